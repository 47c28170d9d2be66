package fr.beffroi.acts.draft;

import org.jspecify.annotations.Nullable;

/**
 * An opinion to obtain before the act (avis préalable).
 *
 * @param text e.g. "avis du comité social territorial"
 * @param when it is needed; null: always
 * @param basis the article that asks for it, as cited
 */
public record Opinion(
        String text, @Nullable Condition when, @Nullable String basis) {}
