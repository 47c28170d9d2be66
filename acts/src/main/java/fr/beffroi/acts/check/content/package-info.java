/** What the act decides, and on what it rests. */
@NullMarked
package fr.beffroi.acts.check.content;

import org.jspecify.annotations.NullMarked;
