/**
 * Water: the pipes to inspect first, and leak alarms from the meters. Plain Java; no part acts, each proposes and says why.
 */
@NullMarked
package fr.beffroi.water;

import org.jspecify.annotations.NullMarked;
