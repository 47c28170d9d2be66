package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A masking as a text: what a decision accepts, or amends. In French, as acts are. */
@Component
class MaskingWords {
    private static final int SUBJECT = 160;

    private final MessageSource texts;

    MaskingWords(MessageSource texts) {
        this.texts = texts;
    }

    /** One line that names it in a queue. */
    String subject(Extract act) {
        String named = text("publication.masking.subject", act.number(), act.title())
                .replaceAll("\\s+", " ")
                .strip();
        if (named.length() <= SUBJECT) {
            return named;
        }
        int end = Character.isHighSurrogate(named.charAt(SUBJECT - 2)) ? SUBJECT - 2 : SUBJECT - 1;
        return named.substring(0, end) + "…";
    }

    /** @param spans each with what is proposed or decided of it */
    String content(AdoptedAct act, List<Span> spans) {
        List<Passage> passages = Passage.of(act.extract());
        StringBuilder said = new StringBuilder(text(
                "publication.masking.heading",
                act.extract().number(),
                act.extract().title(),
                act.version()));
        said.append("\n\n").append(text("publication.masking.count", spans.size()));
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            said.append("\n\n")
                    .append(text(
                            "publication.masking.line",
                            i + 1,
                            place(span, passages),
                            span.quote(passages),
                            text("publication.span." + span.kind())))
                    .append('\n')
                    .append(text(span.masked() ? "publication.masking.masked" : "publication.masking.shown"));
        }
        return said.toString();
    }

    private String place(Span span, List<Passage> passages) {
        Passage passage = passages.stream()
                .filter(one -> one.at().equals(span.at()))
                .findFirst()
                .orElseThrow();
        return text("publication.passage." + passage.kind(), passage.number());
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
