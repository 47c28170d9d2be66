package fr.beffroi.water.telemetry.files;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a file's lines. Where the clock is set back in October, an hour is written twice: the order of the lines
 * says which is which. Lines may go from old to new or from new to old.
 */
final class TimeAxis {
    /** A series holds every hour between its first and its last: a year mistyped must not make it endless. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private final String file;
    private final String column;
    private final ZoneId zone;
    private final List<Mark> marks = new ArrayList<>();

    TimeAxis(String file, String column, ZoneId zone) {
        this.file = file;
        this.column = column;
        this.zone = zone;
    }

    private record Mark(int line, int place, TimeForm.Written written) {}

    /** @throws UnreadableTelemetry if the text is no time, or a time that the zone's clock skipped */
    void add(int line, String text, TimeForm form) throws UnreadableTelemetry {
        TimeForm.@Nullable Written written = form.read(text).orElse(null);
        if (written == null) {
            throw UnreadableTelemetry.of(
                    file,
                    line,
                    column,
                    form == TimeForm.DAY_FIRST ? "telemetry.time.day" : "telemetry.time.year",
                    TelemetryTable.shortened(text));
        }
        if (written.time().getYear() < FIRST_YEAR || written.time().getYear() > LAST_YEAR) {
            throw UnreadableTelemetry.of(
                    file,
                    line,
                    column,
                    "telemetry.time.far",
                    text,
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR));
        }
        if (written.offset() == null && MappingGuess.isInGap(written.time(), zone)) {
            throw UnreadableTelemetry.of(file, line, column, "telemetry.time.gap", text, zone.getId());
        }
        marks.add(new Mark(line, marks.size(), written));
    }

    int length() {
        return marks.size();
    }

    /**
     * Each line's moment in seconds since 1970, in the order in which lines were added.
     *
     * @throws UnreadableTelemetry if two lines have the same moment
     */
    long[] seconds() throws UnreadableTelemetry {
        List<Mark> ordered = new ArrayList<>(marks);
        if (isFromNewToOld()) {
            Collections.reverse(ordered);
        }
        long[] seconds = new long[marks.size()];
        long before = Long.MIN_VALUE;
        for (Mark mark : ordered) {
            before = moment(mark.written(), before);
            seconds[mark.place()] = before;
        }
        checkTwice(seconds);
        return seconds;
    }

    private long moment(TimeForm.Written written, long before) {
        ZoneOffset offset = written.offset();
        if (offset != null) {
            return written.time().toEpochSecond(offset);
        }
        ZonedDateTime earlier = written.time().atZone(zone).withEarlierOffsetAtOverlap();
        return earlier.toEpochSecond() > before
                ? earlier.toEpochSecond()
                : earlier.withLaterOffsetAtOverlap().toEpochSecond();
    }

    private boolean isFromNewToOld() {
        LocalDateTime first = marks.getFirst().written().time();
        return first.isAfter(marks.getLast().written().time());
    }

    private void checkTwice(long[] seconds) throws UnreadableTelemetry {
        long[] sorted = seconds.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                int first = -1;
                for (Mark mark : marks) {
                    if (seconds[mark.place()] == sorted[i]) {
                        if (first >= 0) {
                            throw UnreadableTelemetry.of(
                                    file, mark.line(), column, "telemetry.twice", String.valueOf(first));
                        }
                        first = mark.line();
                    }
                }
            }
        }
    }
}
