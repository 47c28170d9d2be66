/**
 * From a ranking to what a team walks: connected stretches within a budget, each with what is expected of it, beside what
 * scattered pipes would hold.
 *
 * <pre>{@code
 * Plan plan = Plan.of(ranking.risks(), 20, Walk.USUAL);                          // 20 km
 * plan.stretches().forEach(stretch -> System.out.println(stretch.km() + " km, " + stretch.expectedPerKm()));
 * }</pre>
 */
@NullMarked
package fr.beffroi.water.campaign;

import org.jspecify.annotations.NullMarked;
