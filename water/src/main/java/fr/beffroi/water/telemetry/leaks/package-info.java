/** From a district's hourly inflow to leak alarms: expectation, night flow, cumulative sums, states. */
@NullMarked
package fr.beffroi.water.telemetry.leaks;

import org.jspecify.annotations.NullMarked;
