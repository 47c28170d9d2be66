/**
 * What a commune knows already: cadastre, planning zones and overlays, permits, addresses, each from the files it has. Nobody's name
 * is kept: columns that name persons are dropped as a file is read, and that is told.
 */
@NullMarked
package fr.beffroi.buildings.references;

import org.jspecify.annotations.NullMarked;
