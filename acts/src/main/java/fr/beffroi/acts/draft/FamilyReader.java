package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.draft.Template.Form;
import fr.beffroi.acts.draft.Template.Piece.Placeholder;
import fr.beffroi.acts.session.Secrecy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one family's file. What is not understood is refused, with its line: a law text half read is worse than none. */
final class FamilyReader {
    private static final String[] FIELDS = {
        "key",
        "title",
        "summary",
        "words",
        "needs",
        "matter",
        "matter_label",
        "body",
        "majority",
        "majority_note",
        "secrecy",
        "facts",
        "opinions",
        "attachments",
        "bases",
        "title_text",
        "report",
        "visas",
        "recitals",
        "provisions",
        "rules",
        "confirm",
        "sample"
    };
    private static final Set<FactType> OF_COLUMNS =
            Set.of(FactType.TEXT, FactType.AMOUNT, FactType.INTEGER, FactType.DECIMAL, FactType.PERCENT, FactType.DATE);
    private static final Set<FactType> SUMMED = Set.of(FactType.AMOUNT, FactType.INTEGER, FactType.DECIMAL);

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final ConditionReader conditions = new ConditionReader(facts);

    private FamilyReader() {}

    /** @param file its name, which must be that of its key with {@code .yaml} */
    static Family read(String file, byte[] yaml) throws BadFamily {
        return new FamilyReader().family(new Entry(file, "", Yaml.read(file, yaml)));
    }

    private Family family(Entry root) throws BadFamily {
        root.allowing(FIELDS);
        String key = root.get("key").text();
        if (!key.matches("[a-z][a-z0-9-]{1,60}")) {
            throw root.get("key").bad("family.family_key", key);
        }
        if (!root.file().equals(key + ".yaml")) {
            throw root.get("key").bad("family.file_name", key);
        }
        for (Fact fact : facts(root)) {
            facts.put(fact.key(), fact);
        }
        return new Family(
                key,
                root.get("title").text(),
                root.get("summary").text(),
                filled(root, "words", Entry::text),
                filled(root, "needs", Entry::text),
                matter(root.get("matter")),
                root.get("matter_label").text(),
                root.get("body").one(Body.class),
                root.get("majority").one(Majority.class),
                root.read("majority_note", Entry::text),
                root.has("secrecy") ? root.get("secrecy").one(Secrecy.class) : Secrecy.NONE,
                List.copyOf(facts.values()),
                root.list("opinions", this::opinion),
                unique(root.list("attachments", this::enclosure), Enclosure::key, root, "attachments"),
                root.list("bases", this::basis),
                template(root.get("title_text")),
                root.list("report", this::clause),
                filled(root, "visas", this::clause),
                root.list("recitals", this::clause),
                filled(root, "provisions", this::clause),
                unique(root.list("rules", this::rule), FamilyRule::key, root, "rules"),
                root.list("confirm", Entry::text),
                sample(root));
    }

    private static <T> List<T> filled(Entry root, String name, Entry.Reader<T> reader) throws BadFamily {
        List<T> items = root.get(name).items(reader);
        if (items.isEmpty()) {
            throw root.get(name).bad("family.empty");
        }
        return items;
    }

    private interface Key<T> {
        String of(T one);
    }

    private static <T> List<T> unique(List<T> all, Key<T> key, Entry root, String name) throws BadFamily {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(key.of(one))) {
                throw root.get(name).bad("family.same_key", key.of(one));
            }
        }
        return all;
    }

    private static String matter(Entry entry) throws BadFamily {
        String matter = entry.text();
        if (!matter.matches("[1-9](\\.[0-9]{1,2}){1,4}")) {
            throw entry.bad("family.matter", matter);
        }
        return matter;
    }

    /** Each fact may be asked under conditions on those before it. */
    private List<Fact> facts(Entry root) throws BadFamily {
        List<Fact> read = new ArrayList<>();
        for (Entry entry : root.list("facts", one -> one)) {
            Fact fact = fact(entry);
            if (facts.putIfAbsent(fact.key(), fact) != null || SettingWords.KEYS.contains(fact.key())) {
                throw entry.get("key").bad("family.same_key", fact.key());
            }
            read.add(fact);
        }
        return read;
    }

    private Fact fact(Entry entry) throws BadFamily {
        entry.allowing("key", "label", "type", "help", "required", "when", "choices", "columns", "min", "max");
        FactType type = entry.get("type").one(FactType.class);
        for (String own : List.of("choices", "columns")) {
            FactType its = own.equals("choices") ? FactType.CHOICE : FactType.ROWS;
            if (type == its != entry.has(own)) {
                throw entry.bad("family." + own);
            }
        }
        @Nullable Boolean required = entry.read("required", Entry::yes);
        @Nullable BigDecimal min = bound(entry, "min", type);
        @Nullable BigDecimal max = bound(entry, "max", type);
        return new Fact(
                entry.get("key").key(),
                entry.get("label").text(),
                type,
                entry.read("help", Entry::text),
                required == null || required,
                entry.read("when", conditions::read),
                unique(entry.list("choices", FamilyReader::choice), Fact.Choice::key, entry, "choices"),
                unique(entry.list("columns", FamilyReader::column), Fact.Column::key, entry, "columns"),
                min,
                max);
    }

    private static @Nullable BigDecimal bound(Entry entry, String name, FactType type) throws BadFamily {
        if (entry.has(name) && !type.numeric()) {
            throw entry.get(name).bad("family.bound");
        }
        return entry.read(name, Entry::number);
    }

    private static Fact.Choice choice(Entry entry) throws BadFamily {
        entry.allowing("key", "label");
        return new Fact.Choice(entry.get("key").key(), entry.get("label").text());
    }

    private static Fact.Column column(Entry entry) throws BadFamily {
        entry.allowing("key", "label", "type");
        FactType type = entry.get("type").one(FactType.class);
        if (!OF_COLUMNS.contains(type)) {
            throw entry.get("type").bad("family.column_type");
        }
        return new Fact.Column(entry.get("key").key(), entry.get("label").text(), type);
    }

    private Opinion opinion(Entry entry) throws BadFamily {
        entry.allowing("text", "when", "basis");
        return new Opinion(
                entry.get("text").text(), entry.read("when", conditions::read), entry.read("basis", Entry::text));
    }

    private Enclosure enclosure(Entry entry) throws BadFamily {
        entry.allowing("key", "label", "required", "when");
        @Nullable Boolean required = entry.read("required", Entry::yes);
        return new Enclosure(
                entry.get("key").key(),
                entry.get("label").text(),
                required == null || required,
                entry.read("when", conditions::read));
    }

    private Basis basis(Entry entry) throws BadFamily {
        entry.allowing("article", "why", "when");
        return new Basis(entry.get("article").text(), entry.get("why").text(), entry.read("when", conditions::read));
    }

    private Clause clause(Entry entry) throws BadFamily {
        entry.allowing("text", "when", "basis");
        return new Clause(
                template(entry.get("text")), entry.read("when", conditions::read), entry.read("basis", Entry::text));
    }

    private FamilyRule rule(Entry entry) throws BadFamily {
        entry.allowing("key", "when", "severity", "article", "text", "todo");
        return new FamilyRule(
                entry.get("key").key(),
                conditions.read(entry.get("when")),
                entry.get("severity").one(Severity.class),
                entry.get("article").text(),
                entry.get("text").text(),
                entry.get("todo").text());
    }

    private Template template(Entry entry) throws BadFamily {
        Template template;
        try {
            template = Template.of(entry.text());
        } catch (Template.Unclosed e) {
            throw entry.bad("family.brace", String.valueOf(e.getMessage()));
        }
        for (Placeholder placeholder : template.placeholders()) {
            checked(placeholder, entry);
        }
        return template;
    }

    private void checked(Placeholder placeholder, Entry entry) throws BadFamily {
        Fact fact = facts.get(placeholder.name());
        boolean builtIn = SettingWords.KEYS.contains(placeholder.name());
        if (fact == null && !builtIn) {
            throw entry.bad("family.placeholder", placeholder.name(), String.join(", ", facts.keySet()));
        }
        if (placeholder.form() == Form.WORDS
                && (fact == null || fact.type() != FactType.AMOUNT && fact.type() != FactType.INTEGER)) {
            throw entry.bad("family.in_words", placeholder.name());
        }
        if (placeholder.form() == Form.TOTAL
                && (fact == null
                        || fact.findColumn(String.valueOf(placeholder.column()))
                                .filter(column -> SUMMED.contains(column.type()))
                                .isEmpty())) {
            throw entry.bad("family.total", placeholder.name() + "." + placeholder.column());
        }
    }

    private Given sample(Entry root) throws BadFamily {
        Entry entry = root.get("sample");
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String key : entry.fields().keySet()) {
            plain.put(key, entry.get(key).plain());
        }
        Given.Reading reading = Given.read(List.copyOf(facts.values()), plain);
        if (!reading.unclear().isEmpty()) {
            UnclearFact first = reading.unclear().getFirst();
            throw entry.bad("family.value", first.fact(), first.message(Locale.FRENCH));
        }
        return reading.given();
    }
}
