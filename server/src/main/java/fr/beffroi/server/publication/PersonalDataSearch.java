package fr.beffroi.server.publication;

import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.masking.DataKind;
import fr.beffroi.acts.masking.PersonalDataFinder;
import fr.beffroi.acts.masking.Proposed;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks for personal data in all passages of an act at once: what is said of a person may stand beside their name. */
@Component
class PersonalDataSearch {
    /** Between passages, as between paragraphs. */
    private static final String BREAK = "\n\n";

    List<Span> in(Extract act) {
        List<Passage> passages = Passage.of(act);
        String whole = String.join(BREAK, passages.stream().map(Passage::text).toList());
        List<Span> spans = new ArrayList<>();
        for (Proposed found : PersonalDataFinder.find(whole, inOffice(act))) {
            int start = 0;
            for (Passage passage : passages) {
                int end = start + passage.text().length();
                int from = Math.max(found.span().start(), start);
                int to = Math.min(found.span().end(), end);
                if (from < to) {
                    spans.add(new Span(
                            passage.at(),
                            from - start,
                            to - start,
                            found.kind().name().toLowerCase(Locale.ROOT),
                            true));
                }
                start = end + BREAK.length();
            }
        }
        return List.copyOf(spans);
    }

    String articles(Span span) {
        return String.join(" ; ", kind(span).sources());
    }

    String reason(Span span) {
        return kind(span).reason(Locale.FRENCH);
    }

    String version() {
        return "beffroi-masking "
                + Optional.ofNullable(PersonalDataFinder.class.getPackage().getImplementationVersion())
                        .orElse("dev");
    }

    private static DataKind kind(Span span) {
        return DataKind.valueOf(span.kind().toUpperCase(Locale.ROOT));
    }

    /** Who acts in their function: their names stay. */
    private static List<String> inOffice(Extract act) {
        return Stream.of(
                        Stream.of(act.chair()),
                        Stream.ofNullable(act.secretary()),
                        act.present().stream(),
                        act.absent().stream(),
                        act.notTakingPart().stream(),
                        act.represented().stream().map(Proxy::giver),
                        act.represented().stream().map(Proxy::holder).flatMap(Stream::ofNullable),
                        act.signatures().stream().map(Signature::name))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
