/** Figures of merit: how often the right fiche is found, and how long an answer takes. */
@NullMarked
package fr.beffroi.cli.evaluation;

import org.jspecify.annotations.NullMarked;
