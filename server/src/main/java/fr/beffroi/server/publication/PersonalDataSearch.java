package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PersonalDataSearch {
    static final String ARTICLE = "CRPA, art. L312-1-2";

    List<Span> in(Extract act) {
        java.util.List<Span> spans = new java.util.ArrayList<>();
        for (Passage passage : Passage.of(act)) {
            var m = java.util.regex.Pattern.compile("(?:Mme|M\\.) [A-ZÉ][a-zé]+ [A-ZÉ][a-zé]+").matcher(passage.text());
            while (m.find()) {
                spans.add(new Span(passage.at(), m.start(), m.end(), "person", true, true));
            }
        }
        return spans;
    }

    String reason(Span span, List<Passage> passages) {
        return span.kind() + " " + span.quote(passages);
    }

    String version() {
        return "dev";
    }
}
