package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Severity;

/** What a rule of a family holds against the facts. @param family its key */
public record FamilyFinding(String family, FamilyRule rule) {
    public Severity severity() {
        return rule.severity();
    }
}
