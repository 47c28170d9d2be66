package fr.beffroi.acts.exchange;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts from JSON, UTF-8. All fields are optional; what is left out, or null, is not known.
 *
 * <pre>{@code
 * {"collectivity": {"kind": "commune", "population": 1200, "in_office": 15},
 *  "session": {"convoked_on": "2026-04-08", "agenda": ["Acquisition d'une parcelle"]}}
 * }</pre>
 */
public final class FactsFile {
    static final int LARGEST = 1 << 20;

    private FactsFile() {}

    /**
     * @param name of the file, for the error
     * @throws BadFacts if it is no such JSON, or says something that cannot be
     */
    public static Facts read(String name, byte[] json) throws BadFacts {
        if (json.length > LARGEST) {
            throw new BadFacts("facts.large", name);
        }
        Map<String, Map<String, Object>> sections = new FactsParser(name, json).sections();
        return new Facts(
                collectivity(new Values(sections.getOrDefault("collectivity", Map.of()))),
                session(new Values(sections.getOrDefault("session", Map.of()))));
    }

    private static Collectivity collectivity(Values of) {
        List<Integer> delegated = of.numbers("delegated");
        List<String> transferred = of.texts("transferred");
        Collectivity.Kind kind = of.kind();
        return new Collectivity(
                kind == null ? Collectivity.Kind.COMMUNE : kind,
                of.text("name"),
                of.text("siren"),
                of.count("population"),
                of.count("largest_commune"),
                of.count("seats"),
                of.count("in_office"),
                delegated == null ? null : new LinkedHashSet<>(delegated),
                transferred == null ? null : Set.copyOf(new LinkedHashSet<>(transferred)));
    }

    private static SessionFile session(Values of) {
        return new SessionFile(
                of.day("convoked_on"),
                of.texts("agenda"),
                of.yesNo("emergency"),
                of.yesNo("first_after_renewal"),
                of.yesNo("second_convocation"),
                of.yesNo("note"),
                of.count("secret_ballot_asked_by"),
                of.texts("interested"),
                of.count("present_for_item"),
                of.day("minutes_adopted_on"),
                of.day("list_posted_on"),
                of.day("published_on"),
                of.day("transmitted_on"),
                of.yesNo("paper_register"));
    }

    /** Values whose forms {@link FactsParser} has held to {@link Field}. */
    private record Values(Map<String, Object> all) {
        Collectivity.@Nullable Kind kind() {
            return (Collectivity.Kind) all.get("kind");
        }

        @Nullable
        String text(String field) {
            return (String) all.get(field);
        }

        @Nullable
        Integer count(String field) {
            return (Integer) all.get(field);
        }

        @Nullable
        LocalDate day(String field) {
            return (LocalDate) all.get(field);
        }

        @Nullable
        Boolean yesNo(String field) {
            return (Boolean) all.get(field);
        }

        @SuppressWarnings("unchecked")
        @Nullable
        List<String> texts(String field) {
            return (List<String>) all.get(field);
        }

        @SuppressWarnings("unchecked")
        @Nullable
        List<Integer> numbers(String field) {
            return (List<Integer>) all.get(field);
        }
    }
}
