package fr.beffroi.water.telemetry.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a table most likely means; a person sees it before anything is read with it. */
final class MappingGuess {
    private static final int SAMPLE = 3000;
    private static final String FRANCE = "Europe/Paris";
    private static final String WINTER_TIME = "+01:00";
    /** What flows nowhere: weather, levels and stocks of tanks, pressures. */
    private static final Pattern MEASURED = Pattern.compile(
            ".*(temp[ée]rature|°c|pluie|pr[ée]cipitation|rainfall|niveau|hauteur|pression|stock).*|t[nxm]|rr");

    private final TelemetryTable table;
    private final List<TelemetryTable.Row> sample;

    private MappingGuess(TelemetryTable table) {
        this.table = table;
        this.sample = table.rows().subList(0, Math.min(SAMPLE, table.rows().size()));
    }

    static TelemetryMapping of(TelemetryTable table) throws UnreadableTelemetry {
        return new MappingGuess(table).mapping();
    }

    private TelemetryMapping mapping() throws UnreadableTelemetry {
        int time = -1;
        TimeForm form = TimeForm.YEAR_FIRST;
        for (int column = 0; column < table.titles().size() && time < 0; column++) {
            for (TimeForm candidate : TimeForm.values()) {
                if (first(column).flatMap(candidate::read).isPresent()) {
                    time = column;
                    form = candidate;
                }
            }
        }
        if (time < 0) {
            throw UnreadableTelemetry.of(table.file(), 1, null, "telemetry.time.none");
        }
        int hour = hourColumn(time);
        List<Integer> figures = figures(time, hour);
        int meter = meterColumn(time, hour, figures);
        if (figures.isEmpty()) {
            throw UnreadableTelemetry.of(table.file(), 1, null, "telemetry.figures.none");
        }
        List<MeterColumn> columns = new ArrayList<>();
        for (int column : meter < 0 ? figures : figures.subList(figures.size() - 1, figures.size())) {
            columns.add(column(column, meter));
        }
        boolean comma = sample.stream()
                .anyMatch(row -> figures.stream().anyMatch(column -> Figures.hasComma(row.cells()[column])));
        return new TelemetryMapping(
                table.separator(),
                comma,
                table.titles().get(time),
                title(hour),
                form,
                zone(time, hour, form),
                title(meter),
                columns);
    }

    private @Nullable String title(int column) {
        return column < 0 ? null : table.titles().get(column);
    }

    private Optional<String> first(int column) {
        return sample.stream()
                .map(row -> row.cells()[column])
                .filter(cell -> !cell.isEmpty())
                .findFirst();
    }

    /** A time of day beside a date. */
    private int hourColumn(int time) {
        return IntStream.range(0, table.titles().size())
                .filter(column -> column != time
                        && first(column)
                                .filter(cell -> cell.matches("\\d{1,2}[:hH]\\d{2}(:\\d{2})?"))
                                .isPresent())
                .findFirst()
                .orElse(-1);
    }

    private List<Integer> figures(int time, int hour) {
        return IntStream.range(0, table.titles().size())
                .filter(column -> column != time
                        && column != hour
                        && !table.titles().get(column).isEmpty()
                        && sample.stream()
                                .map(row -> row.cells()[column])
                                .allMatch(cell -> Figures.isNothing(cell) || Figures.isFigure(cell)))
                .boxed()
                .toList();
    }

    /** A column of names that come again, in a table with one column of figures or with titles that say so. */
    private int meterColumn(int time, int hour, List<Integer> figures) {
        for (int column = 0; column < table.titles().size(); column++) {
            if (column == time || column == hour || table.titles().get(column).isEmpty()) {
                continue;
            }
            boolean named = table.titles()
                    .get(column)
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(compteur|capteur|point|meter|site|sensor|d[ée]bitm[eè]tre|secteur|district).*");
            int place = column;
            HashSet<String> names = new HashSet<>();
            sample.forEach(row -> names.add(row.cells()[place]));
            boolean again = names.size() <= Math.max(1, sample.size() / 2);
            if (again && !figures.contains(column) && (named || figures.size() == 1)) {
                return column;
            }
        }
        return -1;
    }

    private MeterColumn column(int column, int meter) {
        String title = table.titles().get(column);
        if (MEASURED.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
            return new MeterColumn(title, name(title), Quantity.MEASURE, Unit.NONE);
        }
        boolean counts = title.toLowerCase(Locale.ROOT).contains("index") || (meter < 0 && onlyRises(column));
        Unit unit = Unit.in(title).orElse(counts ? Unit.CUBIC_METRES : Unit.CUBIC_METRES_PER_HOUR);
        Quantity quantity = unit.isFlow() ? Quantity.FLOW : counts ? Quantity.INDEX : Quantity.VOLUME;
        return new MeterColumn(title, name(title), quantity, unit);
    }

    /** Without its unit. */
    private static String name(String title) {
        String name = title.replaceAll("\\s*[(\\[][^)\\]]*[)\\]]\\s*$", "").strip();
        return name.isEmpty() ? title : name;
    }

    /** As a counter does, and a flow never, over a day and more. */
    private boolean onlyRises(int column) {
        double before = Double.NaN;
        int rises = 0;
        int falls = 0;
        for (TelemetryTable.Row row : sample) {
            double value = Figures.read(row.cells()[column], true).orElse(Double.NaN);
            rises += value > before ? 1 : 0;
            falls += value < before ? 1 : 0;
            before = Double.isNaN(value) ? before : value;
        }
        return rises + falls > 24 && falls <= rises / 100;
    }

    /** France's clock, unless the title says UTC or the file has an hour that no clock in France had. */
    private String zone(int time, int hour, TimeForm form) {
        String title = table.titles().get(time).toUpperCase(Locale.ROOT);
        if (title.matches(".*\\b(UTC|GMT)\\b(?![+-]).*")) {
            return "UTC";
        }
        ZoneId france = ZoneId.of(FRANCE);
        for (TelemetryTable.Row row : table.rows()) {
            String text = hour < 0 ? row.cells()[time] : row.cells()[time] + " " + row.cells()[hour];
            Optional<TimeForm.Written> written = form.read(text);
            if (written.isPresent() && isInGap(written.get().time(), france)) {
                return WINTER_TIME;
            }
        }
        return FRANCE;
    }

    static boolean isInGap(LocalDateTime time, ZoneId zone) {
        // Gaps are in the night; asking for each line would cost most of the time that reading takes.
        if (time.getHour() > 4) {
            return false;
        }
        Instant moment = time.atZone(zone).toInstant();
        return !LocalDateTime.ofInstant(moment, zone).equals(time);
    }
}
