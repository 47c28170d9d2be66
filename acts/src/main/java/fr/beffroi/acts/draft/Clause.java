package fr.beffroi.acts.draft;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a family's acts.
 *
 * @param when it is written; null: always
 * @param basis the article it rests on, as cited; null where it rests on none
 */
public record Clause(
        Template text, @Nullable Condition when, @Nullable String basis) {}
