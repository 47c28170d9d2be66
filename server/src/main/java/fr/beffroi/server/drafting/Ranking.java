package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the families that a need may mean, and the facts that it already says. */
@Component
class Ranking {
    private final Families families;

    Ranking(Families families) {
        this.families = families;
    }

    /** @param why words of the need @param read facts already said, with their labels */
    record Ranked(String key, String title, String summary, List<String> why, List<ReadFact> read) {}

    record ReadFact(String label, String text) {}

    List<Ranked> of(String need) {
        return families.all().stream()
                .filter(f -> f.words().stream().anyMatch(need.toLowerCase(java.util.Locale.FRENCH)::contains))
                .limit(3)
                .map(f -> new Ranked(f.key(), f.title(), f.summary(), List.of(), List.of()))
                .toList();
    }

    Map<String, Object> facts(Family family, String need) {
        return Map.of();
    }
}
