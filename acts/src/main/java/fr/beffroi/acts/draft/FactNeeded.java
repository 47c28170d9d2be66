package fr.beffroi.acts.draft;

/**
 * A fact that a draft lacks.
 *
 * @param ofSetting whether it is about the collectivité or its session, and not one of the family's facts
 */
public record FactNeeded(Fact fact, boolean ofSetting) {
    public String key() {
        return fact.key();
    }

    public String label() {
        return fact.label();
    }
}
