package fr.beffroi.acts.similar;

import static fr.beffroi.acts.similar.Tables.act;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Collectivity.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarActsTest {
    private static final PublishedAct GRANT = act(
            "1",
            "Subvention à l'association de randonnée",
            Kind.COMMUNE,
            800,
            "v le code général des collectivités territoriales",
            "p Accorde 500 € à l'association.");
    private static final PublishedAct LEASE = act(
            "2",
            "Location du presbytère",
            Kind.COMMUNE,
            20_000,
            "c la demande d'une association",
            "p Loue le presbytère pour six ans.");
    private static final PublishedAct GROUP_LEASE = act(
            "3",
            "Location du presbytère",
            Kind.EPCI,
            20_000,
            "c la demande d'une association",
            "p Loue le presbytère pour six ans.");
    private static final PublishedAct UNKNOWN = act("4", "Location d'un presbytère", null, null);

    private SimilarActs acts;

    @BeforeEach
    void open() throws IOException {
        acts = SimilarActs.inMemory();
        acts.replace("essai", List.of(GRANT, LEASE, GROUP_LEASE, UNKNOWN));
    }

    @AfterEach
    void close() throws IOException {
        acts.close();
    }

    @Test
    void a_need_in_words_finds_acts_in_other_forms_of_these_words() throws IOException {
        List<Hit> hits = acts.search(Need.of("Aider les associations de randonneurs, subventions"), 5);
        assertThat(hits.getFirst().act()).isEqualTo(GRANT);
    }

    @Test
    void each_hit_says_which_fields_count_and_which_words_match_where() throws IOException {
        Hit hit = acts.search(Need.of("presbytère association géothermie").of(Set.of(Kind.EPCI), Set.of()), 5)
                .getFirst();
        assertThat(hit.fields()).containsOnlyKeys(ActField.TITLE, ActField.PROVISIONS, ActField.RECITALS);
        assertThat(hit.fields().values().stream().mapToDouble(score -> score).sum())
                .isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(1e-4));
        assertThat(hit.matched()).containsOnlyKeys("presbytère", "association");
        assertThat(hit.matched().get("association")).containsExactly(ActField.RECITALS);
    }

    @Test
    void filters_are_strict_and_leave_out_what_is_not_known() throws IOException {
        Need lease = Need.of("presbytère");
        assertThat(found(lease)).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(found(lease.of(Set.of(Kind.COMMUNE), Set.of()))).containsExactly("2");
        assertThat(found(lease.of(Set.of(), Set.of(PopulationBand.of(15_000))))).containsExactlyInAnyOrder("2", "3");
        assertThat(found(lease.of(Set.of(), Set.of(PopulationBand.UP_TO_499)))).isEmpty();
    }

    @Test
    void days_and_subjects_narrow_the_search() throws IOException {
        Need lease = Need.of("presbytère");
        LocalDate day = LocalDate.of(2025, 6, 12);
        assertThat(found(lease.between(day, day))).hasSize(3);
        assertThat(found(lease.between(day.plusDays(1), null))).isEmpty();
        assertThat(found(lease.between(null, day.minusDays(1)))).isEmpty();
        assertThat(found(lease.about("7"))).hasSize(3);
        assertThat(found(lease.about("7.5"))).hasSize(3);
        assertThat(found(lease.about("7.50"))).isEmpty();
        assertThat(found(lease.about("8"))).isEmpty();
    }

    @Test
    void an_act_of_the_same_kind_and_size_comes_first() throws IOException {
        Collectivity group = new Collectivity(Kind.EPCI, null, null, 25_000, null, null, null, null, null);
        Collectivity commune = new Collectivity(Kind.COMMUNE, null, null, 25_000, null, null, null, null, null);
        Need lease = Need.of("location du presbytère pour six ans");
        assertThat(found(lease.by(group))).startsWith("3", "2");
        assertThat(found(lease.by(commune))).startsWith("2", "3");
        assertThat(acts.search(lease.by(commune), 5).getFirst().closeness()).isBetween(1.45, 1.5);
    }

    @Test
    void a_need_without_a_word_that_counts_finds_nothing() throws IOException {
        assertThat(acts.search(Need.of("de la et du"), 5)).isEmpty();
        assertThat(acts.search(Need.of(" "), 5)).isEmpty();
        assertThat(acts.search(Need.of("AND ( \" * ~ OR:"), 5)).isEmpty();
        assertThat(acts.search(Need.of("presbytère ".repeat(5_000)), 5)).hasSize(3);
    }

    @Test
    void a_source_is_replaced_whole_and_the_others_stay() throws IOException {
        acts.replace("autre", List.of(act("9", "Presbytère", null, null)));
        acts.replace("essai", List.of(GRANT));
        assertThat(acts.size()).isEqualTo(2);
        acts.replace("essai", List.of());
        assertThat(found(Need.of("presbytère subvention"))).containsExactly("9");
    }

    @Test
    void what_was_indexed_is_there_when_the_folder_is_opened_again(@TempDir Path folder) throws IOException {
        try (SimilarActs written = SimilarActs.at(folder)) {
            written.replace("essai", List.of(LEASE));
        }
        try (SimilarActs read = SimilarActs.at(folder)) {
            assertThat(read.search(Need.of("presbytère"), 1).getFirst().act()).isEqualTo(LEASE);
        }
    }

    private List<String> found(Need need) throws IOException {
        return acts.search(need, 5).stream().map(hit -> hit.act().number()).toList();
    }
}
