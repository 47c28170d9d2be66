/**
 * A whole territory, tile by tile: each tile once, whatever happens between; then the objects, whole across the tiles' seams.
 */
@NullMarked
package fr.beffroi.buildings.scan;

import org.jspecify.annotations.NullMarked;
