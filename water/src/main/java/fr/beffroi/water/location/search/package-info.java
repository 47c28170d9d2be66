/**
 * From pressures to alarms: what flows and levels do not explain of each pressure, held against what a leak in each pipe would
 * change. Metres, litres per second, days.
 */
@NullMarked
package fr.beffroi.water.location.search;

import org.jspecify.annotations.NullMarked;
