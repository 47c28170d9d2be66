/**
 * What was seen crossed with what is known: presumptions, each with its factors and what speaks against it. Start at
 * {@link fr.beffroi.buildings.presumption.Presumptions}.
 */
@NullMarked
package fr.beffroi.buildings.presumption;

import org.jspecify.annotations.NullMarked;
