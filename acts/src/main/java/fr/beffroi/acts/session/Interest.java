package fr.beffroi.acts.session;

/** Why a member takes no part in an item. */
public enum Interest {
    /** In their own name or as the agent of somebody (CGCT L2131-11): still counted among the members in office. */
    PERSONAL,
    /**
     * Sits in a body for the collectivité, which decides on a contract, an aid or a guarantee of that body (CGCT L1111-6,
     * II): not counted among the members in office for the quorum (CGCT L2131-11, as changed by loi n° 2025-1249, art. 32).
     */
    REPRESENTATIVE
}
