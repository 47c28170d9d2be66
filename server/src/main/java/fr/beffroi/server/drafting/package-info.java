/**
 * Rédaction: a need in one sentence becomes a draft délibération, written part by part by several people, checked as they
 * write, and validated by a named person. Drafts, their versions, comments and suggestions live here; proposals and
 * decisions live in {@code oversight}. What was validated is told by {@link
 * fr.beffroi.server.drafting.ValidatedDrafts} and {@link fr.beffroi.server.drafting.DraftValidated}.
 */
@NullMarked
package fr.beffroi.server.drafting;

import org.jspecify.annotations.NullMarked;
