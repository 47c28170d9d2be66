package fr.beffroi.server.acts;

import org.jspecify.annotations.Nullable;

/** A person's verdict on one finding. @param finding its number in the check, from 0 */
record Ruling(int finding, Verdict verdict, @Nullable String reason) {
    static final int LONGEST_REASON = 2_000;

    enum Verdict {
        /** The finding is right: somebody must act on it. */
        RETAINED,
        /** It does not apply here; the reason says why. */
        NOT_APPLICABLE,
        /** The person holds that the rule is wrong, or wrongly read. */
        DISPUTED
    }

    Ruling {
        reason = reason == null || reason.isBlank() ? null : Clean.text(reason).strip();
        if (verdict == Verdict.NOT_APPLICABLE && reason == null) {
            throw new IllegalArgumentException("acts.ruling.reason");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("acts.ruling.long");
        }
    }
}
