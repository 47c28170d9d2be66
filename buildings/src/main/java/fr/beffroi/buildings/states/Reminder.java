package fr.beffroi.buildings.states;

/**
 * What the law says at a step.
 *
 * @param key of its text, {@code buildings.reminder.…}
 * @param article as it is cited
 * @param confirmed whether the text of the article was at hand; if not it is shown as "à confirmer"
 */
public record Reminder(String key, String article, boolean confirmed) {
    /** The mayor who knows of an offence must have it recorded: no choice. */
    static final Reminder MUST_RECORD = planning("must-record", "L480-1, al. 3");

    /** A copy goes to the prosecutor without delay. */
    static final Reminder MUST_TRANSMIT = planning("must-transmit", "L480-1, al. 4");

    static final Reminder SWORN = planning("sworn", "L480-1, al. 1");
    static final Reminder OBSERVATIONS_FIRST = planning("observations-first", "L481-1, I");
    static final Reminder NO_WAIVER = planning("no-waiver", "L480-1");
    static final Reminder NOT_FOUND_IS_NOT_NONE = planning("not-found", "L421-1 à L421-4");

    private static Reminder planning(String key, String article) {
        return new Reminder("buildings.reminder." + key, article, true);
    }
}
