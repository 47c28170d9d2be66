package fr.beffroi.oversight.trust;

import fr.beffroi.oversight.decision.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A sign that people may approve without reading. It is a reason to look, to raise the second-reading rate or to lighten
 * a load, never a verdict on a person: a use that is nearly always right is rightly accepted nearly always.
 *
 * @param tooFast approvals made faster than the content can be read, out of the approvals whose content had words
 * @param tooOften acceptances, out of decisions that are not deferrals
 * @param signs those present; empty is well
 */
public record Vigilance(Proportion tooFast, Proportion tooOften, List<Sign> signs) {
    /** What a sign says; {@code messages} has its text. */
    public enum Sign {
        FASTER_THAN_READING,
        ALMOST_ALWAYS_ACCEPTED
    }

    /**
     * Faster than this nobody reads all of a text. Adults read non-fiction silently at 238 words a minute on average,
     * most between 175 and 300 (Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and Language
     * 109, 104047, English texts). Half as fast again as the fastest of them leaves room for other languages, and for a
     * person who knows the standard phrases.
     */
    public static final int WORDS_PER_MINUTE = 450;

    /** Fewer decisions than this say nothing. */
    private static final int FEWEST_APPROVALS = 20;

    private static final int FEWEST_DECISIONS = 100;

    /** Signs are raised on the lower end of the 95 % interval, so that chance alone seldom raises one. */
    private static final double FAST_SHARE = 0.2;

    private static final double ACCEPTED_SHARE = 0.95;

    public Vigilance {
        signs = List.copyOf(signs);
    }

    /** The sign in these decisions: one person's for that person, else an aggregate's (see {@link Disclosure}). */
    public static Vigilance of(List<Judgement> judgements) {
        List<Judgement> decided = judgements.stream().filter(Judgement::decides).toList();
        List<Judgement> approvals = decided.stream()
                .filter(j -> j.verdict() == Verdict.ACCEPT && j.words() > 0)
                .toList();
        Proportion tooFast = new Proportion(
                approvals.stream().filter(Vigilance::fasterThanReading).count(), approvals.size());
        Proportion tooOften = new Proportion(
                decided.stream().filter(j -> j.verdict() == Verdict.ACCEPT).count(), decided.size());
        boolean fast = tooFast.of() >= FEWEST_APPROVALS && tooFast.low() >= FAST_SHARE;
        boolean often = tooOften.of() >= FEWEST_DECISIONS && tooOften.low() >= ACCEPTED_SHARE;
        List<Sign> signs = new ArrayList<>();
        if (fast) {
            signs.add(Sign.FASTER_THAN_READING);
        }
        if (often) {
            signs.add(Sign.ALMOST_ALWAYS_ACCEPTED);
        }
        return new Vigilance(tooFast, tooOften, signs);
    }

    static boolean fasterThanReading(Judgement judgement) {
        Duration reading = Duration.ofMillis(judgement.words() * 60_000L / WORDS_PER_MINUTE);
        return judgement.inView().compareTo(reading) < 0;
    }
}
