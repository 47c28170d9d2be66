package fr.beffroi.acts.draft;

import fr.beffroi.acts.act.ActKind;

/** Who decides. */
public enum Body {
    /** The deliberating assembly. */
    CONSEIL(ActKind.DELIBERATION),
    /** The mayor or president, by delegation of the assembly (CGCT L2122-22, L5211-10). */
    EXECUTIF_PAR_DELEGATION(ActKind.DECISION);

    private final ActKind act;

    Body(ActKind act) {
        this.act = act;
    }

    public ActKind act() {
        return act;
    }
}
