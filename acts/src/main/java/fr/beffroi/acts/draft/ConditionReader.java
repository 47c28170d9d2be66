package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.draft.Condition.Bound;
import fr.beffroi.acts.draft.Condition.Comparison;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a condition over facts that are known so far. */
final class ConditionReader {
    private static final Fact SESSION_DATE = new Fact(
            SettingWords.SESSION_DATE,
            SettingWords.SESSION_DATE,
            FactType.DATE,
            null,
            true,
            null,
            List.of(),
            List.of(),
            null,
            null);

    private final Map<String, Fact> facts;

    ConditionReader(Map<String, Fact> facts) {
        this.facts = facts;
    }

    Condition read(Entry entry) throws BadFamily {
        if (entry.has("all")) {
            return new Condition.All(entry.allowing("all").get("all").items(this::read));
        }
        if (entry.has("any")) {
            return new Condition.Any(entry.allowing("any").get("any").items(this::read));
        }
        if (entry.has("not")) {
            return new Condition.Not(read(entry.allowing("not").get("not")));
        }
        if (entry.has("collectivity")) {
            return collectivity(entry);
        }
        if (!entry.has("fact")) {
            throw entry.bad("family.condition");
        }
        entry.allowing("fact", "is", "is_not", "given", "in", "above", "at_least", "below", "at_most");
        if (entry.fields().size() != 2) {
            throw entry.bad("family.condition");
        }
        Fact fact = fact(entry.get("fact"));
        if (entry.has("given")) {
            return new Condition.IsGiven(fact.key(), entry.get("given").yes());
        }
        if (entry.has("in")) {
            return new Condition.Is(fact.key(), entry.get("in").items(one -> value(fact, one)), false);
        }
        if (entry.has("is") || entry.has("is_not")) {
            boolean not = entry.has("is_not");
            return new Condition.Is(fact.key(), List.of(value(fact, entry.get(not ? "is_not" : "is"))), not);
        }
        return compares(entry, fact);
    }

    private Condition compares(Entry entry, Fact fact) throws BadFamily {
        for (Comparison how : Comparison.values()) {
            Optional<Entry> bound = entry.find(how.name().toLowerCase(Locale.ROOT));
            if (bound.isPresent()) {
                if (!fact.type().numeric() && fact.type() != FactType.DATE) {
                    throw entry.bad(
                            "family.not_comparable", fact.key(), fact.type().key());
                }
                return new Condition.Compares(fact.key(), how, bound(fact, bound.get()));
            }
        }
        throw entry.bad("family.condition");
    }

    private Bound bound(Fact fact, Entry entry) throws BadFamily {
        if (entry.node() instanceof Yaml.Node.Fields) {
            entry.allowing("fact", "times");
            Fact other = fact(entry.get("fact"));
            boolean dates = fact.type() == FactType.DATE;
            if (dates ? other.type() != FactType.DATE : !other.type().numeric()) {
                throw entry.bad(
                        "family.not_comparable", other.key(), other.type().key());
            }
            @Nullable BigDecimal times = entry.read("times", Entry::number);
            return new Bound.OfFact(other.key(), times);
        }
        return fact.type() == FactType.DATE ? new Bound.OfDay(day(entry)) : new Bound.OfNumber(entry.number());
    }

    private static LocalDate day(Entry entry) throws BadFamily {
        try {
            return LocalDate.parse(entry.text());
        } catch (DateTimeException e) {
            throw entry.bad("family.date");
        }
    }

    private Condition collectivity(Entry entry) throws BadFamily {
        entry.allowing("collectivity", "is", "is_not", "in", "above", "at_least", "below", "at_most");
        if (entry.fields().size() != 2) {
            throw entry.bad("family.condition");
        }
        switch (entry.get("collectivity").text()) {
            case "kind" -> {
                for (String how : List.of("is", "is_not", "in")) {
                    if (entry.has(how)) {
                        Entry kinds = entry.get(how);
                        List<Collectivity.Kind> these = how.equals("in")
                                ? kinds.items(one -> one.one(Collectivity.Kind.class))
                                : List.of(kinds.one(Collectivity.Kind.class));
                        return new Condition.CollectivityIs(new LinkedHashSet<>(these), how.equals("is_not"));
                    }
                }
            }
            case "population" -> {
                for (Comparison how : Comparison.values()) {
                    Optional<Entry> bound = entry.find(how.name().toLowerCase(Locale.ROOT));
                    if (bound.isPresent()) {
                        return new Condition.PopulationCompares(
                                how, bound.get().number().intValue());
                    }
                }
            }
            default -> throw entry.get("collectivity").bad("family.collectivity");
        }
        throw entry.bad("family.condition");
    }

    private Fact fact(Entry entry) throws BadFamily {
        String key = entry.text();
        if (key.equals(SettingWords.SESSION_DATE)) {
            return SESSION_DATE;
        }
        Fact fact = facts.get(key);
        if (fact == null) {
            throw entry.bad("family.unknown_fact", key, String.join(", ", facts.keySet()));
        }
        return fact;
    }

    private static Value value(Fact fact, Entry entry) throws BadFamily {
        try {
            return ValueReader.read(withoutBounds(fact), entry.plain()).orElseThrow(() -> entry.bad("family.text"));
        } catch (ValueReader.Unclear e) {
            throw entry.bad("family.value", fact.key(), DraftMessages.text(Locale.FRENCH, e.key(), e.arguments()));
        }
    }

    private static Fact withoutBounds(Fact fact) {
        return new Fact(
                fact.key(), fact.label(), fact.type(), null, true, null, fact.choices(), fact.columns(), null, null);
    }
}
