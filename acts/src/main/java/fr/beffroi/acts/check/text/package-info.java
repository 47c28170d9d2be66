/** What rules read in the words of an act: its matter, its amounts, its dates, and whether it speaks of something. */
@NullMarked
package fr.beffroi.acts.check.text;

import org.jspecify.annotations.NullMarked;
