package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Each section is voted in balance. */
final class BudgetBalance implements Rule {
    private static final Ground GROUND = new Ground(
            "content.budget_balance",
            List.of("CGCT, art. L1612-4", "CGCT, art. L1612-6"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern SIDE = Plain.words("depenses?|recettes?");
    private static final Pattern SECTION = Plain.words("fonctionnement|exploitation|investissement");
    private static final Pattern PART =
            Plain.words("chapitres?|articles?|comptes?|reelles?|ordre|operations?|[df] ?\\d{3,}|[rd] ?\\d{3,}");
    private static final Pattern BALANCED = Plain.words("equilibr\\w+ (?:\\S+ ){0,6}depenses? et (?:\\S+ )?recettes?"
            + "|equilibr\\w+ (?:\\S+ ){0,6}recettes? et (?:\\S+ )?depenses?");
    private static final int READ_BEFORE = 100;

    /** What one section states of one side. */
    private record Key(String section, boolean spending) {}

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Set<Matter> matters = Matter.of(words);
        if (!matters.contains(Matter.BUDGET) && !matters.contains(Matter.BUDGET_CHANGE)) {
            return new Verdict.NotConcerned();
        }
        Map<Key, List<Amount>> stated = stated(one.act().text().text(), words.whole());
        var findings = new Findings(GROUND, one.act());
        boolean compared = false;
        for (String section :
                new TreeSet<>(stated.keySet().stream().map(Key::section).toList())) {
            List<Amount> spending = stated.getOrDefault(new Key(section, true), List.of());
            List<Amount> income = stated.getOrDefault(new Key(section, false), List.of());
            if (spending.size() != 1 || income.size() != 1) {
                continue;
            }
            compared = true;
            compare(one, section, spending.getFirst(), income.getFirst(), findings);
        }
        if (!compared && !words.say(BALANCED)) {
            return Findings.missing(GROUND, "no_totals");
        }
        return findings.verdict();
    }

    private static void compare(Case one, String section, Amount spending, Amount income, Findings findings) {
        if (spending.cents() == income.cents()) {
            return;
        }
        boolean deficit = spending.cents() > income.cents();
        findings.add(
                deficit ? Severity.BLOCKING : Severity.WARNING,
                deficit ? "deficit" : "surplus",
                one.act().text().place(spending.start(), spending.end()),
                section,
                Euros.of(spending.cents()),
                Euros.of(income.cents()));
    }

    /** Each amount belongs to the side named just before it, and to the last section named; details are left out. */
    private static Map<Key, List<Amount>> stated(String text, String plain) {
        var stated = new LinkedHashMap<Key, List<Amount>>();
        int last = 0;
        String section = null;
        for (Amount amount : Amount.in(text)) {
            int from = Math.max(last, amount.start() - READ_BEFORE);
            section = lastOf(SECTION, plain.substring(last, amount.start()), section);
            String before = plain.substring(from, amount.start());
            String side = lastOf(SIDE, before, null);
            if (side != null && section != null && !PART.matcher(before).find()) {
                boolean spending = side.startsWith("depense");
                stated.computeIfAbsent(new Key(section, spending), any -> new ArrayList<>())
                        .add(amount);
            }
            last = amount.end();
        }
        return stated;
    }

    private static @Nullable String lastOf(Pattern pattern, String text, @Nullable String otherwise) {
        String found = otherwise;
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            found = match.group();
        }
        return found;
    }
}
