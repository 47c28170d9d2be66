package fr.beffroi.acts.draft;

import fr.beffroi.acts.draft.Template.Form;
import fr.beffroi.acts.draft.Template.Piece;
import fr.beffroi.acts.draft.Template.Piece.Placeholder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Completes the templates of one family with one draft's facts. */
final class Composer {
    /** After these a dot ends no sentence: "art. {numero}", "M. {nom}", "n. {numero}". */
    private static final Pattern SENTENCE_ENDS = Pattern.compile(
            "(?:^|[!?]\\s+|(?<!\\b(?:art|al|ch|chap|p|M|MM|Mme|n|no|Dr|Me|cf|L|R|D|LO|A))\\.\\s+|\\n)$");

    /** Units of time that a family writes in the plural after a number. */
    private static final Pattern UNITS = Pattern.compile("^( (?:an|année|jour|heure|semaine))s(?![\\p{L}])");

    private static final Pattern ONE_AT_MOST = Pattern.compile("0|1|zéro|un");

    private final Family family;
    private final Facts facts;
    private final SettingWords words;
    private final Map<String, Fact> missingOfSetting = new LinkedHashMap<>();

    Composer(Family family, Facts facts, Setting setting) {
        this.family = family;
        this.facts = facts;
        this.words = new SettingWords(setting);
    }

    /** A text and where its facts stand. */
    record Composed(String text, List<Span> spans) {
        Composed {
            spans = List.copyOf(spans);
        }
    }

    /** What a placeholder becomes. */
    private record Insertion(String text, Span.Kind kind) {}

    /** Facts of the setting that were needed and are not known, in the order in which they were met. */
    List<Fact> missingOfSetting() {
        return List.copyOf(missingOfSetting.values());
    }

    /**
     * Empty where a placeholder has nothing to say: its fact is not asked for, or need not be given.
     *
     * @param opens whether the text opens a sentence, and is not preceded by "Vu" or "Considérant"
     */
    Optional<Composed> compose(Template template, boolean opens) {
        Line line = new Line(opens);
        for (Piece piece : template.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> line.literal(literal.text());
                case Placeholder placeholder -> {
                    Optional<Insertion> insertion = insertion(placeholder);
                    if (insertion.isEmpty()) {
                        return Optional.empty();
                    }
                    line.insert(insertion.get(), placeholder.name(), isTable(placeholder));
                }
            }
        }
        return Optional.of(line.end());
    }

    /** A title is never left out: what it lacks is shown as missing, although nobody need give it. */
    Composed title(Template template) {
        Line line = new Line(true);
        for (Piece piece : template.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> line.literal(literal.text());
                case Placeholder placeholder ->
                    line.insert(
                            insertion(placeholder).orElseGet(() -> lacking(label(placeholder.name()))),
                            placeholder.name(),
                            false);
            }
        }
        return line.end();
    }

    private boolean isTable(Placeholder placeholder) {
        return placeholder.form() == Form.PLAIN
                && family.findFact(placeholder.name())
                        .filter(fact -> fact.type() == FactType.ROWS)
                        .isPresent();
    }

    private Optional<Insertion> insertion(Placeholder placeholder) {
        if (SettingWords.KEYS.contains(placeholder.name())) {
            return Optional.of(ofSetting(placeholder.name()));
        }
        Fact fact = family.findFact(placeholder.name()).orElseThrow();
        Optional<Value> value = facts.given().find(fact.key());
        if (value.isPresent()) {
            return Optional.of(new Insertion(written(fact, value.get(), placeholder), Span.Kind.GIVEN));
        }
        return facts.asked().contains(fact) && fact.required() ? Optional.of(lacking(fact.label())) : Optional.empty();
    }

    private Insertion ofSetting(String key) {
        return words.find(key)
                .map(text -> new Insertion(text, Span.Kind.SETTING))
                .orElseGet(() -> {
                    String needed = key.equals("de_la_collectivite") ? "collectivite" : key;
                    FactType type = needed.equals(SettingWords.SESSION_DATE) ? FactType.DATE : FactType.TEXT;
                    String label = Phrases.text("label." + needed);
                    missingOfSetting.put(
                            needed, new Fact(needed, label, type, null, true, null, List.of(), List.of(), null, null));
                    return lacking(label);
                });
    }

    private String label(String name) {
        return family.findFact(name).map(Fact::label).orElse(name);
    }

    private static Insertion lacking(String label) {
        return new Insertion(Phrases.text("missing", label.replaceFirst("[\\s\u00A0]*\\?$", "")), Span.Kind.MISSING);
    }

    private static String written(Fact fact, Value value, Placeholder placeholder) {
        return switch (placeholder.form()) {
            case PLAIN -> Writings.of(fact, value);
            case WORDS ->
                switch (value) {
                    case Value.Amount amount -> InWords.euros(amount.cents());
                    case Value.Whole whole -> InWords.number(whole.number());
                    default -> Writings.of(fact, value);
                };
            case TOTAL -> total(fact, (Value.Rows) value, String.valueOf(placeholder.column()));
        };
    }

    private static String total(Fact fact, Value.Rows rows, String column) {
        FactType type = fact.findColumn(column).map(Fact.Column::type).orElse(FactType.DECIMAL);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Value> row : rows.rows()) {
            sum = sum.add(
                    switch (row.get(column)) {
                        case Value.Amount amount -> BigDecimal.valueOf(amount.cents(), 2);
                        case Value.Whole whole -> BigDecimal.valueOf(whole.number());
                        case Value.Decimal decimal -> decimal.number();
                        case null, default -> BigDecimal.ZERO;
                    });
        }
        return switch (type) {
            case AMOUNT ->
                Writings.of(fact, new Value.Amount(sum.movePointRight(2).longValueExact()));
            default -> Writings.number(sum);
        };
    }

    /** The text as it grows. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final boolean opens;
        private boolean afterTable;
        private boolean afterOne;

        Line(boolean opens) {
            this.opens = opens;
        }

        void literal(String literal) {
            // A table stands on lines of its own; only its last dot may follow it.
            boolean sentence =
                    afterTable && !literal.isBlank() && !literal.startsWith("\n") && !literal.startsWith(".");
            String words = afterOne ? UNITS.matcher(literal).replaceFirst("$1") : literal;
            text.append(sentence ? "\n" + words.stripLeading() : words);
            afterTable = false;
            afterOne = false;
        }

        void insert(Insertion insertion, String fact, boolean table) {
            if (table && insertion.kind() != Span.Kind.MISSING) {
                ownLine();
                add(insertion.text(), fact, insertion.kind());
                afterTable = true;
                return;
            }
            String words = insertion.text();
            if (insertion.kind() != Span.Kind.MISSING) {
                Elision.Joint joint = Elision.join(text.toString(), words);
                // What is shortened is a word of ours: no fact stands in it.
                text.setLength(0);
                text.append(joint.before());
                words = startsSentence() ? capitalised(joint.after()) : joint.after();
            }
            add(words, fact, insertion.kind());
            afterTable = false;
            afterOne = insertion.kind() == Span.Kind.GIVEN
                    && ONE_AT_MOST.matcher(words).matches();
        }

        Composed end() {
            String whole = text.toString();
            int stripped = whole.stripTrailing().length();
            StringBuilder set = new StringBuilder(Typography.of(whole.substring(0, stripped)));
            for (Span span : spans) {
                if (span.kind() == Span.Kind.MISSING) {
                    set.replace(span.start(), span.end(), whole.substring(span.start(), span.end()));
                }
            }
            return new Composed(set.toString(), spans);
        }

        private void ownLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void add(String words, String fact, Span.Kind kind) {
            spans.add(new Span(text.length(), text.length() + words.length(), fact, kind));
            text.append(words);
        }

        private boolean startsSentence() {
            return text.isEmpty() ? opens : SENTENCE_ENDS.matcher(text).find();
        }

        private static String capitalised(String words) {
            return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
        }
    }
}
