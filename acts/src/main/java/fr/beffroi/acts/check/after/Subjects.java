package fr.beffroi.acts.check.after;

import fr.beffroi.acts.check.text.Matter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The two national levels of the ACTES nomenclature of matters; prefectures may add levels below. */
final class Subjects {
    /** How many matters stand under 1, 2, … 9. */
    private static final List<Integer> SECOND_LEVEL = List.of(7, 3, 6, 5, 8, 5, 10, 9, 4);

    /** Only matters whose place leaves no doubt. */
    private static final Map<Matter, Set<String>> CLEAR = Map.ofEntries(
            Map.entry(Matter.GRANT_GIVEN, Set.of("7.5")),
            Map.entry(Matter.GRANT_ASKED, Set.of("7.5", "7.10")),
            Map.entry(Matter.BUDGET, Set.of("7.1")),
            Map.entry(Matter.BUDGET_CHANGE, Set.of("7.1")),
            Map.entry(Matter.ACCOUNTS, Set.of("7.1")),
            Map.entry(Matter.TAX_RATES, Set.of("7.2")),
            Map.entry(Matter.LOAN, Set.of("7.3")),
            Map.entry(Matter.CREDIT_LINE, Set.of("7.3")),
            Map.entry(Matter.LOAN_GUARANTEE, Set.of("7.3")),
            Map.entry(Matter.SALE, Set.of("3.2", "3.5", "3.6")),
            Map.entry(Matter.PURCHASE, Set.of("3.1")),
            Map.entry(Matter.LEASE, Set.of("3.3", "3.5", "3.6")),
            Map.entry(Matter.PRE_EMPTION, Set.of("2.3")),
            Map.entry(Matter.JOB_CREATED, Set.of("4.1", "4.2", "4.4")),
            Map.entry(Matter.JOB_SUPPRESSED, Set.of("4.1", "4.2", "4.4")),
            Map.entry(Matter.BONUSES, Set.of("4.5", "4.1")),
            Map.entry(Matter.ELECTED_ALLOWANCES, Set.of("5.6")),
            Map.entry(Matter.MARKET, Set.of("1.1", "1.6", "1.7", "1.4")),
            Map.entry(Matter.WISH, Set.of("9.4")),
            Map.entry(Matter.LAWSUIT, Set.of("5.8")));

    private Subjects() {}

    /** Whether the first two levels are in the national nomenclature. */
    static boolean known(String code) {
        String[] levels = code.split("[.,/-]");
        int first = Integer.parseInt(levels[0]);
        int second = Integer.parseInt(levels[1]);
        return second >= 1 && second <= SECOND_LEVEL.get(first - 1);
    }

    /** Codes that fit; empty where no matter is clear. */
    static Set<String> expected(Set<Matter> matters) {
        var codes = new TreeSet<String>();
        matters.forEach(matter -> codes.addAll(CLEAR.getOrDefault(matter, Set.of())));
        return codes;
    }
}
