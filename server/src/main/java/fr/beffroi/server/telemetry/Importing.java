package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final Measures measures;
    private final Imports imports;
    private final Districts districts;
    private final ScreeningJob screening;
    private final JournalBook journal;

    Importing(Measures measures, Imports imports, Districts districts, ScreeningJob screening, JournalBook journal) {
        this.measures = measures;
        this.imports = imports;
        this.districts = districts;
        this.screening = screening;
        this.journal = journal;
    }

    /**
     * Keeps what was read, and asks for the screening of the districts that it touches.
     *
     * @param by null where no person brought it
     * @throws Refused if a meter's name is too long
     */
    ImportLine keep(String file, Way way, Telemetry read, @Nullable Person by) {
        measures.waitForOthers();
        Map<String, HourlySeries> series = named(read.meters());
        Measures.Merged merged = Measures.Merged.NOTHING;
        Instant first = null;
        Instant last = null;
        for (Map.Entry<String, HourlySeries> meter : series.entrySet()) {
            Measures.Merged one = measures.merge(meter.getKey(), meter.getValue());
            merged = merged.and(one);
            if (!one.isNothing()) {
                districts.changed(meter.getKey());
            }
            if (meter.getValue().length() > 0) {
                first = earlier(first, HourlySeries.startOf(meter.getValue().firstHour()));
                last = later(last, HourlySeries.startOf(meter.getValue().endHour() - 1));
            }
        }
        List<String> notices = read.notices().stream()
                .map(notice -> clean(notice.message(Locale.FRENCH)))
                .toList();
        ImportLine line = new ImportLine(
                UUID.randomUUID(),
                Uploads.named(file),
                way,
                null,
                notices,
                series.size(),
                merged.added(),
                merged.changed(),
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

    /** Tells of a file of which nothing was taken. @param fault in French, as it is shown */
    void refuse(String file, Way way, String fault, @Nullable Person by) {
        imports.add(new ImportLine(
                UUID.randomUUID(),
                Uploads.named(file),
                way,
                clean(fault),
                List.of(),
                0,
                0,
                0,
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
            String clean = Clean.text(name).replaceAll("\\s+", " ").strip();
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

    private static String clean(String text) {
        String clean = Clean.text(text);
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
