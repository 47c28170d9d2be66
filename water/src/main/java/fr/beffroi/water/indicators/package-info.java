/**
 * What a water service reports each year on its network, each figure with its formula, what it was made of, and its source.
 *
 * <pre>{@code
 * ServiceYear year = new ServiceYear(2025, 820_000, 40_000, 60_000, 640_000, 5_000, 8_000, 145, 4.2);
 * ServiceIndicators.of(year).forEach(indicator ->
 *         System.out.println(indicator.code() + " " + indicator.value() + " " + indicator.formula(Locale.FRENCH)));
 * }</pre>
 */
@NullMarked
package fr.beffroi.water.indicators;

import org.jspecify.annotations.NullMarked;
