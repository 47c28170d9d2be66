package fr.beffroi.server.buildings;

import fr.beffroi.oversight.trust.Proportion;

/**
 * What share of the unexplained works the program found, as far as a sample tells. Squares in which nothing was found are drawn at
 * random and looked at; what they held is multiplied to all of them. The interval is Wilson's over the squares that held something,
 * carried through; the works confirmed by agents are taken as they are, so it is a little too narrow. What persons drew was missed,
 * whatever the sample says: never fewer are taken to be missed in all.
 *
 * @param confirmed works that agents confirmed, of those that the program proposed on the same images
 * @param waiting presumptions of the same images that nobody judged yet: until then the share is not certain
 * @param drawn works that persons drew on the same images and that agents confirmed
 * @param all squares in which nothing was found
 * @param looked squares of the sample that a person looked at @param holding those of them that held something
 * @param missed works in them
 */
record Recall(int confirmed, int waiting, int drawn, int all, int looked, int holding, int missed) {
    Recall {
        if (confirmed < 0 || drawn < 0 || holding > looked || holding > missed || looked > all) {
            throw new IllegalArgumentException(holding + " of " + looked + " of " + all + ", " + missed);
        }
    }

    /** Whether anything can be said. */
    public boolean isKnown() {
        return looked > 0 && confirmed + missed + drawn > 0;
    }

    /** Whether enough was judged for others to be told. */
    boolean isTold() {
        return isKnown() && waiting == 0;
    }

    public double estimate() {
        return share((double) all * missed / looked);
    }

    public double low() {
        return share(all * squares().high() * perSquare());
    }

    public double high() {
        return share(all * squares().low() * perSquare());
    }

    /** Of the squares looked at, those that held nothing. */
    public Proportion squares() {
        return new Proportion(holding, looked);
    }

    private double perSquare() {
        return holding == 0 ? 1 : (double) missed / holding;
    }

    private double share(double missedInAll) {
        // What was seen to be missed, or was drawn, is missed; what was seen may have been drawn since.
        return confirmed / (confirmed + Math.max(Math.max(missed, drawn), missedInAll));
    }
}
