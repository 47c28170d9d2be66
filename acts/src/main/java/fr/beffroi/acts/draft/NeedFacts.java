package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads in a need the facts that it gives: an amount, a day, a percentage, a quoted or capitalised name. Each goes to the
 * family's only fact of that type, or to the one that the title of the act tells; where two could be meant, nothing is
 * proposed.
 */
final class NeedFacts {
    private static final Pattern DAY = Pattern.compile(Dates.PATTERN);
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:[,.]\\d{1,4})?)\\s?(?:%|pour cent\\b)");
    private static final Pattern QUOTED =
            Pattern.compile("«\\s*([^«»]{2,120}?)\\s*»|\"([^\"]{2,120})\"|“([^“”]{2,120})”");

    /** Not at the start of the sentence; small words may stand between capitalised ones. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<=[\\p{L}\\d,;] |['’])(\\p{Lu}[\\p{L}'’-]+(?: (?:(?:de|du|des|la|le|les|d'|d’|l'|l’|et|en|sur|sous)[ ]?)*\\p{Lu}[\\p{L}'’-]+)*)");

    private static final Pattern SEVERAL = Pattern.compile("\\p{Lu}\\p{Ll}[^ ]* (?:.* )?\\p{Lu}\\p{Ll}");

    /** Labels of facts that are the name of a person or of a body. */
    private static final Pattern NAMES = Plain.words(
            "nom|noms|denomination|beneficiaire|titulaire|attributaire|acquereur|vendeur|emprunteur|preneur|cocontractant|entreprise|societe");

    private NeedFacts() {}

    static List<Need.ReadFact> in(String need, Family family) {
        List<Need.ReadFact> found = new ArrayList<>();
        amounts(need).forEach(one -> propose(one, FactType.AMOUNT, family, found));
        days(need).forEach(one -> propose(one, FactType.DATE, family, found));
        percents(need).forEach(one -> propose(one, FactType.PERCENT, family, found));
        names(need).forEach(one -> propose(one, FactType.TEXT, family, found));
        return found;
    }

    private record Reading(Value value, int start, int end) {}

    private static void propose(Reading one, FactType type, Family family, List<Need.ReadFact> found) {
        List<Fact> meant = family.facts().stream()
                .filter(fact -> fact.type() == type)
                .filter(fact -> type != FactType.TEXT
                        || NAMES.matcher(Plain.of(fact.label())).find())
                .toList();
        Set<String> inTitle = family.titleText().placeholders().stream()
                .map(Template.Piece.Placeholder::name)
                .collect(Collectors.toSet());
        List<Fact> asked = meant.stream()
                .filter(fact -> fact.when() == null && fact.required())
                .toList();
        List<Fact> told = asked.size() == 1
                ? asked
                : asked.stream().filter(fact -> inTitle.contains(fact.key())).toList();
        if (told.size() == 1) {
            found.add(new Need.ReadFact(told.getFirst().key(), one.value(), one.start(), one.end()));
        }
    }

    /** One of a kind: of two amounts nobody knows which is which. */
    private static List<Reading> single(List<Reading> readings) {
        return readings.size() == 1 ? readings : List.of();
    }

    private static List<Reading> amounts(String need) {
        return single(Amount.in(need).stream()
                .map(amount -> new Reading(new Value.Amount(amount.cents()), amount.start(), amount.end()))
                .toList());
    }

    private static List<Reading> days(String need) {
        List<Reading> readings = new ArrayList<>();
        Matcher day = DAY.matcher(Plain.of(need));
        while (day.find()) {
            Dates.read(day.group())
                    .ifPresent(read -> readings.add(new Reading(new Value.Day(read), day.start(), day.end())));
        }
        return single(readings);
    }

    private static List<Reading> percents(String need) {
        List<Reading> readings = new ArrayList<>();
        Matcher percent = PERCENT.matcher(Plain.of(need));
        while (percent.find()) {
            BigDecimal number = new BigDecimal(percent.group(1).replace(',', '.'));
            readings.add(new Reading(new Value.Percent(number), percent.start(), percent.end()));
        }
        return single(readings);
    }

    /** What is quoted is surer than what is capitalised. */
    private static List<Reading> names(String need) {
        List<Reading> quoted = new ArrayList<>();
        Matcher quote = QUOTED.matcher(need);
        while (quote.find()) {
            for (int group = 1; group <= quote.groupCount(); group++) {
                if (quote.group(group) != null) {
                    quoted.add(new Reading(new Value.Text(quote.group(group)), quote.start(group), quote.end(group)));
                }
            }
        }
        if (!quoted.isEmpty()) {
            return single(quoted);
        }
        List<Reading> named = new ArrayList<>();
        Matcher name = NAMED.matcher(need);
        while (name.find()) {
            // One capitalised word is an acronym, a place, "l’État": too little to be a name.
            if (SEVERAL.matcher(name.group(1)).find()) {
                named.add(new Reading(new Value.Text(name.group(1)), name.start(1), name.end(1)));
            }
        }
        return single(named);
    }
}
