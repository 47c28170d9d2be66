/**
 * How far images lie from one another, and from the cadastre: measured window by window, compensated, and told with its certainty.
 *
 * <pre>{@code
 * Imagery before = Images.open(Path.of("ortho-2018"));
 * Imagery after = Images.open(Path.of("ortho-2021"));
 * ShiftField shift = Registration.between(before, after);
 * System.out.println(shift.median().eastM() + " m east, certainty " + shift.median().certainty());
 * Geometry there = shift.compensate(seenIn2021);                            // where it lies in the images of 2018
 * ShiftField cadastre = Registration.toOutlines(after, cadastreBuildings);  // JTS geometries in after.grid().crs()
 * }</pre>
 */
@NullMarked
package fr.beffroi.buildings.registration;

import org.jspecify.annotations.NullMarked;
