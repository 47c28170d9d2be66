/** How it was decided, and whether the figures say so. */
@NullMarked
package fr.beffroi.acts.check.vote;

import org.jspecify.annotations.NullMarked;
