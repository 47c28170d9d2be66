package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A person's choice for each place of an act, made one decision: all as proposed accepts the masking; else the decision
 * amends it to the readable list with each choice. Inside {@code Tenancy.in}.
 */
@Component
class MaskingDecision {
    private static final int SHORTEST = 2;
    private static final int MOST_ADDED = 200;

    private final AdoptedActs acts;
    private final Maskings maskings;
    private final Proposals proposals;
    private final Decisions decisions;
    private final JournalBook journal;
    private final MaskingWords words;

    MaskingDecision(
            AdoptedActs acts,
            Maskings maskings,
            Proposals proposals,
            Decisions decisions,
            JournalBook journal,
            MaskingWords words) {
        this.acts = acts;
        this.maskings = maskings;
        this.proposals = proposals;
        this.decisions = decisions;
        this.journal = journal;
        this.words = words;
    }

    /**
     * @param masked for each proposed place, in order, whether it is masked
     * @param added further words to mask, wherever they stand in the act
     */
    record Request(
            UUID proposal,
            String fingerprint,
            List<Boolean> masked,
            List<String> added,
            @Nullable String motive,
            Person by,
            Duration inView,
            @Nullable UUID reverses) {}

    /** @throws Refused if a place has no choice, or words to add are not in the act */
    Decision decide(Request request) {
        Maskings.Proposed proposed = maskings.findProposed(request.proposal())
                .orElseThrow(() -> new NoSuchElementException("masking " + request.proposal()));
        AdoptedAct act = acts.get(proposed.act(), proposed.version());
        if (request.masked().size() != proposed.spans().size()) {
            throw new Refused("publication.masking.each");
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < proposed.spans().size(); i++) {
            spans.add(proposed.spans().get(i).decided(request.masked().get(i)));
        }
        spans.addAll(find(act, request.added()));
        boolean asProposed = spans.equals(proposed.spans());
        Verdict verdict = asProposed ? Verdict.ACCEPT : Verdict.AMEND;
        String amended = asProposed ? null : words.content(act, spans);
        Proposals.Stored stored = proposals.get(request.proposal());
        // A second reader who comes to another result reverses the first reading; the law of decisions asks them why.
        UUID reverses = stored.status() == Status.AWAITING_SECOND_READING
                ? decisions
                        .departedFrom(stored, verdict, amended)
                        .map(Decision::id)
                        .orElse(null)
                : request.reverses();
        Decision decision = decisions.decide(new Decisions.Request(
                request.proposal(),
                request.fingerprint(),
                verdict,
                amended,
                request.motive(),
                request.by(),
                request.inView(),
                reverses));
        maskings.decide(decision.id(), act.act(), act.version(), request.proposal(), spans, request.by());
        return decision;
    }

    /** A final decision stands; one that accepts settles every place as proposed, whatever door it took. */
    @EventListener
    void standing(DecisionTaken taken) {
        if (!taken.useKey().equals(PublicationFeature.USE)) {
            return;
        }
        maskings.findProposed(taken.proposal().id()).ifPresent(proposed -> {
            Decision decision = taken.decision();
            if (decision.verdict() == Verdict.ACCEPT) {
                maskings.decide(
                        decision.id(),
                        proposed.act(),
                        proposed.version(),
                        proposed.proposal(),
                        proposed.spans(),
                        decision.by());
            }
            maskings.stands(decision.id(), proposed.act(), proposed.version());
        });
    }

    /**
     * A person went through the act without the help of a proposal: none was made, or they set it aside.
     *
     * @throws Refused while one waits for a person: no door leads past it
     */
    void byHand(Dossier dossier, List<String> masked, Person by) {
        if (!dossier.isFreeToReadByHand()) {
            throw new Refused("publication.masking.first");
        }
        AdoptedAct act = dossier.act();
        List<Span> spans = find(act, masked);
        UUID id = UUID.randomUUID();
        maskings.decide(id, act.act(), act.version(), null, spans, by);
        maskings.stands(id, act.act(), act.version());
        journal.record(
                "act.masked_by_hand",
                act.act(),
                Map.of(
                        "number", act.extract().number(),
                        "version", act.version(),
                        "places", spans.size(),
                        "by", by.id(),
                        "role", by.role()),
                Map.of());
    }

    /** Every place where these words stand, in small or capital letters. @throws Refused if they stand nowhere */
    private static List<Span> find(AdoptedAct act, List<String> wanted) {
        List<Passage> passages = Passage.of(act.extract());
        List<Span> found = new ArrayList<>();
        for (String line : wanted) {
            String sought = line.strip();
            if (sought.isEmpty()) {
                continue;
            }
            if (sought.length() < SHORTEST) {
                throw new Refused("publication.masking.short", sought);
            }
            int before = found.size();
            passages.forEach(passage -> places(passage, sought, found));
            if (found.size() == before) {
                throw new Refused("publication.masking.absent", sought);
            }
            if (found.size() > MOST_ADDED) {
                throw new Refused("publication.masking.many", sought);
            }
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Span span) -> index(span, passages))
                        .thenComparingInt(Span::start))
                .toList();
    }

    private static void places(Passage passage, String sought, List<Span> found) {
        for (int at = 0; at + sought.length() <= passage.text().length(); at++) {
            if (passage.text().regionMatches(true, at, sought, 0, sought.length())) {
                found.add(new Span(passage.at(), at, at + sought.length(), Span.ADDED, true));
                at += sought.length() - 1;
            }
        }
    }

    private static int index(Span span, List<Passage> passages) {
        return passages.stream().map(Passage::at).toList().indexOf(span.at());
    }

    /** One to a line, as a person typed them. */
    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
