/** Expected breaks of each pipe, with reasons, beside the baselines it must beat. */
@NullMarked
package fr.beffroi.water.risk;

import org.jspecify.annotations.NullMarked;
