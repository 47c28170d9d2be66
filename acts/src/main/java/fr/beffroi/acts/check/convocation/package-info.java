/** How the members were convened, and of what. */
@NullMarked
package fr.beffroi.acts.check.convocation;

import org.jspecify.annotations.NullMarked;
