/**
 * Essaimage: a use leaves as a signed package (settings, knowledge, weights, figures, lessons, licence) whose contents a person read and
 * confirmed, and arrives elsewhere as a proposal with what it would change. Nothing personal leaves; nothing that arrives acts by itself.
 */
@NullMarked
package fr.beffroi.server.sharing;

import org.jspecify.annotations.NullMarked;
