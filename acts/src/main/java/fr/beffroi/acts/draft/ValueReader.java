package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.NumberWords;
import fr.beffroi.acts.check.text.Plain;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands one answer, or says what to type instead. What could be understood in two ways is not understood. */
final class ValueReader {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 500;
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "yes", "on");
    private static final Set<String> NO = Set.of("non", "n", "faux", "false", "no", "off");

    private static final Pattern EURO = Pattern.compile("\\s*(?:€|euros?|eur)\\.?$");
    private static final Pattern PERCENT = Pattern.compile("\\s*(?:%|pour cent|pourcents?)$");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,3}(?:[ .]\\d{3})+|\\d+)(?:[.,]\\d+)?");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("\\.(?=\\d{3}(?:\\D|$))");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)? *");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String TITLE =
            "(?:mm?\\.|mme|mmes|mlle|monsieur|madame|messieurs|mesdames|me|maitre|dr|docteur)";
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile(
            "\\s*[;,\\n]\\s*|(?<!\\b(?:m|mme|monsieur|madame)\\.?)\\s+et\\s+(?=" + TITLE + "(?![a-z]))");

    private ValueReader() {}

    /** Empty where nothing is given. */
    static Optional<Value> read(Fact fact, @Nullable Object raw) throws Unclear {
        Object given = raw instanceof String text ? cleaned(text) : raw;
        if (given == null || "".equals(given) || given instanceof List<?> list && list.isEmpty()) {
            return Optional.empty();
        }
        return switch (fact.type()) {
            case CHOICE -> Optional.of(choice(fact, given));
            case PEOPLE -> people(fact, given);
            case ROWS -> rows(fact, given);
            default -> {
                Value value = single(fact.type(), given, fact.label());
                within(fact, value);
                yield Optional.of(value);
            }
        };
    }

    /** Without control characters, nor spaces at the ends of its lines. */
    private static String cleaned(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "")
                .replaceAll(" *\\n *", "\n")
                .strip();
    }

    private static Value single(FactType type, Object given, String label) throws Unclear {
        return switch (type) {
            case TEXT -> new Value.Text(line(given, label));
            case LONG_TEXT -> new Value.Text(text(given, label));
            case AMOUNT -> amount(given, label);
            case INTEGER -> whole(given, label);
            case DECIMAL -> new Value.Decimal(number(given, label, "fact.decimal", 6));
            case PERCENT -> new Value.Percent(percent(given, label));
            case DATE -> new Value.Day(day(given, label));
            case YES_NO -> new Value.YesNo(yes(given, label));
            case CHOICE, PEOPLE, ROWS -> throw new IllegalArgumentException("fact type " + type);
        };
    }

    private static String line(Object given, String label) throws Unclear {
        String line = scalar(given, label, "fact.text").replaceAll("\\s*\\n\\s*", " ");
        if (line.length() > LONGEST_LINE) {
            throw new Unclear("fact.long", label, LONGEST_LINE);
        }
        return line;
    }

    private static String text(Object given, String label) throws Unclear {
        String text = scalar(given, label, "fact.text").replaceAll("\\n{2,}", "\n");
        if (text.length() > LONGEST_TEXT) {
            throw new Unclear("fact.long", label, LONGEST_TEXT);
        }
        return text;
    }

    private static String scalar(Object given, String label, String otherwise) throws Unclear {
        if (given instanceof String || given instanceof Number) {
            return cleaned(given.toString());
        }
        throw new Unclear(otherwise, label);
    }

    private static Value amount(Object given, String label) throws Unclear {
        if (given instanceof String text) {
            String plain = EURO.matcher(Plain.of(text)).replaceFirst("");
            // An amount has no thousandths: a dot before three figures parts thousands.
            String figures = DOTTED_THOUSANDS.matcher(plain).replaceAll("");
            return new Value.Amount(cents(number(figures, label, "fact.amount", 2)));
        }
        return new Value.Amount(cents(number(given, label, "fact.amount", 2)));
    }

    private static long cents(BigDecimal euros) {
        return euros.movePointRight(2).longValueExact();
    }

    private static Value whole(Object given, String label) throws Unclear {
        if (given instanceof String text) {
            OptionalLong words = NumberWords.read(text);
            if (words.isPresent()) {
                return new Value.Whole(words.getAsLong());
            }
            String figures = DOTTED_THOUSANDS.matcher(Plain.of(text)).replaceAll("");
            return new Value.Whole(number(figures, label, "fact.integer", 0).longValueExact());
        }
        return new Value.Whole(number(given, label, "fact.integer", 0).longValueExact());
    }

    private static BigDecimal percent(Object given, String label) throws Unclear {
        Object figures =
                given instanceof String text ? PERCENT.matcher(Plain.of(text)).replaceFirst("") : given;
        return number(figures, label, "fact.percent", 6);
    }

    private static BigDecimal number(Object given, String label, String otherwise, int decimals) throws Unclear {
        String written = given instanceof String text ? Plain.of(text).strip() : String.valueOf(given);
        BigDecimal number;
        if (given instanceof Number) {
            number = decimal(written, label, otherwise);
        } else if (NUMBER.matcher(written).matches()) {
            boolean thousands = written.matches(".*\\d[ .]\\d{3}.*");
            if (decimals > 2 && written.matches("-?\\d{1,3}\\.\\d{3}")) {
                throw new Unclear("fact.ambiguous", label, written);
            }
            String plain = written.replace(" ", "");
            plain = thousands && plain.contains(",") ? plain.replace(".", "") : plain;
            number = decimal(plain.replace(',', '.'), label, otherwise);
        } else {
            throw new Unclear(otherwise, label);
        }
        number = number.stripTrailingZeros();
        if (number.scale() > decimals || number.abs().compareTo(LARGEST) > 0) {
            throw new Unclear(otherwise, label);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal decimal(String plain, String label, String otherwise) throws Unclear {
        try {
            return plain.length() > 40 ? LARGEST.multiply(BigDecimal.TEN) : new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw new Unclear(otherwise, label);
        }
    }

    private static LocalDate day(Object given, String label) throws Unclear {
        if (given instanceof LocalDate day) {
            return day;
        }
        String written = WEEKDAY.matcher(
                        Plain.of(scalar(given, label, "fact.date")).strip())
                .replaceFirst("")
                .replaceAll("(?<=\\d)-(?=\\d)", "-");
        Optional<LocalDate> day = ISO_DAY.matcher(written).matches()
                ? iso(written)
                : Dates.read(written.replaceAll("(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4})", "$1/$2/$3"));
        if (day.isEmpty() || day.get().getYear() < 1789 || day.get().getYear() > 2200) {
            throw new Unclear("fact.date", label);
        }
        return day.get();
    }

    private static Optional<LocalDate> iso(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean yes(Object given, String label) throws Unclear {
        if (given instanceof Boolean yes) {
            return yes;
        }
        String written = given instanceof String text ? Plain.of(text) : "";
        if (YES.contains(written) || NO.contains(written)) {
            return YES.contains(written);
        }
        throw new Unclear("fact.yes_no", label);
    }

    private static Value choice(Fact fact, Object given) throws Unclear {
        String written = scalar(given, fact.label(), "fact.text");
        for (Fact.Choice choice : fact.choices()) {
            if (choice.key().equals(written) || Plain.of(choice.label()).strip().equals(Plain.of(written))) {
                return new Value.Choice(choice.key());
            }
        }
        throw new Unclear(
                "fact.choice",
                fact.label(),
                fact.choices().stream()
                        .map(choice -> "« " + choice.label() + " »")
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<Value> people(Fact fact, Object given) throws Unclear {
        List<String> names = new ArrayList<>();
        if (given instanceof List<?> list) {
            for (Object one : list) {
                if (!(one instanceof String name)) {
                    throw new Unclear("fact.people", fact.label());
                }
                names.add(line(cleaned(name), fact.label()));
            }
        } else {
            names.addAll(named(scalar(given, fact.label(), "fact.people")));
        }
        names.removeIf(String::isBlank);
        if (names.size() > MOST) {
            throw new Unclear("fact.many", fact.label(), MOST);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Value.People(names));
    }

    /** Parted by lines, commas, semicolons, or an "et" before the next title. */
    private static List<String> named(String written) {
        String plain = Plain.of(written);
        List<String> names = new ArrayList<>();
        var between = BETWEEN_PEOPLE.matcher(plain);
        int from = 0;
        while (between.find()) {
            names.add(written.substring(from, between.start()).strip());
            from = between.end();
        }
        names.add(written.substring(from).strip());
        return names;
    }

    private static Optional<Value> rows(Fact fact, Object given) throws Unclear {
        List<?> lines = given instanceof String text
                ? Arrays.asList(text.split("\\n"))
                : given instanceof List<?> list ? list : List.of(given);
        if (lines.size() > MOST) {
            throw new Unclear("fact.many", fact.label(), MOST);
        }
        List<Map<String, Value>> rows = new ArrayList<>();
        for (Object line : lines) {
            Map<String, Value> row = row(fact, cells(fact, line), rows.size() + 1);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Value.Rows(rows));
    }

    private static Map<?, ?> cells(Fact fact, @Nullable Object line) throws Unclear {
        if (line instanceof Map<?, ?> cells) {
            return cells;
        }
        if (!(line instanceof String text)) {
            throw new Unclear("fact.rows", fact.label(), columns(fact));
        }
        String[] parts = text.split("\\s*;\\s*", -1);
        if (parts.length > fact.columns().size()) {
            throw new Unclear("fact.rows", fact.label(), columns(fact));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            cells.put(fact.columns().get(i).key(), parts[i]);
        }
        return cells;
    }

    private static Map<String, Value> row(Fact fact, Map<?, ?> cells, int number) throws Unclear {
        for (Object key : cells.keySet()) {
            if (fact.findColumn(String.valueOf(key)).isEmpty()) {
                throw new Unclear("fact.column", fact.label(), key, columns(fact));
            }
        }
        Map<String, Value> row = new LinkedHashMap<>();
        for (Fact.Column column : fact.columns()) {
            Object cell = cells.get(column.key());
            Object clean = cell instanceof String text ? cleaned(text) : cell;
            if (clean != null && !"".equals(clean)) {
                String label = fact.label() + ", " + number + ", " + column.label();
                row.put(column.key(), single(column.type(), clean, label));
            }
        }
        return row;
    }

    private static String columns(Fact fact) {
        return fact.columns().stream().map(Fact.Column::label).collect(Collectors.joining(" ; "));
    }

    private static void within(Fact fact, Value value) throws Unclear {
        BigDecimal number = switch (value) {
            case Value.Amount amount -> BigDecimal.valueOf(amount.cents(), 2);
            case Value.Whole whole -> BigDecimal.valueOf(whole.number());
            case Value.Decimal decimal -> decimal.number();
            case Value.Percent percent -> percent.number();
            default -> null;
        };
        if (number == null) {
            return;
        }
        if (fact.min() != null && number.compareTo(fact.min()) < 0) {
            throw new Unclear("fact.min", fact.label(), Writings.number(fact.min()));
        }
        if (fact.max() != null && number.compareTo(fact.max()) > 0) {
            throw new Unclear("fact.max", fact.label(), Writings.number(fact.max()));
        }
    }

    /** An answer that was not understood. */
    static final class Unclear extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final String key;
        private final List<String> arguments;

        Unclear(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
        }

        String key() {
            return key;
        }

        List<String> arguments() {
            return arguments;
        }
    }
}
