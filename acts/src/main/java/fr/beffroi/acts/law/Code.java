package fr.beffroi.acts.law;

import org.jspecify.annotations.Nullable;

/**
 * A code, in force or repealed; for an article outside the codes, the law or decree it belongs to.
 *
 * @param id its identifier in LEGI, e.g. {@code LEGITEXT000006070633}; null where we are not sure of it
 * @param title e.g. "Code général des collectivités territoriales"
 * @param initials as people write them, e.g. "CGCT"
 */
public record Code(@Nullable String id, String title, String initials) {}
