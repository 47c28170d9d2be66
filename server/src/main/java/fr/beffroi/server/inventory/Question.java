package fr.beffroi.server.inventory;

/** What a supplier is asked; each has its text {@code inventory.question.NAME} and, if it is closed, three answers. */
enum Question {
    HAS_AI(true),
    WHAT_FOR(false),
    MODEL(false),
    HOSTING(false),
    OUTSIDE_EUROPE(true),
    TRAINS_ON_OUR_DATA(true),
    PERSONAL_DATA(true),
    ABOUT_PEOPLE(true),
    HUMAN_DECIDES(true),
    CAN_BE_SWITCHED_OFF(true),
    LOGS(true),
    MEASURED(false),
    ENERGY(false),
    ARTICLE_25(true),
    CONTACT(false);

    private final boolean closed;

    Question(boolean closed) {
        this.closed = closed;
    }

    /** Whether yes, no or "I do not know" answers it. */
    public boolean isClosed() {
        return closed;
    }
}
