/** The files that the location of leaks reads: measures, known leaks; what is wrong in them. */
@NullMarked
package fr.beffroi.water.location.files;

import org.jspecify.annotations.NullMarked;
