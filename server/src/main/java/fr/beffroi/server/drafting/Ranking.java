package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Fact;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the families that a need may mean, and the facts that it already says. */
@Component
class Ranking {
    private static final int MOST = 4;

    private final Families families;

    Ranking(Families families) {
        this.families = families;
    }

    /** @param why words of the need @param read facts that the need already says, in its own words */
    record Ranked(String key, String title, String summary, List<String> why, List<ReadFact> read) {}

    record ReadFact(String label, String text) {}

    /** Best first. */
    List<Ranked> of(String need) {
        return Need.rank(need, families.all()).stream()
                .limit(MOST)
                .map(match -> new Ranked(
                        match.family().key(),
                        match.family().title(),
                        match.family().summary(),
                        match.words().stream().distinct().toList(),
                        match.facts().stream()
                                .map(fact -> new ReadFact(
                                        label(match.family(), fact.fact()), need.substring(fact.start(), fact.end())))
                                .toList()))
                .toList();
    }

    /** Facts of this family that the need says, as JSON has them; each is to be confirmed by whoever said it. */
    Map<String, Object> facts(Family family, String need) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Need.rank(need, List.of(family)).stream()
                .flatMap(match -> match.facts().stream())
                .forEach(fact -> facts.putIfAbsent(fact.fact(), fact.value().plain()));
        return facts;
    }

    private static String label(Family family, String key) {
        return family.findFact(key).map(Fact::label).orElse(key);
    }
}
