/** What a date is in France, and an hourly series laid out by local days. */
@NullMarked
package fr.beffroi.water.telemetry.calendar;

import org.jspecify.annotations.NullMarked;
