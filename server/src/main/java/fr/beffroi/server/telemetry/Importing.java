package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.CustomerVolumes;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.files.TelemetryFile;
import fr.beffroi.water.telemetry.files.TelemetryProblem;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Measures that were read become hours that are kept: all of a file, or nothing. The same hours again change nothing. Inside
 * {@code Tenancy.in}.
 */
@Component("telemetryImporting")
class Importing {
    static final int LONGEST_METER = 120;

    /** A meter's hours lie in one row of hours from the first to the last: a date far away would make it endless. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Duration MOST_AHEAD = Duration.ofDays(2);
    private static final int LONGEST_TEXT = 2_000;

    private final Tenancy tenancy;
    private final Measures measures;
    private final Imports imports;
    private final Districts districts;
    private final SeriesRoles roles;
    private final Customers customers;
    private final ScreeningJob screening;
    private final JournalBook journal;
    private final MessageSource texts;

    Importing(
            Tenancy tenancy,
            Measures measures,
            Imports imports,
            Districts districts,
            SeriesRoles roles,
            Customers customers,
            ScreeningJob screening,
            JournalBook journal,
            MessageSource texts) {
        this.tenancy = tenancy;
        this.measures = measures;
        this.imports = imports;
        this.districts = districts;
        this.roles = roles;
        this.customers = customers;
        this.screening = screening;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * Keeps what was read, and asks for the screening of the districts that it touches.
     *
     * @param by null where no person brought it
     * @throws Refused if a meter's name is too long, or a meter of a district is said to be no flow
     */
    ImportLine keep(String file, Way way, Telemetry read, @Nullable Person by) {
        measures.waitForOthers();
        Map<String, HourlySeries> series = named(read.meters());
        Set<String> others = read.measures().stream().map(Importing::clean).collect(Collectors.toSet());
        for (String other : others) {
            if (districts.hasMeter(other)) {
                throw new Refused("measures.meter.flow", other);
            }
        }
        roles.known(others);
        roles.flows(series.keySet().stream()
                .filter(meter -> !others.contains(meter))
                .toList());
        Measures.Merged merged = Measures.Merged.NOTHING;
        Instant first = null;
        Instant last = null;
        boolean weather = false;
        for (Map.Entry<String, HourlySeries> meter : series.entrySet()) {
            Measures.Merged one = measures.merge(meter.getKey(), meter.getValue());
            merged = merged.and(one);
            if (!one.isNothing()) {
                districts.changed(meter.getKey());
                weather |= roles.isWeather(meter.getKey());
            }
            if (meter.getValue().length() > 0) {
                first = earlier(first, HourlySeries.startOf(meter.getValue().firstHour()));
                last = later(last, HourlySeries.startOf(meter.getValue().endHour() - 1));
            }
        }
        if (weather) {
            districts.allChanged();
        }
        ImportLine line = new ImportLine(
                UUID.randomUUID(),
                Uploads.named(file),
                way,
                null,
                said(read.notices()),
                series.size(),
                merged.added(),
                merged.changed(),
                false,
                first,
                last,
                by == null ? null : by.id(),
                now());
        imports.add(line);
        if (way == Way.PAGE) {
            // A person's act. What a supervision sends every quarter of an hour stands in the list of imports alone.
            journal.record("telemetry.imported", line.id(), facts(line, by), Map.of());
        }
        if (!merged.isNothing()) {
            screening.ask();
        }
        return line;
    }

    /**
     * Keeps the days of customers' meters. A meter that is in no district yet is kept, too, and told.
     *
     * @param by null where no person brought it
     * @throws Refused if a meter's name is too long, or a day is far away
     */
    ImportLine keepCustomers(String file, Way way, CustomerVolumes read, @Nullable Person by) {
        measures.waitForOthers();
        Map<String, Map<LocalDate, Double>> meters = new LinkedHashMap<>();
        LocalDate latest = LocalDate.now(LegalTime.FRANCE).plusDays(1);
        LocalDate earliest = LocalDate.ofInstant(EARLIEST, LegalTime.FRANCE);
        LocalDate first = null;
        LocalDate last = null;
        for (Map.Entry<String, Map<LocalDate, Double>> meter : read.meters().entrySet()) {
            String clean = clean(meter.getKey());
            if (clean.isEmpty() || clean.length() > LONGEST_METER || meters.put(clean, meter.getValue()) != null) {
                throw new Refused("measures.meter.name", clean, LONGEST_METER);
            }
            for (LocalDate day : meter.getValue().keySet()) {
                if (day.isBefore(earliest) || day.isAfter(latest)) {
                    throw new Refused("measures.hours.far", clean);
                }
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        Customers.Kept kept = customers.keep(meters);
        List<String> notices = new ArrayList<>(said(read.notices()));
        if (kept.unknown() > 0) {
            notices.add(texts.getMessage("measures.customers.unknown", new Object[] {kept.unknown()}, Locale.FRENCH));
        }
        ImportLine line = new ImportLine(
                UUID.randomUUID(),
                Uploads.named(file),
                way,
                null,
                notices,
                meters.size(),
                kept.added(),
                kept.changed(),
                true,
                first == null ? null : first.atStartOfDay(LegalTime.FRANCE).toInstant(),
                last == null ? null : last.atStartOfDay(LegalTime.FRANCE).toInstant(),
                by == null ? null : by.id(),
                now());
        imports.add(line);
        if (way == Way.PAGE) {
            journal.record("telemetry.imported", line.id(), facts(line, by), Map.of());
        }
        return line;
    }

    /**
     * A whole export by a saved mapping, hours or customers' days. Outside of any transaction.
     *
     * @param by null where no person brought it
     * @throws UnreadableTelemetry the first thing that is wrong in it
     * @throws Refused as {@link #keep} and {@link #keepCustomers}
     */
    ImportLine read(UUID collectivity, String name, byte[] content, SavedMapping saved, Way way, @Nullable Person by)
            throws UnreadableTelemetry {
        if (saved.customers()) {
            CustomerVolumes read = CustomerVolumes.read(name, content, saved.mapping(), LegalTime.FRANCE);
            return tenancy.in(collectivity, () -> keepCustomers(name, way, read, by));
        }
        Telemetry read = TelemetryFile.read(name, content, saved.mapping());
        return tenancy.in(collectivity, () -> keep(name, way, read, by));
    }

    private static List<String> said(List<TelemetryProblem> notices) {
        return notices.stream()
                .map(notice -> shortened(notice.message(Locale.FRENCH)))
                .toList();
    }

    /**
     * Takes back hours that a person says were measured wrongly, and asks for the screening of the districts that they touch. What a
     * file says of them later is kept again.
     *
     * @param from first day @param to last day
     * @param motive in the person's words
     * @return how many hours were known
     * @throws Refused without a motive, or where nothing is known of that meter on those days
     */
    long remove(String meter, LocalDate from, LocalDate to, String motive, Person by) {
        String why = Clean.text(motive).strip();
        if (why.isEmpty() || why.length() > LONGEST_TEXT) {
            throw new Refused("measures.remove.motive");
        }
        if (to.isBefore(from)) {
            throw new Refused("measures.remove.order");
        }
        measures.waitForOthers();
        long removed = measures.remove(
                meter,
                HourlySeries.hourOf(from.atStartOfDay(LegalTime.FRANCE).toInstant()),
                HourlySeries.hourOf(
                        to.plusDays(1).atStartOfDay(LegalTime.FRANCE).toInstant()));
        if (removed == 0) {
            throw new Refused("measures.remove.nothing");
        }
        districts.changed(meter);
        if (roles.isWeather(meter)) {
            districts.allChanged();
        }
        journal.record(
                "telemetry.removed",
                tenancy.current(),
                Map.of("hours", removed, "from", from, "to", to, "by", by.id(), "role", by.role()),
                Map.of("meter", meter, "motive", why));
        screening.ask();
        return removed;
    }

    /** Tells of a file of which nothing was taken. @param fault in French, as it is shown */
    void refuse(String file, Way way, String fault, @Nullable Person by) {
        imports.add(new ImportLine(
                UUID.randomUUID(),
                Uploads.named(file),
                way,
                shortened(fault),
                List.of(),
                0,
                0,
                0,
                false,
                null,
                null,
                by == null ? null : by.id(),
                now()));
    }

    private static Map<String, HourlySeries> named(Map<String, HourlySeries> meters) {
        Map<String, HourlySeries> named = new LinkedHashMap<>();
        Instant latest = Instant.now().plus(MOST_AHEAD);
        meters.forEach((name, series) -> {
            if (series.length() > 0
                    && (HourlySeries.startOf(series.firstHour()).isBefore(EARLIEST)
                            || HourlySeries.startOf(series.endHour() - 1).isAfter(latest))) {
                throw new Refused("measures.hours.far", name);
            }
            String clean = clean(name);
            if (clean.isEmpty() || clean.length() > LONGEST_METER || named.put(clean, series) != null) {
                throw new Refused("measures.meter.name", clean, LONGEST_METER);
            }
        });
        return named;
    }

    private static Map<String, Object> facts(ImportLine line, @Nullable Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("way", line.way());
        facts.put("meters", line.meters());
        facts.put("added", line.added());
        facts.put("changed", line.changed());
        if (by != null) {
            facts.put("by", by.id());
            facts.put("role", by.role());
        }
        return facts;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static String clean(String meter) {
        return Clean.text(meter).replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        String clean = Clean.text(text);
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
