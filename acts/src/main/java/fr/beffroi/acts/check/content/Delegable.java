package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.text.Matter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which number of CGCT L2122-22 lets a council delegate a matter to the mayor. */
final class Delegable {
    private static final Map<Matter, Integer> ITEMS = Map.ofEntries(
            Map.entry(Matter.FEES, 2),
            Map.entry(Matter.LOAN, 3),
            Map.entry(Matter.MARKET, 4),
            Map.entry(Matter.LEASE, 5),
            Map.entry(Matter.INSURANCE, 6),
            Map.entry(Matter.ADVANCE_OFFICE, 7),
            Map.entry(Matter.CEMETERY, 8),
            Map.entry(Matter.GIFT, 9),
            Map.entry(Matter.MOVABLES_SOLD, 10),
            Map.entry(Matter.LAWYER_FEES, 11),
            Map.entry(Matter.PRE_EMPTION, 15),
            Map.entry(Matter.LAWSUIT, 16),
            Map.entry(Matter.CREDIT_LINE, 20),
            Map.entry(Matter.GRANT_ASKED, 26),
            Map.entry(Matter.BAD_DEBT, 30));

    private Delegable() {}

    static Set<Integer> items(Set<Matter> matters) {
        var items = new TreeSet<Integer>();
        matters.forEach(matter -> {
            Integer item = ITEMS.get(matter);
            if (item != null) {
                items.add(item);
            }
        });
        return items;
    }
}
