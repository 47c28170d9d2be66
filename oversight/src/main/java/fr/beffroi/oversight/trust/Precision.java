package fr.beffroi.oversight.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How often a use's proposals are right, estimated from decisions.
 *
 * <p><b>Definition.</b> The share of decided proposals that a reader holds {@linkplain Judgement#holdsRight() right}:
 * accepted unchanged, or amended with at least {@value Judgement#LIGHT} of the words kept. A light amendment counts as
 * right because its facts stood and the person changed the tone or a greeting; a heavier one does not, because what it
 * put in place was the person's own.
 *
 * <p><b>Without second readings</b> it is the share among the last decisions on each proposal, with Wilson's interval.
 * People approve too easily, so this is rather an upper bound; {@code corrected} is then false and a page must say so.
 *
 * <p><b>With second readings</b>, drawn at random, it is corrected by double sampling (Tenenbein 1970, "A double sampling
 * scheme for estimating from binomial data with misclassifications", JASA 65): P(right) = Σ over first verdicts of their
 * share × the share of second readers who held such proposals right. Proposals that the first reader rejected count as
 * wrong while none of them was read again. The correction is made from {@value #ENOUGH} second readings of approvals on.
 * Its interval is Wilson's with the effective sample size p(1−p) ÷ variance, p and the variance taken with two successes
 * and two failures added to each sample (Agresti and Coull 1998, The American Statistician 52), so that neither is zero
 * when all agree. A later reversal that was no second reading is left out of it: it was not drawn. It corrects first readers, not an opinion that both readers share; let the second not see the first's.
 *
 * @param share the estimate; empty if nothing was decided
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param decided number of proposals with a verdict
 * @param readTwice how many of them had a second reading
 * @param corrected whether second readings corrected the estimate
 */
public record Precision(
        OptionalDouble share, double low, double high, long decided, long readTwice, boolean corrected) {
    /** Second readings of approved proposals below which no correction is attempted. */
    public static final int ENOUGH = 10;

    static Precision of(List<Judgement> judgements) {
        Map<UUID, List<Judgement>> byProposal = judgements.stream()
                .filter(Judgement::decides)
                .sorted(Comparator.comparing(Judgement::at))
                .collect(Collectors.groupingBy(Judgement::proposal));
        Stratum approved = new Stratum();
        Stratum rejected = new Stratum();
        long finallyRight = 0;
        for (List<Judgement> onOne : byProposal.values()) {
            Stratum stratum = onOne.getFirst().holdsRight() ? approved : rejected;
            stratum.all++;
            finallyRight += onOne.getLast().holdsRight() ? 1 : 0;
            onOne.stream().skip(1).filter(Judgement::secondReading).findFirst().ifPresent(stratum::readAgain);
        }
        long decided = approved.all + rejected.all;
        long readTwice = approved.readTwice + rejected.readTwice;
        if (approved.readTwice < ENOUGH) {
            Proportion plain = new Proportion(finallyRight, decided);
            return new Precision(plain.share(), plain.low(), plain.high(), decided, readTwice, false);
        }
        return corrected(approved, rejected, decided, readTwice);
    }

    private static Precision corrected(Stratum approved, Stratum rejected, long decided, long readTwice) {
        double estimate = 0;
        double steady = 0;
        for (Stratum s : List.of(approved, rejected)) {
            estimate += s.weight(decided) * s.share();
            steady += s.weight(decided) * s.steadyShare();
        }
        double variance = 0;
        for (Stratum s : List.of(approved, rejected)) {
            double w = s.weight(decided);
            double p = s.steadyShare();
            variance += s.readTwice == 0 ? 0 : w * w * p * (1 - p) / s.readTwice;
            variance += w * (p - steady) * (p - steady) / decided;
        }
        double effective = steady * (1 - steady) / variance;
        return new Precision(
                OptionalDouble.of(estimate),
                Proportion.wilson(estimate, effective, -1),
                Proportion.wilson(estimate, effective, +1),
                decided,
                readTwice,
                true);
    }

    /** Proposals of one first verdict, and what second readers said of those they read. */
    private static final class Stratum {
        private long all;
        private long readTwice;
        private long right;

        void readAgain(Judgement second) {
            readTwice++;
            right += second.holdsRight() ? 1 : 0;
        }

        double weight(long decided) {
            return (double) all / decided;
        }

        double share() {
            return readTwice == 0 ? 0 : (double) right / readTwice;
        }

        double steadyShare() {
            return readTwice == 0 ? 0 : (right + 2.0) / (readTwice + 4.0);
        }
    }
}
