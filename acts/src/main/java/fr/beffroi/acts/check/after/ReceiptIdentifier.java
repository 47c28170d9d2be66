package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receipt is that of this act: same collectivité, same day, same nature. */
final class ReceiptIdentifier implements Rule {
    private static final Ground GROUND = new Ground(
            "after.receipt_identifier",
            List.of("CGCT, art. L2131-1", "Arrêté du 26 octobre 2005 (télétransmission des actes)"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    /** Department, SIREN, day of the act, number, nature, as the ACTES exchange builds it. */
    private static final Pattern FORM = Pattern.compile(
            "(?<department>\\d{3}|02[AB])-(?<siren>\\d{9})-(?<day>\\d{8})-(?<number>[A-Z0-9_]{1,15})-(?<nature>DE|AR|AI|CC|BF|AU)(?:-.*)?");

    private static final Map<ActKind, Set<String>> NATURES = Map.of(
            ActKind.DELIBERATION, Set.of("DE", "BF"),
            ActKind.DECISION, Set.of("DE", "AR", "AI", "CC", "AU"),
            ActKind.ARRETE, Set.of("AR", "AI"));

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<Receipt> receipt = one.act().receipt();
        String identifier = receipt == null ? null : receipt.value().identifier();
        if (receipt == null || identifier == null) {
            return Findings.missing(GROUND, "no_identifier");
        }
        var findings = new Findings(GROUND, one.act());
        Matcher parts = FORM.matcher(identifier.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            findings.add(Severity.REMARK, "form", receipt.place(), identifier);
            return findings.verdict();
        }
        String siren = parts.group("siren");
        String own = one.collectivity().siren();
        if (!isSiren(siren)) {
            findings.add(Severity.WARNING, "siren_wrong", receipt.place(), siren);
        } else if (own != null && !own.replace(" ", "").equals(siren)) {
            findings.add(Severity.WARNING, "siren_other", receipt.place(), siren, own);
        }
        Optional<LocalDate> day = one.date();
        String written = parts.group("day");
        if (day.isPresent()
                && !day.get().format(DateTimeFormatter.BASIC_ISO_DATE).equals(written)) {
            findings.add(Severity.WARNING, "day", receipt.place(), written, Dates.show(day.get()));
        }
        Set<String> natures = NATURES.getOrDefault(one.act().kind(), Set.of());
        if (!natures.contains(parts.group("nature"))) {
            findings.add(Severity.WARNING, "nature", receipt.place(), parts.group("nature"));
        }
        return findings.verdict();
    }

    /** Luhn's sum, as INSEE makes these numbers. */
    private static boolean isSiren(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
