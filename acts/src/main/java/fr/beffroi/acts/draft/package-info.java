/** Drafts of acts from families written as data. */
@NullMarked
package fr.beffroi.acts.draft;

import org.jspecify.annotations.NullMarked;
