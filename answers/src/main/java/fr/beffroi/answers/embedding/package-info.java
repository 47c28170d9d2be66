/** Sentence vectors from a model file that an administrator supplies; none is shipped, nothing is fetched. */
@NullMarked
package fr.beffroi.answers.embedding;

import org.jspecify.annotations.NullMarked;
