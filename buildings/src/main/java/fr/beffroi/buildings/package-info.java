/**
 * Buildings: aerial images to the buildings seen in them, and those that neither cadastre nor permit explains to presumptions.
 * Plain Java; no part acts, each proposes and says why, and what speaks against it.
 *
 * <p>{@link fr.beffroi.buildings.imagery} reads orthophotos window by window. {@link fr.beffroi.buildings.references} reads what a
 * commune knows (cadastre, zones, permits), {@link fr.beffroi.buildings.presumption} crosses it with what was seen.
 */
@NullMarked
package fr.beffroi.buildings;

import org.jspecify.annotations.NullMarked;
