package fr.beffroi.buildings.sample;

import java.time.LocalDate;

/**
 * A season, its light, and how far the images lie from where they say.
 *
 * @param sun direction of shadows, in radians from east, counter-clockwise
 * @param shadow length of the shadow of one metre
 * @param east metres by which what is shown lies too far east @param north too far north
 */
record Vintage(LocalDate taken, boolean second, boolean green, double sun, double shadow, double east, double north) {
    /** Summer, high sun from the south-east. */
    static final Vintage BEFORE = new Vintage(LocalDate.of(2021, 7, 8), false, true, Math.toRadians(125), 0.55, 0, 0);

    /** End of winter, low sun from the south-west. */
    static final Vintage AFTER =
            new Vintage(LocalDate.of(2024, 3, 19), true, false, Math.toRadians(48), 1.05, 2.4, -1.7);

    boolean shows(Thing thing) {
        return second ? thing.after() : thing.before();
    }
}
