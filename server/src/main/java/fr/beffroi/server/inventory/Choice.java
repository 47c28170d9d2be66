package fr.beffroi.server.inventory;

/** What an agent may tick, each by itself; each has its text {@code survey.choice.NAME}. No free text: a sentence names its author. */
enum Choice {
    USES_ASSISTANT(Part.TOOLS),
    USES_TRANSLATION(Part.TOOLS),
    USES_TRANSCRIPTION(Part.TOOLS),
    USES_IMAGES(Part.TOOLS),
    USES_IN_SOFTWARE(Part.TOOLS),
    USES_NOTHING(Part.TOOLS),
    FOR_WRITING(Part.TASKS),
    FOR_SUMMARIES(Part.TASKS),
    FOR_RESIDENTS(Part.TASKS),
    FOR_TABLES(Part.TASKS),
    FOR_LAW(Part.TASKS),
    ON_OWN_ACCOUNT(Part.HOW),
    WITH_PERSONAL_DATA(Part.HOW),
    WITH_INTERNAL_DOCUMENTS(Part.HOW),
    UNCHECKED(Part.HOW),
    WANTS_TRAINING(Part.WISHES),
    WANTS_RULES(Part.WISHES),
    WANTS_TOOL(Part.WISHES);

    /** Under which question it stands. */
    enum Part {
        TOOLS,
        TASKS,
        HOW,
        WISHES
    }

    private final Part part;

    Choice(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
