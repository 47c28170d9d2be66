/** From a file to an {@link fr.beffroi.acts.act.Act}: text, then fields with their places. */
@NullMarked
package fr.beffroi.acts.reading;

import org.jspecify.annotations.NullMarked;
