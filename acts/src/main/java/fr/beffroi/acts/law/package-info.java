/** The law as data: articles with their dates of force, the citations of a text, and what can be said of each. */
@NullMarked
package fr.beffroi.acts.law;

import org.jspecify.annotations.NullMarked;
