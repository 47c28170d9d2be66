package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Families, facts and collectivités that tests draft with; all invented. */
public final class Drafts {
    public static final LocalDate SESSION = LocalDate.of(2026, 12, 3);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    public static final Setting COMMUNE = new Setting(of(Collectivity.Kind.COMMUNE, "Saint-Exemple", 1_200), SESSION);

    private Drafts() {}

    public static Collectivity of(Collectivity.Kind kind, String name, int population) {
        return new Collectivity(kind, name, null, population, null, null, null, null, null);
    }

    public static Family grant() {
        return family("aide-au-club");
    }

    static Family purchase() {
        return family("achat-de-bancs");
    }

    static Family naming() {
        return family("nom-de-place");
    }

    static List<Family> all() {
        return List.of(grant(), purchase(), naming());
    }

    static Family family(String key) {
        try {
            return Families.read(key + ".yaml", yaml(key));
        } catch (BadFamily e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static byte[] yaml(String key) {
        try (InputStream in = Objects.requireNonNull(Drafts.class.getResourceAsStream(key + ".yaml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample with other answers in some places. */
    public static Given with(Family family, Map<String, Object> answers) {
        Given given = family.sample();
        Given.Reading reading = Given.read(family, answers);
        if (!reading.unclear().isEmpty()) {
            throw new AssertionError(reading.unclear().toString());
        }
        for (Map.Entry<String, Value> answer : reading.given().values().entrySet()) {
            given = given.with(answer.getKey(), answer.getValue());
        }
        return given;
    }

    static String text(Drafted drafted, String part) {
        return drafted.writing().parts().stream()
                .filter(one -> one.id().equals(part))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }

    /** Unbreakable spaces as plain ones. */
    static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
