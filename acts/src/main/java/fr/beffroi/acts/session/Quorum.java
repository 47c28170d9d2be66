package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Assembly;

/**
 * The majority of the members in office is present in person (CGCT L2121-17; L5211-1 for groups). Who takes no part for an
 * interest is not counted as present (CE, 19 January 1983, Chauré; Sénat, question n° 24626, answer of 1 March 2007).
 *
 * @param inOffice members in office that count: all, save representatives under CGCT L1111-6, II
 * @param present those who count, proxies apart
 * @param asked whether the law asks for a quorum: not for an item carried over to a second convocation
 */
public record Quorum(int inOffice, int present, boolean asked) {

    /** Members who must be present; zero where none is asked. */
    public int required() {
        return asked ? Assembly.quorum(inOffice) : 0;
    }

    public boolean met() {
        return present >= required();
    }

    /** Members who may still leave; negative by as many as lack. */
    public int margin() {
        return present - required();
    }
}
