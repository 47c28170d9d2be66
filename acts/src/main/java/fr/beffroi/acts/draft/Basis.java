package fr.beffroi.acts.draft;

import org.jspecify.annotations.Nullable;

/**
 * A legal base, shown with its reason.
 *
 * @param article as cited, e.g. "CGCT, art. L2121-29"
 * @param when it applies; null: always
 */
public record Basis(String article, String why, @Nullable Condition when) {}
