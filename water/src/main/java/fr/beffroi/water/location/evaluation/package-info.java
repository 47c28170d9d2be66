/** Alarms against leaks that are known, by the rules of the BattLeDIM competition. */
@NullMarked
package fr.beffroi.water.location.evaluation;

import org.jspecify.annotations.NullMarked;
