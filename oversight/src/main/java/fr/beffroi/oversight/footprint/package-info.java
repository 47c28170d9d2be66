/** Energy really used, and its CO2 equivalent. */
@NullMarked
package fr.beffroi.oversight.footprint;

import org.jspecify.annotations.NullMarked;
