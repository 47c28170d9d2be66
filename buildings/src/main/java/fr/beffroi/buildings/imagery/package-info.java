/**
 * Aerial images as pixels on the ground, read by windows: never a whole territory in memory.
 */
@NullMarked
package fr.beffroi.buildings.imagery;

import org.jspecify.annotations.NullMarked;
