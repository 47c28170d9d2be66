/**
 * A territory that the program draws itself, for demonstrations, tests and benchmarks: nothing in it exists. It lies at sea, so that
 * no real place is shown.
 *
 * <pre>{@code
 * SampleTerritory.draw(2026).write(folder); // images of two vintages, cadastre, zones, permits, and what is true
 * }</pre>
 */
@NullMarked
package fr.beffroi.buildings.sample;

import org.jspecify.annotations.NullMarked;
