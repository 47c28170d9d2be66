package fr.beffroi.acts.act;

import org.jspecify.annotations.Nullable;

/**
 * A member who is absent and gave power to vote (CGCT L2121-20).
 *
 * @param holder who votes for them; null where the act does not say
 */
public record Proxy(String giver, @Nullable String holder) {}
