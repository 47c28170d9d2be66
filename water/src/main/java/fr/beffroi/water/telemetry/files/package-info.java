/** Tables of meters and districts as exports give them, read through a saved mapping. */
@NullMarked
package fr.beffroi.water.telemetry.files;

import org.jspecify.annotations.NullMarked;
