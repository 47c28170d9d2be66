package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of {@link KnownArticle}s ({@code known-articles.csv}). */
final class KnownArticles {
    private static final Map<String, KnownArticle> TABLE = read();

    private KnownArticles() {}

    static Collection<KnownArticle> all() {
        return Collections.unmodifiableCollection(TABLE.values());
    }

    static Optional<KnownArticle> find(Code code, String number) {
        return Optional.ofNullable(TABLE.get(key(code, number)));
    }

    private static Map<String, KnownArticle> read() {
        Map<String, KnownArticle> table = new LinkedHashMap<>();
        for (String[] row : Rows.of("known-articles.csv")) {
            Code code = Codes.findByInitials(row[0]).orElseThrow();
            KnownArticle known = new KnownArticle(
                    code,
                    row[1],
                    KnownArticle.Family.valueOf(row[2]),
                    row[3].isEmpty() ? null : LocalDate.parse(row[3]),
                    row[4].isEmpty() ? List.of() : List.of(row[4].split(";")));
            table.put(key(code, known.number()), known);
        }
        return table;
    }

    private static String key(Code code, String number) {
        return code.initials() + " " + ArticleNumber.key(number);
    }
}
