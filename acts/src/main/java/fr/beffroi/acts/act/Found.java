package fr.beffroi.acts.act;

/**
 * A value read in a document. What was not found is null or an empty list, never a guess.
 *
 * @param confidence 0 to 1: how often such a reading is right
 */
public record Found<T>(T value, Place place, double confidence) {
    public Found {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("found.confidence");
        }
    }
}
