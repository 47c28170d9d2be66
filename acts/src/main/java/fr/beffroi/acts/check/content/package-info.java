/** Rules about what an act says: competence, grounds, provisions, amounts, matters with rules of their own. */
@NullMarked
package fr.beffroi.acts.check.content;

import org.jspecify.annotations.NullMarked;
