/** What must follow: signature, transmission, publication, registers. */
@NullMarked
package fr.beffroi.acts.check.after;

import org.jspecify.annotations.NullMarked;
