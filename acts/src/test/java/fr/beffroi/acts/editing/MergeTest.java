package fr.beffroi.acts.editing;

import static fr.beffroi.acts.editing.Parts.ids;
import static fr.beffroi.acts.editing.Parts.texts;
import static fr.beffroi.acts.editing.Parts.writing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Writing BASE = writing("v1=le code", "v2=le budget", "c1=le besoin", "p1=Décide.");

    @Test
    void changes_to_different_parts_are_both_kept() {
        Writing mine = writing("v1=le code", "v2=le budget", "c1=le besoin urgent", "p1=Décide.");
        Writing theirs = writing("v1=le code général", "v2=le budget", "c1=le besoin", "p1=Décide.");

        Merged merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(texts(merged.writing()))
                .containsExactly("le code général", "le budget", "le besoin urgent", "Décide.");
    }

    @Test
    void one_part_made_two_texts_keeps_what_was_saved_and_offers_the_other() {
        Writing mine = writing("v1=le code A", "v2=le budget", "c1=le besoin", "p1=Décide.");
        Writing theirs = writing("v1=le code B", "v2=le budget", "c1=le besoin", "p1=Décide.");

        Merged merged = Merge.of(BASE, mine, theirs);

        assertThat(texts(merged.writing())).first().isEqualTo("le code B");
        Conflict conflict = merged.conflicts().getFirst();
        assertThat(conflict.saved()).hasValue("le code B");
        assertThat(conflict.offered()).hasValue("le code A");
    }

    @Test
    void one_part_made_the_same_text_by_both_is_no_conflict() {
        Writing both = writing("v1=le code A", "v2=le budget", "c1=le besoin", "p1=Décide.");
        assertThat(Merge.of(BASE, both, both)).isEqualTo(new Merged(both, List.of()));
    }

    @Test
    void a_part_that_one_deleted_and_the_other_left_is_gone() {
        Writing mine = writing("v1=le code", "c1=le besoin", "p1=Décide.");
        assertThat(Merge.of(BASE, mine, BASE)).isEqualTo(new Merged(mine, List.of()));
        assertThat(Merge.of(BASE, BASE, mine)).isEqualTo(new Merged(mine, List.of()));
    }

    @Test
    void deletion_against_change_is_a_conflict_either_way() {
        Writing deleted = writing("v1=le code", "c1=le besoin", "p1=Décide.");
        Writing changed = writing("v1=le code", "v2=le budget primitif", "c1=le besoin", "p1=Décide.");

        Merged keptChange = Merge.of(BASE, deleted, changed);
        assertThat(texts(keptChange.writing())).contains("le budget primitif");
        assertThat(keptChange.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.saved()).hasValue("le budget primitif");
            assertThat(conflict.offered()).isEmpty();
        });

        Merged keptDeletion = Merge.of(BASE, changed, deleted);
        assertThat(ids(keptDeletion.writing())).doesNotContain("v2");
        assertThat(keptDeletion.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.saved()).isEmpty();
            assertThat(conflict.offered()).hasValue("le budget primitif");
        });
    }

    @Test
    void titles_merge_as_parts_do() {
        Writing mine = new Writing("Objet A", BASE.parts());
        Writing theirs = new Writing("Objet B", BASE.parts());
        assertThat(Merge.of(BASE, mine, BASE).writing().title()).isEqualTo("Objet A");
        assertThat(Merge.of(BASE, BASE, theirs).writing().title()).isEqualTo("Objet B");
        Merged both = Merge.of(BASE, mine, theirs);
        assertThat(both.writing().title()).isEqualTo("Objet B");
        assertThat(both.conflicts()).containsExactly(new Conflict.OfTitle("Objet", "Objet A", "Objet B"));
    }

    @Test
    void what_was_inserted_stands_after_the_part_it_was_written_after() {
        Writing mine = writing("v1=le code", "vm=la lettre", "v2=le budget", "c1=le besoin", "p1=Décide.");
        Writing theirs =
                writing("v1=le code", "v2=le budget", "vt=l'avis", "c1=le besoin", "p1=Décide.", "p2=Charge.");
        assertThat(ids(Merge.of(BASE, mine, theirs).writing()))
                .containsExactly("v1", "vm", "v2", "vt", "c1", "p1", "p2");
    }

    @Test
    void two_runs_inserted_at_one_place_are_not_mixed() {
        Writing mine = writing("v1=le code", "v8=a", "v3=b", "v2=le budget", "c1=le besoin", "p1=Décide.");
        Writing theirs = writing("v1=le code", "v7=c", "v9=d", "v2=le budget", "c1=le besoin", "p1=Décide.");
        assertThat(ids(Merge.of(BASE, mine, theirs).writing()))
                .containsExactly("v1", "v7", "v9", "v8", "v3", "v2", "c1", "p1");
    }

    @Test
    void a_part_moved_by_one_and_changed_by_the_other_is_moved_and_changed() {
        Writing base = writing("p1=Un.", "p2=Deux.", "p3=Trois.");
        Writing mine = writing("p3=Trois.", "p1=Un.", "p2=Deux.");
        Writing theirs = writing("p1=Un.", "p2=Deux.", "p3=Trois, changé.");
        Merged merged = Merge.of(base, mine, theirs);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.writing()).isEqualTo(writing("p3=Trois, changé.", "p1=Un.", "p2=Deux."));
    }

    @Test
    void a_part_inserted_after_a_deleted_one_stands_where_that_one_stood() {
        Writing base = writing("p1=Un.", "p2=Deux.", "p3=Trois.");
        Writing mine = writing("p1=Un.", "p2=Deux.", "p9=Neuf.", "p3=Trois.");
        Writing theirs = writing("p1=Un.", "p3=Trois.");
        assertThat(ids(Merge.of(base, mine, theirs).writing())).containsExactly("p1", "p9", "p3");
    }

    @Test
    void the_same_words_from_another_hand_are_no_conflict() {
        Part signed = new Part("v1", Parts.kind("v1"), "le code", new Origin.FromModel("modèle"));
        Writing mine = new Writing("Objet", List.of(signed));
        Merged merged = Merge.of(writing("v1=le code"), mine, writing("v1=le code général"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(texts(merged.writing())).containsExactly("le code général");
    }
}
