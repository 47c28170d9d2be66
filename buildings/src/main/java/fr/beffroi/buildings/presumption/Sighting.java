package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.outlines.Detection;

/** An object seen in the images, with what they tell of when it came. */
public record Sighting(Detection detection, Period period) {}
