/** Measures taken from decisions alone. */
@NullMarked
package fr.beffroi.oversight.trust;

import org.jspecify.annotations.NullMarked;
