package fr.beffroi.buildings.vintages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When images were taken, as one says it: a day, a year, or from one day to another. */
final class Days {
    private Days() {}

    static String of(Sighting sighting, Locale locale) {
        LocalDate from = sighting.from();
        LocalDate to = sighting.to();
        if (from.equals(to)) {
            return Messages.text(locale, "vintages.day", day(from, locale));
        }
        if (from.getYear() == to.getYear()
                && from.getDayOfYear() == 1
                && to.equals(LocalDate.of(to.getYear(), 12, 31))) {
            return Messages.text(locale, "vintages.year", Integer.toString(from.getYear()));
        }
        return Messages.text(locale, "vintages.days", day(from, locale), day(to, locale));
    }

    private static String day(LocalDate day, Locale locale) {
        Locale spoken = Messages.spoken(locale);
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy", spoken).format(day);
        return spoken.equals(Locale.FRENCH) && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }
}
