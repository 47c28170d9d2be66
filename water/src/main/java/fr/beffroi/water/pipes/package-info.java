/** Pipes and their repairs as values, and what is wrong with them. */
@NullMarked
package fr.beffroi.water.pipes;

import org.jspecify.annotations.NullMarked;
