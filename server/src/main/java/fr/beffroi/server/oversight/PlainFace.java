package fr.beffroi.server.oversight;

import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.server.oversight.ProposalFace.Face;
import fr.beffroi.server.oversight.Proposals.Stored;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows a proposal that no feature shows: its text and its evidence, as they were submitted or as erasure left them. */
@Component
public class PlainFace {
    private final MessageSource texts;

    PlainFace(MessageSource texts) {
        this.texts = texts;
    }

    /** What the fragments of {@code oversight/plain} read. */
    public Shown shown(Stored stored) {
        return Shown.of(
                stored, stored.proposal().content().equals(texts.getMessage("oversight.erased", null, Locale.FRENCH)));
    }

    Face face(Stored stored) {
        Shown shown = shown(stored);
        return new Face(
                "oversight/plain",
                shown,
                "proposal.accept",
                "proposal.amend",
                "proposal.effect.none",
                null,
                !shown.erased(),
                !shown.erased());
    }

    /** Everything the template {@code oversight/plain} reads; comparisons stand on the page itself. */
    public record Shown(
            boolean erased,
            String content,
            List<Evidence.Citation> citations,
            List<Evidence.RuleFinding> findings,
            List<Evidence.Measure> measures,
            List<Evidence.Picture> pictures) {
        static Shown of(Stored stored, boolean erased) {
            List<Evidence> evidence = stored.proposal().evidence();
            return new Shown(
                    erased,
                    stored.proposal().content(),
                    only(Evidence.Citation.class, evidence),
                    only(Evidence.RuleFinding.class, evidence),
                    only(Evidence.Measure.class, evidence),
                    only(Evidence.Picture.class, evidence));
        }

        public boolean isBare() {
            return citations.isEmpty() && findings.isEmpty() && measures.isEmpty() && pictures.isEmpty();
        }

        /** A link that a program submitted is followed only to the web. */
        public boolean leads(Evidence.Citation citation) {
            URI address = citation.address();
            return address != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        }

        private static <E extends Evidence> List<E> only(Class<E> kind, List<Evidence> evidence) {
            return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
