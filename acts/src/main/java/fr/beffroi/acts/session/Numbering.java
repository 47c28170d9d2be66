package fr.beffroi.acts.session;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How an office numbers its délibérations. The affairs of one session bear a number of order within it (CGCT R2121-9).
 *
 * @param pattern with {@code {order}}, and {@code {year}}, {@code {month}}, {@code {day}} where wanted
 * @param first number of the session's first act, from 1; above where the count runs through the year
 * @throws IllegalArgumentException with the key {@code numbering.order} without {@code {order}}, {@code numbering.first}
 */
public record Numbering(String pattern, int first) {
    public static final Numbering BY_SESSION = new Numbering("{year}-{month}-{day}-{order}", 1);

    public Numbering {
        if (!pattern.contains("{order}")) {
            throw new IllegalArgumentException("numbering.order");
        }
        if (first < 1) {
            throw new IllegalArgumentException("numbering.first");
        }
    }

    /** @param rank of the act in its session, from 0 */
    String number(LocalDate session, int rank) {
        return pattern.replace("{year}", String.valueOf(session.getYear()))
                .replace("{month}", twoDigits(session.getMonthValue()))
                .replace("{day}", twoDigits(session.getDayOfMonth()))
                .replace("{order}", twoDigits(first + rank));
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
