/** The checks: each rule shows its article, knows its dates, and says what it could not verify. */
@NullMarked
package fr.beffroi.acts.check;

import org.jspecify.annotations.NullMarked;
