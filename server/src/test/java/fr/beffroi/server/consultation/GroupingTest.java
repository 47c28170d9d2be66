package fr.beffroi.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final List<String> DESK = List.of(
            "Je veux pouvoir parler à une personne au guichet.",
            "Gardez un guichet avec une vraie personne.",
            "Une personne au guichet le matin, c’est l’essentiel.");
    private static final List<String> POWER = List.of(
            "Combien d’électricité cela consomme-t-il ? Publiez la consommation.",
            "La consommation d’électricité doit être publiée.");

    @Test
    void texts_of_near_words_come_together_and_one_that_is_like_none_stays_alone() {
        List<String> all = new ArrayList<>(DESK);
        all.addAll(POWER);
        all.add("Le terrain de pétanque manque d’ombre.");
        List<Grouping.Group> groups = Grouping.of(passages(all));
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().passages()).extracting(Passage::text).containsExactlyInAnyOrderElementsOf(DESK);
        assertThat(groups.getLast().passages()).extracting(Passage::text).containsExactlyInAnyOrderElementsOf(POWER);
        assertThat(groups.getFirst().words()).anyMatch(word -> word.startsWith("guich"));
    }

    @Test
    void nothing_and_empty_words_make_no_group() {
        assertThat(Grouping.of(List.of())).isEmpty();
        assertThat(Grouping.of(passages(List.of("le la les", "…", "de du des"))))
                .isEmpty();
    }

    private static List<Passage> passages(List<String> texts) {
        UUID question = UUID.randomUUID();
        return texts.stream()
                .map(text -> new Passage(UUID.randomUUID(), question, Phase.PUBLIC, text, "", false, ""))
                .toList();
    }
}
