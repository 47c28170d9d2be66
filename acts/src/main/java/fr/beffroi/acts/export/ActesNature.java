package fr.beffroi.acts.export;

/**
 * Natures of acts in the ACTES nomenclature, with the code and the abbreviation that identifiers end with. Whether a decision
 * by delegation goes as {@link #OTHER} or otherwise, prefectures see differently: the office chooses.
 */
public enum ActesNature {
    DELIBERATION(1, "DE"),
    REGULATORY(2, "AR"),
    INDIVIDUAL(3, "AI"),
    CONTRACT(4, "CC"),
    BUDGET(5, "BF"),
    OTHER(6, "AU");

    private final int code;
    private final String abbreviation;

    ActesNature(int code, String abbreviation) {
        this.code = code;
        this.abbreviation = abbreviation;
    }

    public int code() {
        return code;
    }

    public String abbreviation() {
        return abbreviation;
    }
}
