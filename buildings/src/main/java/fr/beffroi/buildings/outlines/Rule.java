package fr.beffroi.buildings.outlines;

/**
 * From when on pixels are an object.
 *
 * @param threshold probability from which a pixel belongs to an object, 0 to 1
 * @param core probability from which a pixel is inside of an object, 0 to 1
 * @param leastM2 ground that an object covers at least, in square metres
 */
public record Rule(double threshold, double core, double leastM2) {
    /** What is set down is smaller than what is built; the smallest pools of a garden are about 8 m². */
    public static Rule usual(Kind kind) {
        return new Rule(
                0.5,
                0.5,
                switch (kind) {
                    case BUILDING -> 9;
                    case POOL -> 6;
                    case LIGHT_STRUCTURE -> 5;
                });
    }
}
