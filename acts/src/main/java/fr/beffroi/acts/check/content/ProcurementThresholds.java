package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Thresholds of public procurement, in cents without VAT, with the first day of each. */
final class ProcurementThresholds {
    enum Kind {
        WORKS,
        SUPPLIES_OR_SERVICES
    }

    private record From(int year, int month, int day, long euros) {}

    /** R2122-8, and for works the decree of 22 July 2020 and article 142 of the law of 7 December 2020 until it took them in. */
    private static final NavigableMap<LocalDate, Long> FREE_WORKS = map(
            new From(2015, 10, 1, 25_000),
            new From(2020, 1, 1, 40_000),
            new From(2020, 7, 24, 70_000),
            new From(2020, 12, 8, 100_000));

    private static final NavigableMap<LocalDate, Long> FREE_OTHERS =
            map(new From(2015, 10, 1, 25_000), new From(2020, 1, 1, 40_000), new From(2026, 4, 1, 60_000));

    /** Of contracting authorities that are not central ones. Before 2020 the figures were not verified, so none is given. */
    private static final NavigableMap<LocalDate, Long> FORMAL_WORKS = map(
            new From(2020, 1, 1, 5_350_000),
            new From(2022, 1, 1, 5_382_000),
            new From(2024, 1, 1, 5_538_000),
            new From(2026, 1, 1, 5_404_000));

    private static final NavigableMap<LocalDate, Long> FORMAL_OTHERS = map(
            new From(2020, 1, 1, 214_000),
            new From(2022, 1, 1, 215_000),
            new From(2024, 1, 1, 221_000),
            new From(2026, 1, 1, 216_000));

    /** The figures of 2028 are not known yet. */
    private static final LocalDate FORMAL_END = LocalDate.of(2027, 12, 31);

    private static final Pattern DESIGN =
            Plain.words("maitrise d'(?:œuvre|oeuvre)|assistance a maitrise|etudes?|controle technique");
    private static final Pattern WORKS =
            Plain.words("travaux|construction|rehabilitation|refection|renovation|demolition");
    private static final Pattern OTHERS =
            Plain.words("fournitures?|services?|prestations?|assurances?|maintenance|entretien|acquisition"
                    + "|achats?|locations?|transports?|restauration (?:scolaire|collective)|logiciels?|nettoyage");

    private ProcurementThresholds() {}

    /** Under it, neither publicity nor competition. */
    static OptionalLong free(Kind kind, LocalDate day) {
        return at(kind == Kind.WORKS ? FREE_WORKS : FREE_OTHERS, day);
    }

    /** From it on, a formal procedure. */
    static OptionalLong formal(Kind kind, LocalDate day) {
        return day.isAfter(FORMAL_END)
                ? OptionalLong.empty()
                : at(kind == Kind.WORKS ? FORMAL_WORKS : FORMAL_OTHERS, day);
    }

    /** By the title; null where it says neither, or both. */
    static @Nullable Kind kind(Words words) {
        if (words.titleSays(DESIGN)) {
            return Kind.SUPPLIES_OR_SERVICES;
        }
        boolean works = words.titleSays(WORKS);
        boolean others = words.titleSays(OTHERS);
        if (works == others) {
            return null;
        }
        return works ? Kind.WORKS : Kind.SUPPLIES_OR_SERVICES;
    }

    private static OptionalLong at(NavigableMap<LocalDate, Long> thresholds, LocalDate day) {
        var entry = thresholds.floorEntry(day);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.getValue());
    }

    private static NavigableMap<LocalDate, Long> map(From... steps) {
        var map = new TreeMap<LocalDate, Long>();
        List.of(steps).forEach(s -> map.put(LocalDate.of(s.year(), s.month(), s.day()), s.euros() * 100));
        return map;
    }
}
