package fr.beffroi.water.telemetry.files;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an export writes a date and a time. */
public enum TimeForm {
    /** 31/10/2026 02:00, with or without seconds; also with "-" or "." */
    DAY_FIRST("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})"),
    /** 2026-10-31 02:00 or 2026-10-31T02:00:00+01:00 */
    YEAR_FIRST("(?<year>\\d{4})[/-](?<month>\\d{1,2})[/-](?<day>\\d{1,2})");

    private final Pattern pattern;

    TimeForm(String date) {
        pattern = Pattern.compile(date
                + "(?:[T ]+(?<hour>\\d{1,2})[:hH](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)?"
                + "\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?");
    }

    /** @param offset null where the text does not say it */
    record Written(LocalDateTime time, @Nullable ZoneOffset offset) {}

    /** @return empty if it is no such time */
    Optional<Written> read(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String offset = matcher.group("offset");
            int hour = number(matcher.group("hour"));
            LocalDateTime midnight = LocalDateTime.of(
                    number(matcher.group("year")), number(matcher.group("month")), number(matcher.group("day")), 0, 0);
            int minute = number(matcher.group("minute"));
            int second = number(matcher.group("second"));
            // 24:00 is how some supervisions write the end of a day.
            LocalDateTime time = hour == 24 && minute == 0 && second == 0
                    ? midnight.plusDays(1)
                    : midnight.withHour(hour).withMinute(minute).withSecond(second);
            return Optional.of(new Written(time, offset == null ? null : ZoneOffset.of(offset)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
