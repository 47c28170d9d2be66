/**
 * A network solved through one ordinary day, and what a leak at any node would do to every pressure and flow that is measured.
 * Metres, cubic metres per second, seconds.
 */
@NullMarked
package fr.beffroi.water.location.hydraulics;

import org.jspecify.annotations.NullMarked;
