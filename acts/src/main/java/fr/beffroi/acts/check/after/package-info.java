/** Rules about what follows the vote: signature, transmission, publication, register, codes. */
@NullMarked
package fr.beffroi.acts.check.after;

import org.jspecify.annotations.NullMarked;
