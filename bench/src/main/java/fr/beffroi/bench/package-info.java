/** Quality and speed beside the baselines they must beat: one table each, method in {@code bench/README.md}. */
@NullMarked
package fr.beffroi.bench;

import org.jspecify.annotations.NullMarked;
