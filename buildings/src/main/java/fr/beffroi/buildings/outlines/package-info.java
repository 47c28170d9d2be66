/**
 * From probabilities, pixel by pixel, to outlines on the ground: objects are told apart, traced, straightened where they are straight.
 */
@NullMarked
package fr.beffroi.buildings.outlines;

import org.jspecify.annotations.NullMarked;
