package fr.beffroi.acts.act;

import org.jspecify.annotations.Nullable;

/**
 * One provision (article du dispositif).
 *
 * @param number as the act numbers it, 1 for "Article 1er"; null where it does not
 */
public record Provision(@Nullable Integer number, String text) {}
