package fr.beffroi.acts.reading.text;

/**
 * Letters set close together on one page, in points from its top left corner.
 *
 * @param baseline where the letters stand
 * @param size of the letters
 */
record Word(double left, double right, double baseline, double size, String text) {}
