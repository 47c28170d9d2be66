package fr.beffroi.server.publication;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.oversight.Turn;
import fr.beffroi.server.people.Account;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a masking: each place beside the text, what it is, and the choice to mask it or not. */
@Component
class MaskingFace implements ProposalFace {
    private final AdoptedActs acts;
    private final Maskings maskings;
    private final Decisions decisions;

    MaskingFace(AdoptedActs acts, Maskings maskings, Decisions decisions) {
        this.acts = acts;
        this.maskings = maskings;
        this.decisions = decisions;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(PublicationFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return maskings.findProposed(stored.proposal().id()).map(proposed -> {
            boolean bare = proposed.spans().isEmpty();
            return new Face(
                    "publication/masking",
                    shown(stored, proposed, account),
                    bare ? "publication.masking.accept.none" : "publication.masking.accept",
                    "publication.masking.choose",
                    bare ? "publication.masking.effect.none" : "publication.masking.effect",
                    null,
                    false,
                    true);
        });
    }

    Shown shown(Stored stored, Maskings.Proposed proposed, Account account) {
        AdoptedAct act = acts.get(proposed.act(), proposed.version());
        List<Passage> passages = Passage.of(act.extract());
        List<Decision> history = decisions.of(proposed.proposal());
        Maskings.Decided standing = maskings.standing(act).orElse(null);
        List<Span> spans = standing != null && proposed.proposal().equals(standing.proposal())
                ? standing.spans()
                : proposed.spans();
        return new Shown(
                act,
                IntStream.range(0, spans.size())
                        .mapToObj(i -> Line.of(i + 1, spans.get(i), passages))
                        .toList(),
                MarkedText.of(passages, spans),
                proposed.spans().size(),
                Turn.of(stored, history, account),
                stored.status().isFinal() ? history.getLast().id() : null);
    }

    /**
     * Everything the template {@code publication/masking} reads.
     *
     * @param proposed how many of the lines were proposed; the rest a person added
     * @param last the decision in effect, that a new one would reverse
     */
    record Shown(
            AdoptedAct act,
            List<Line> lines,
            MarkedText text,
            int proposed,
            Turn turn,
            @Nullable UUID last) {
        /** What a person had added, one to a line, to begin again from. */
        public String addedWords() {
            return lines.stream().skip(proposed).map(Line::quote).distinct().collect(Collectors.joining("\n"));
        }
    }

    /** @param number from 1 */
    record Line(int number, Span span, Passage passage, String quote) {
        static Line of(int number, Span span, List<Passage> passages) {
            Passage passage = passages.stream()
                    .filter(one -> one.at().equals(span.at()))
                    .findFirst()
                    .orElseThrow();
            return new Line(number, span, passage, passage.text().substring(span.start(), span.end()));
        }
    }
}
