package fr.beffroi.acts.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts that are known, by their keys. Immutable. */
public record Given(Map<String, Value> values) {
    public static final Given NONE = new Given(Map.of());

    public Given {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What was understood, and what was not. */
    public record Reading(Given given, List<UnclearFact> unclear) {
        public Reading {
            unclear = List.copyOf(unclear);
        }
    }

    /**
     * Reads what a person typed, or what came as JSON. What is null or blank is not given; what cannot be understood is not
     * given either, and is told.
     *
     * @param typed by key: texts as people type them ("1 500,50 €", "26/11/2026", "oui"), or numbers, booleans, lists and
     *     maps as JSON has them
     */
    public static Reading read(Family family, Map<String, ? extends @Nullable Object> typed) {
        return read(family.facts(), typed);
    }

    static Reading read(List<Fact> facts, Map<String, ? extends @Nullable Object> typed) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<UnclearFact> unclear = new ArrayList<>();
        Map<String, @Nullable Object> left = new LinkedHashMap<>(typed);
        for (Fact fact : facts) {
            Object raw = left.remove(fact.key());
            try {
                ValueReader.read(fact, raw).ifPresent(value -> values.put(fact.key(), value));
            } catch (ValueReader.Unclear e) {
                unclear.add(new UnclearFact(fact.key(), e.key(), e.arguments()));
            }
        }
        left.keySet().forEach(key -> unclear.add(new UnclearFact(key, "fact.unknown", List.of(key))));
        return new Reading(new Given(values), unclear);
    }

    public Optional<Value> find(String fact) {
        return Optional.ofNullable(values.get(fact));
    }

    public Given with(String fact, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(fact, value);
        return new Given(more);
    }

    public Given without(String fact) {
        Map<String, Value> fewer = new LinkedHashMap<>(values);
        fewer.remove(fact);
        return new Given(fewer);
    }

    /** As it is written in an act, e.g. "1 500,50 €"; empty where it is not given, or is no fact of the family. */
    public Optional<String> written(Family family, String fact) {
        return family.findFact(fact).flatMap(known -> find(fact).map(value -> Writings.of(known, value)));
    }

    /** As JSON has it, and as {@link #read} takes it back. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.plain()));
        return plain;
    }
}
