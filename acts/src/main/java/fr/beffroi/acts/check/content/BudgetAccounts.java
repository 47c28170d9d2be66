package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account that has the form of none, or stands in the wrong section, cannot be paid from. */
final class BudgetAccounts implements Rule {
    private static final Ground GROUND = new Ground(
            "content.budget_accounts",
            List.of("CGCT, art. L2312-2"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern NAMED =
            Pattern.compile("(?<![a-z0-9])(?<kind>chapitres?|comptes?|articles?|natures?|imputations?)"
                    + "\\s+(?:n\\s?[°o]?\\s*)?(?<number>\\d{1,9})(?![\\d°-]|\\s?%)");

    /** Only there is "article 6574" an account, and not an article of this act or of a code. */
    private static final Pattern BUDGET =
            Plain.words("budgets?|imput\\w+|credits?|depenses?|recettes?|section|inscri\\w+|chapitres?");

    private static final Pattern OF_A_TEXT = Pattern.compile(
            "^\\s*(?:\\S+\\s+){0,5}?(?:du code|de la loi|du decret|du cgi|du cgct|de l'ordonnance|du reglement|de l'arrete)");

    private static final Pattern INVESTMENT = Plain.words("(?:section )?d'investissement|en investissement");
    private static final Pattern RUNNING =
            Plain.words("(?:section )?(?:de fonctionnement|d'exploitation)|en (?:fonctionnement|exploitation)");

    private static final Pattern CHAPTER =
            Pattern.compile("00[1239]|01[0-9]|02[0-4]|04[0-5]|1[03689]|20[4]?|2[1-7]|3[0-9]?|45\\d{0,5}|48\\d?"
                    + "|5[0-9]?|6[0-9]|65[6]|7[0-9]|731|9\\d{1,2}|[1-9]\\d{2,4}");

    private static final Pattern ACCOUNT = Pattern.compile("[1-8]\\d{1,7}");
    private static final Pattern RUNNING_ONLY = Pattern.compile("01[1-7]|[67]\\d*");
    private static final Pattern INVESTMENT_ONLY = Pattern.compile("1[0369]\\d*|2[0-7]\\d*");
    private static final int SHORTEST_ARTICLE = 3;
    private static final int AROUND = 120;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        var findings = new Findings(GROUND, one.act());
        boolean named = false;
        Matcher match = NAMED.matcher(words.whole());
        while (match.find()) {
            if (!isOfBudget(words.whole(), match)) {
                continue;
            }
            named = true;
            String number = match.group("number");
            Place where = one.act().text().place(match.start(), match.end());
            boolean chapter = match.group("kind").startsWith("chapitre");
            if (!(chapter ? CHAPTER : ACCOUNT).matcher(number).matches()) {
                findings.add(Severity.WARNING, chapter ? "chapter" : "account", where, number);
                continue;
            }
            String sentence = sentence(words.whole(), match.start(), match.end());
            boolean investment = INVESTMENT.matcher(sentence).find();
            boolean running = RUNNING.matcher(sentence).find();
            if (investment && !running && RUNNING_ONLY.matcher(number).matches()) {
                findings.add(Severity.WARNING, "running_in_investment", where, number);
            } else if (running && !investment && INVESTMENT_ONLY.matcher(number).matches()) {
                findings.add(Severity.WARNING, "investment_in_running", where, number);
            }
        }
        if (named) {
            return findings.verdict();
        }
        return Matter.of(words).contains(Matter.BUDGET_CHANGE)
                ? Findings.missing(GROUND, "no_account")
                : new Verdict.NotConcerned();
    }

    private static boolean isOfBudget(String whole, Matcher match) {
        String kind = match.group("kind");
        boolean ambiguous = kind.startsWith("article") || kind.startsWith("nature");
        if (ambiguous && match.group("number").length() < SHORTEST_ARTICLE) {
            return false;
        }
        String before = whole.substring(Math.max(0, match.start() - AROUND), match.start());
        String after = whole.substring(match.end(), Math.min(whole.length(), match.end() + AROUND));
        return !OF_A_TEXT.matcher(after).find()
                && (BUDGET.matcher(before).find() || BUDGET.matcher(after).find());
    }

    private static String sentence(String whole, int start, int end) {
        int from = Math.max(whole.lastIndexOf('\n', start), whole.lastIndexOf(';', start));
        int line = whole.indexOf('\n', end);
        int clause = whole.indexOf(';', end);
        int to = Math.min(line < 0 ? whole.length() : line, clause < 0 ? whole.length() : clause);
        return whole.substring(from + 1, to);
    }
}
