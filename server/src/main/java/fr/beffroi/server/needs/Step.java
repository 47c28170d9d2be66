package fr.beffroi.server.needs;

/**
 * What is asked of a need, in this order, before AI: the frugal reasoning of AFNOR SPEC 2314 (general reference framework for frugal AI,
 * June 2024; to be confirmed against its text), which asks first whether something simpler meets the need.
 */
enum Step {
    /** A written rule, a change of procedure. */
    RULE,
    /** A form, a template, a better notice. */
    FORM,
    /** A search, a table, a software that is there already. */
    SEARCH,
    /** What AI would add, for what cost, at what risk. */
    AI;

    /** Whether it asks for something simpler than AI. */
    public boolean isSimpler() {
        return this != AI;
    }
}
