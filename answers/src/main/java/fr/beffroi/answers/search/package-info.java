/** Finds the fiches and passages that answer a message. */
@NullMarked
package fr.beffroi.answers.search;

import org.jspecify.annotations.NullMarked;
