package fr.beffroi.server.acts;

import fr.beffroi.oversight.trust.Proportion;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** @param page null for what is absent from the act, as {@code start}, {@code end} and {@code quote} */
record FindingForm(
        int finding,
        @NotNull String rule,
        @NotNull String severity,
        @NotNull String article,
        @NotNull String title,
        @NotNull String message,
        @NotNull String reason,
        @NotNull String limits,
        @Nullable Integer page,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String quote,
        @Nullable PrecisionForm precision,
        @Nullable String verdict,
        @Nullable String verdictReason) {
    static FindingForm of(int number, CheckedAct act, @Nullable Proportion measured, @Nullable Ruling ruling) {
        CheckedAct.Held held = act.findings().get(number);
        boolean placed = held.where() != null;
        return new FindingForm(
                number,
                held.rule(),
                held.severity().name(),
                held.article(),
                held.title(),
                held.message(),
                held.reason(),
                held.limits(),
                held.where() == null ? null : held.where().page(),
                held.where() == null ? null : held.where().start(),
                held.where() == null ? null : held.where().end(),
                placed ? act.quote(held) : null,
                PrecisionForm.of(measured),
                ruling == null ? null : ruling.verdict().name(),
                ruling == null ? null : ruling.reason());
    }
}
