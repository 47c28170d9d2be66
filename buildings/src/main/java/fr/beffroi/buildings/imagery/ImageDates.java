package fr.beffroi.buildings.imagery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When images may have been taken: a day, or a year known by a name, which bounds the day by its first and its last.
 *
 * @param from no image is older
 * @param to no image is younger
 */
record ImageDates(LocalDate from, LocalDate to) {
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(19[4-9]\\d|20\\d\\d)([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9.,])(19[4-9]\\d|20\\d\\d)(?![0-9.,]\\d|\\d)");
    private static final Pattern TAG = Pattern.compile("(\\d{4})[:-](\\d\\d)[:-](\\d\\d)(?:[ T].*)?");

    /** Empty if the name holds no year, or several. */
    static Optional<ImageDates> ofName(String name, Year latest) {
        Matcher day = DAY.matcher(name);
        if (day.find()) {
            try {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
                if (date.getYear() <= latest.getValue()) {
                    return Optional.of(new ImageDates(date, date));
                }
            } catch (DateTimeException e) {
                // The 31st of February: no date.
            }
        }
        List<Integer> years = new ArrayList<>();
        Matcher year = YEAR.matcher(name);
        while (year.find()) {
            int value = Integer.parseInt(year.group(1));
            if (value <= latest.getValue() && !years.contains(value)) {
                years.add(value);
            }
        }
        return years.size() == 1
                ? Optional.of(
                        new ImageDates(LocalDate.of(years.getFirst(), 1, 1), LocalDate.of(years.getFirst(), 12, 31)))
                : Optional.empty();
    }

    /** The day of a TIFF's DateTime, {@code 2021:07:14 10:00:00}. */
    static Optional<LocalDate> ofTag(String text) {
        Matcher tag = TAG.matcher(text.strip());
        if (!tag.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)), Integer.parseInt(tag.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What bounds both. */
    ImageDates and(ImageDates other) {
        return new ImageDates(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
