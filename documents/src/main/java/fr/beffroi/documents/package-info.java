/** Placeholder until merged. */
@NullMarked
package fr.beffroi.documents;

import org.jspecify.annotations.NullMarked;
