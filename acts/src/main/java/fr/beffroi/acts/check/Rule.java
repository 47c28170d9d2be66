package fr.beffroi.acts.check;

/** One check. Has no state: the same case has the same verdict. Called only for acts of its kinds and period. */
public interface Rule {
    Ground ground();

    Verdict check(Case one);
}
