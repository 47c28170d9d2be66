package fr.beffroi.server.acts;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verdicts on findings, made one decision: all retained accepts the check; else the decision amends it to the readable
 * list with each verdict. Written with it, in the caller's transaction. Inside {@code Tenancy.in}.
 */
@Component
class Deciding {
    private final CheckedActs acts;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Rulings rulings;
    private final Readable readable;

    Deciding(CheckedActs acts, Proposals proposals, Decisions decisions, Rulings rulings, Readable readable) {
        this.acts = acts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.rulings = rulings;
        this.readable = readable;
    }

    record Request(
            UUID proposal,
            String fingerprint,
            List<Ruling> rulings,
            @Nullable String motive,
            Person by,
            Duration inView,
            @Nullable UUID reverses) {}

    /** @throws IllegalArgumentException with a key, if a finding has no verdict, or two */
    Decision decide(Request request) {
        UUID id = request.proposal();
        CheckedAct act = acts.get(id);
        Proposals.Stored stored = proposals.get(id);
        List<Ruling> each = inOrder(request.rulings(), act);
        boolean all = each.stream().allMatch(ruling -> ruling.verdict() == Ruling.Verdict.RETAINED);
        Verdict verdict = all ? Verdict.ACCEPT : Verdict.AMEND;
        String amended = all ? null : readable.decided(act, each);
        // A second reader who comes to another result reverses the first reading; the law of decisions asks them why.
        UUID reverses = stored.status() == Status.AWAITING_SECOND_READING
                ? decisions
                        .departedFrom(stored, verdict, amended)
                        .map(Decision::id)
                        .orElse(null)
                : request.reverses();
        Decision decision = decisions.decide(new Decisions.Request(
                id,
                request.fingerprint(),
                verdict,
                amended,
                request.motive(),
                request.by(),
                request.inView(),
                reverses));
        rulings.add(decision.id(), id, act, each);
        return decision;
    }

    private static List<Ruling> inOrder(List<Ruling> given, CheckedAct act) {
        List<Ruling> each =
                given.stream().sorted(Comparator.comparingInt(Ruling::finding)).toList();
        List<Integer> wanted = IntStream.range(0, act.findings().size()).boxed().toList();
        if (!each.stream().map(Ruling::finding).toList().equals(wanted)) {
            throw new IllegalArgumentException("acts.ruling.each");
        }
        return each;
    }
}
