package fr.beffroi.answers.search;

/**
 * What of a fiche is searched. A long body must not drown a title: each field has its own length normalisation, and the
 * score of a fiche is the sum over its fields. The weights are round on purpose: anything near them does as well.
 *
 * @see Bm25
 */
enum Field {
    TITLE("title", 2, 0.5),
    SUMMARY("summary", 1, 0.5),
    /** Titles under which other fiches ask the question that this one answers. */
    QUESTIONS("questions", 1, 0.5),
    /** Words of links that lead here from other fiches. */
    ANCHORS("anchors", 1, 0.5),
    SERVICES("services", 1, 0.5),
    PATH("path", 1, 0.5),
    CHAPTERS("chapters", 1, 0.5),
    INTRODUCTION("introduction", 0.5, 0.5),
    DEFINITIONS("definitions", 1, 0.5),
    REFERENCES("references", 0.5, 0.5),
    BODY("body", 1, 0.75);

    /** Saturation of repeated words, the same everywhere: as in Lucene. */
    static final double K1 = 1.2;

    private final String key;
    private final double weight;
    private final double b;

    Field(String key, double weight, double b) {
        this.key = key;
        this.weight = weight;
        this.b = b;
    }

    String key() {
        return key;
    }

    double weight() {
        return weight;
    }

    double b() {
        return b;
    }
}
