package fr.beffroi.acts.invented;

import fr.beffroi.acts.act.ActKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws the facts of an act; the same seed, the same act. Names and places are made up. */
public final class Inventions {
    /** Seeds from here on draw from the stock that the reading had never seen. */
    public static final int UNSEEN = 1000;

    /** Seeds from here on draw from a stock that is kept for {@link HeldOutLayouts}. */
    public static final int HELD_OUT = 2000;

    private Inventions() {}

    public static InventedAct of(int seed, ActKind kind, boolean epci) {
        var random = new Random(seed * 7919L + kind.ordinal());
        Stock stock = seed < UNSEEN ? Stock.KNOWN : seed < HELD_OUT ? Stock.UNSEEN : HeldOutStock.ALL;
        List<Person> members = members(stock, random, 7 + 4 * random.nextInt(4));
        int represented = random.nextInt(3);
        int absent = random.nextInt(3);
        int present = members.size() - represented - absent;
        List<Person> there = members.subList(0, present);
        var mandates = new ArrayList<InventedAct.Mandate>();
        for (int i = 0; i < represented; i++) {
            mandates.add(new InventedAct.Mandate(members.get(present + i), there.get(1 + i)));
        }
        LocalDate day = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(330));
        int voting = present + represented;
        int against = voting > 8 && random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        int abstentions = voting > 8 && random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        LocalDate received = day.plusDays(1 + random.nextInt(5));
        int rank = 1 + random.nextInt(90);
        String number = switch (random.nextInt(4)) {
            case 0 -> day.getYear() + "-" + String.format("%03d", rank);
            case 1 -> day.getYear() + "/" + rank;
            case 2 -> "DEL-" + day.getYear() + "-" + String.format("%02d", rank);
            default -> day.getYear() + "-" + String.format("%02d-%02d", day.getMonthValue(), rank % 30 + 1);
        };
        String act = kind == ActKind.DELIBERATION ? "DE" : "AR";
        return new InventedAct(
                kind,
                one(random, epci ? stock.epci() : stock.communes()),
                one(random, stock.departments()),
                kind == ActKind.DELIBERATION ? number : number.replace("DEL-", "AR-"),
                one(random, stock.titles()),
                day,
                day.minusDays(4 + random.nextInt(6)),
                day.plusDays(1 + random.nextInt(3)),
                received,
                "0" + (10 + random.nextInt(80)) + "-2" + (10000000 + random.nextInt(89999999)) + "-"
                        + day.toString().replace("-", "") + "-" + number.replaceAll("[-/]", "_") + "-" + act,
                there.getFirst(),
                there.getLast(),
                List.copyOf(there),
                List.copyOf(mandates),
                List.copyOf(members.subList(present + represented, members.size())),
                some(random, stock.visas(), 2 + random.nextInt(4)),
                some(random, stock.recitals(), 1 + random.nextInt(3)),
                some(random, stock.provisions(), 1 + random.nextInt(4)),
                new InventedAct.Ballot(voting - against - abstentions, against, abstentions, random.nextInt(8) == 0),
                one(random, stock.remedies()),
                one(random, stock.codes()));
    }

    public static InventedAct of(int seed, ActKind kind) {
        return of(seed, kind, false);
    }

    private static List<Person> members(Stock stock, Random random, int count) {
        var families = new ArrayList<>(stock.families());
        Collections.shuffle(families, random);
        var members = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            boolean woman = random.nextBoolean();
            members.add(new Person(
                    woman ? "Mme" : "M.", one(random, woman ? stock.women() : stock.men()), families.get(i)));
        }
        return members;
    }

    private static String one(Random random, List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static List<String> some(Random random, List<String> among, int count) {
        var shuffled = new ArrayList<>(among);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
