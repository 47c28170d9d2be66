package fr.beffroi.acts.check;

/** Placeholder until merged. */
public final class RuleTexts {
    private final String key;

    RuleTexts(String key) {
        this.key = key;
    }

    public String title() {
        return "Titre de " + key;
    }

    public String reason() {
        return "Raison de " + key;
    }

    public String limits() {
        return "Limites de " + key;
    }

    public String message(Finding finding) {
        return "Constat " + finding.key() + " " + finding.arguments();
    }

    public String missing(Verdict.NotVerified verdict) {
        return "Il manque " + verdict.key();
    }

    public String confirmation() {
        return "à confirmer dans LEGI";
    }
}
