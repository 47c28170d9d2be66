/**
 * Writes a draft from quoted passages: {@link fr.beffroi.answers.compose.Situation} settles which cases of a fiche hold,
 * {@link fr.beffroi.answers.compose.Composer} chooses and cuts the passages, {@link fr.beffroi.answers.compose.Letter}
 * lays them out. No word of the substance is ours: only greetings, headings and cases are.
 */
@NullMarked
package fr.beffroi.answers.compose;

import org.jspecify.annotations.NullMarked;
