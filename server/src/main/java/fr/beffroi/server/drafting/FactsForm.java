package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Fact;
import fr.beffroi.acts.draft.FactType;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.UnclearFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a family as a page asks them: those that count for the answers so far, with what was typed. */
record FactsForm(List<Field> fields) {
    private static final String PREFIX = "f-";
    private static final int MOST_ROWS = 200;
    private static final int SPARE_ROWS = 2;

    FactsForm {
        fields = List.copyOf(fields);
    }

    /**
     * @param type name of a {@link FactType}
     * @param rows of a table: what each cell holds, by column
     * @param read whether its value was read in the need, and nobody confirmed it yet
     * @param asks whether other fields depend on its answer
     * @param error null where there is none
     */
    record Field(
            String key,
            String label,
            String type,
            @Nullable String help,
            boolean required,
            String value,
            List<Map<String, String>> rows,
            List<Fact.Column> columns,
            List<Fact.Choice> choices,
            boolean read,
            boolean asks,
            @Nullable String error) {}

    public boolean isRead() {
        return fields.stream().anyMatch(Field::read);
    }

    public boolean isFaulty() {
        return fields.stream().anyMatch(field -> field.error() != null);
    }

    /** What is said around the facts: texts of this page. */
    record Words(String session, String sessionHelp, String missing, Locale locale) {}

    /**
     * @param typed as it was typed, or as it is kept
     * @param ofNeed keys of facts read in the need
     * @param complete whether a fact that is required and not given is a fault
     */
    static FactsForm of(
            Family family,
            Map<String, ? extends @Nullable Object> typed,
            Facts.Read read,
            Set<String> ofNeed,
            boolean complete,
            Words words) {
        Map<String, String> faults = read.unclear().stream()
                .collect(Collectors.toMap(UnclearFact::fact, one -> one.message(words.locale()), (a, b) -> a));
        Set<String> asking = family.facts().stream()
                .flatMap(fact -> fact.when() == null ? Stream.empty() : fact.when().facts().stream())
                .collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        for (Fact fact : Drafting.asked(family, read.given(), read.setting())) {
            String fault = faults.get(fact.key());
            boolean lacks =
                    complete && fact.required() && read.given().find(fact.key()).isEmpty();
            Object value = typed.get(fact.key());
            fields.add(new Field(
                    fact.key(),
                    fact.label(),
                    fact.type().name(),
                    fact.help(),
                    fact.required(),
                    fact.type() == FactType.ROWS ? "" : said(value),
                    fact.type() == FactType.ROWS ? rows(value) : List.of(),
                    fact.columns(),
                    fact.choices(),
                    ofNeed.contains(fact.key()),
                    asking.contains(fact.key()),
                    fault != null ? fault : lacks ? words.missing() : null));
        }
        fields.add(new Field(
                Facts.SESSION,
                words.session(),
                FactType.DATE.name(),
                words.sessionHelp(),
                false,
                said(typed.get(Facts.SESSION)),
                List.of(),
                List.of(),
                List.of(),
                false,
                asking.contains(Facts.SESSION),
                faults.get(Facts.SESSION)));
        return new FactsForm(fields);
    }

    /** What a page sent, of all that the family may ask: a field that is hidden now keeps its answer. */
    static Map<String, Object> sent(Family family, Function<String, @Nullable String> parameter) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Fact fact : family.facts()) {
            if (fact.type() == FactType.ROWS) {
                List<Map<String, Object>> rows = sentRows(fact, parameter);
                if (!rows.isEmpty()) {
                    typed.put(fact.key(), rows);
                }
            } else {
                put(typed, fact.key(), parameter.apply(PREFIX + fact.key()));
            }
        }
        put(typed, Facts.SESSION, parameter.apply(PREFIX + Facts.SESSION));
        return typed;
    }

    private static List<Map<String, Object>> sentRows(Fact fact, Function<String, @Nullable String> parameter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            boolean sent = false;
            for (Fact.Column column : fact.columns()) {
                String cell = parameter.apply(PREFIX + fact.key() + "-" + i + "-" + column.key());
                sent |= cell != null;
                put(row, column.key(), cell);
            }
            if (!sent) {
                break;
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void put(Map<String, Object> typed, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            typed.put(key, value.strip());
        }
    }

    /** A value as one would type it; a table is said cell by cell. */
    static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number);
            case Double number -> plain(BigDecimal.valueOf(number));
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        // Cents are two figures or none.
        BigDecimal set = bare.scale() == 1 ? bare.setScale(2) : bare;
        return set.scale() < 0
                ? set.setScale(0).toPlainString()
                : set.toPlainString().replace('.', ',');
    }

    private static List<Map<String, String>> rows(@Nullable Object value) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                Map<String, String> row = new LinkedHashMap<>();
                if (one instanceof Map<?, ?> cells) {
                    cells.forEach((column, cell) -> row.put(String.valueOf(column), said(cell)));
                }
                rows.add(row);
            }
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(Map.of());
        }
        return rows;
    }
}
