package fr.beffroi.acts.check;

import java.util.List;

/** What rules of several packages may lack. The texts lie in this package's bundle. */
public final class Missing {
    public static final Verdict SESSION_DATE = of("session_date");
    public static final Verdict CONVOCATION = of("convocation");
    public static final Verdict AGENDA = of("agenda");
    public static final Verdict TITLE = of("title");
    public static final Verdict TEXT = of("text");
    public static final Verdict LEGIBLE_TEXT = of("legible_text");
    public static final Verdict LOCAL_LAW = of("local_law");
    public static final Verdict HEALTH_EMERGENCY = of("health_emergency");
    public static final Verdict IN_OFFICE = of("in_office");
    public static final Verdict PRESENT = of("present");
    public static final Verdict PRESENT_NAMES = of("present_names");
    public static final Verdict PRESENT_FOR_ITEM = of("present_for_item");
    public static final Verdict REPRESENTATIVES = of("representatives");
    public static final Verdict VOTE = of("vote");
    public static final Verdict VOTE_COUNT = of("vote_count");

    private static final Verdict POPULATION = of("population");
    private static final Verdict LARGEST_COMMUNE = of("largest_commune");

    private Missing() {}

    /** What would tell whether the rules of 3,500 inhabitants apply. */
    public static Verdict population(Collectivity collectivity) {
        return collectivity.kind() == Collectivity.Kind.COMMUNE ? POPULATION : LARGEST_COMMUNE;
    }

    private static Verdict of(String what) {
        return new Verdict.NotVerified("missing." + what, List.of());
    }
}
