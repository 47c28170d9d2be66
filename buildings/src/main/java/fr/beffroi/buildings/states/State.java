package fr.beffroi.buildings.states;

/** Where a presumption stands; each word has one meaning, told in the glossary. Texts: {@code buildings.state.NAME}. */
public enum State {
    /** What the program proposed, or a person drew; nobody has looked into it. */
    PRESUMPTION,
    /** A person looked and needs more before they say anything. */
    TO_VERIFY,
    /** Nothing there that needs an authorisation. */
    UNFOUNDED,
    /** The works are authorised; the number of the authorisation is kept. */
    REGULAR,
    /** A visit is asked for: no authorisation was found in the data given. */
    TO_INSPECT,
    /** A sworn agent drew up a statement of offence, outside of Beffroi. */
    RECORDED,
    /** Formal notice, fine for each day of delay, works ordered (code de l'urbanisme, L481-1 and following). */
    ADMINISTRATIVE,
    /** An authorisation was granted afterwards. */
    REGULARISED,
    /** The place is as it was before the works. */
    RESTORED,
    /** The prosecutor or a court has the matter. */
    JUDICIAL;

    public String key() {
        return "buildings.state." + name();
    }

    /** Whether a statement of offence was drawn up before it. */
    public boolean isAfterRecord() {
        return compareTo(RECORDED) >= 0;
    }

    /** Whether nothing is expected of anyone there. */
    public boolean isClosed() {
        return this == UNFOUNDED || this == REGULAR || this == REGULARISED || this == RESTORED;
    }
}
