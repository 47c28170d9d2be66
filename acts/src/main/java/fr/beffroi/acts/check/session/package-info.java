/** Who sat, who spoke for whom, who presided. */
@NullMarked
package fr.beffroi.acts.check.session;

import org.jspecify.annotations.NullMarked;
