package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.RuleTexts;
import fr.beffroi.oversight.trust.Proportion;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A rule, and how often people retained what it found. @param confirmed whether its text was read in a text in force */
record RuleForm(
        @NotNull String rule,
        @NotNull List<String> articles,
        boolean confirmed,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @NotNull String title,
        @NotNull String reason,
        @NotNull String limits,
        @Nullable PrecisionForm precision) {
    static RuleForm of(Ground ground, @Nullable Proportion measured) {
        Locale locale = LocaleContextHolder.getLocale();
        RuleTexts texts = Checks.all().texts(ground.key(), locale);
        return new RuleForm(
                ground.key(),
                ground.articles(),
                ground.confirmed(),
                ground.period().from(),
                ground.period().until(),
                texts.title(),
                texts.reason(),
                texts.limits(),
                PrecisionForm.of(measured));
    }
}
