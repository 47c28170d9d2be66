/**
 * An optional language model proposes recitals. It is not trusted: each article that it cites is looked up, each figure is
 * compared with the facts, and nothing enters an act unless a person takes it.
 */
@NullMarked
package fr.beffroi.acts.draft.model;

import org.jspecify.annotations.NullMarked;
