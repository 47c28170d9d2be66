/** Alarms beside a list of known leaks, and leaks added to real series. */
@NullMarked
package fr.beffroi.water.telemetry.evaluation;

import org.jspecify.annotations.NullMarked;
