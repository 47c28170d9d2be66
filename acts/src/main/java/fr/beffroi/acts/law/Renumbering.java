package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of an article went, from a small table of ours.
 *
 * @param since first day under the new number
 * @param code the new one; null where it is the same
 * @param reused whether the old number bears something else since
 */
record Renumbering(LocalDate since, String number, @Nullable Code code, boolean reused) {
    private static final Map<String, Renumbering> TABLE = read();

    static Optional<Renumbering> of(Code code, String number) {
        return Optional.ofNullable(TABLE.get(key(code.initials(), number)))
                .or(() -> Optional.ofNullable(TABLE.get(key(code.initials(), ""))));
    }

    static Optional<Renumbering> of(Citation.OfText text) {
        return Optional.ofNullable(TABLE.get(key(text.nature() + " " + text.number(), "")));
    }

    /** As it is told: the number, and its code where that is another. */
    String told() {
        return code == null || number.equalsIgnoreCase(code.title()) ? number : number + " (" + code.initials() + ")";
    }

    private static Map<String, Renumbering> read() {
        Map<String, Renumbering> table = new HashMap<>();
        for (String[] row : Rows.of("renumbered.csv")) {
            Code code = row[4].isEmpty() ? null : Codes.findByInitials(row[4]).orElseThrow();
            table.put(
                    key(row[0], row[1]), new Renumbering(LocalDate.parse(row[2]), row[3], code, row[5].equals("yes")));
        }
        return table;
    }

    private static String key(String text, String number) {
        return text + "|" + ArticleNumber.key(number);
    }
}
