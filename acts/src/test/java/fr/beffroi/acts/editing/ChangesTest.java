package fr.beffroi.acts.editing;

import static fr.beffroi.acts.editing.Parts.part;
import static fr.beffroi.acts.editing.Parts.writing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.editing.Changes.Change;
import fr.beffroi.acts.editing.WordDifference.Kind;
import fr.beffroi.acts.editing.WordDifference.Span;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Writing BEFORE = writing("v1=le code", "v2=le budget", "p1=Un.", "p2=Deux.", "p3=Trois.");

    @Test
    void a_writing_has_no_difference_with_itself() {
        assertThat(Changes.between(BEFORE, BEFORE).none()).isTrue();
    }

    @Test
    void a_changed_text_is_told_word_by_word() {
        Change change = Changes.between(writing("p1=Le loyer est de 1 200 € par an."), writing("p1=Le loyer est de 1 500 € par mois."))
                .all()
                .getFirst();
        assertThat(((Change.Changed) change).difference().spans())
                .containsExactly(
                        new Span(Kind.KEPT, "Le loyer est de "),
                        new Span(Kind.REMOVED, "1 200"),
                        new Span(Kind.ADDED, "1 500"),
                        new Span(Kind.KEPT, " € par "),
                        new Span(Kind.REMOVED, "an"),
                        new Span(Kind.ADDED, "mois"),
                        new Span(Kind.KEPT, "."));
    }

    @Test
    void what_was_added_removed_and_moved_is_told_in_the_order_of_reading() {
        Writing after = writing("v2=le budget", "v3=l'avis", "p3=Trois.", "p1=Un.", "p2=Deux.");
        assertThat(Changes.between(BEFORE, after).all())
                .containsExactly(
                        new Change.Removed(part("v1=le code")),
                        new Change.Added(part("v3=l'avis")),
                        new Change.Moved(part("p3=Trois.")));
    }

    @Test
    void a_removed_part_is_told_where_it_stood() {
        Writing after = writing("v1=le code", "v2=le budget", "p1=Un.", "p3=Trois !");
        assertThat(Changes.between(BEFORE, after).all())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Removed", "Changed");
    }

    @Test
    void a_part_moved_and_changed_is_told_once() {
        Writing after = writing("v1=le code", "v2=le budget", "p3=Trois bis.", "p1=Un.", "p2=Deux.");
        assertThat(Changes.between(BEFORE, after).all()).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.Changed.class);
            assertThat(((Change.Changed) change).moved()).isTrue();
        });
    }

    @Test
    void a_changed_title_comes_first() {
        Writing after = new Writing("Objet nouveau", BEFORE.parts());
        assertThat(Changes.between(BEFORE, after).all()).singleElement().isInstanceOf(Change.Retitled.class);
    }

    @Test
    void two_long_texts_are_compared_as_a_whole() {
        String before = "mot ".repeat(20_000);
        WordDifference difference = WordDifference.between(before, before + "fin");
        assertThat(difference.spans())
                .isEqualTo(List.of(new Span(Kind.REMOVED, before), new Span(Kind.ADDED, before + "fin")));
    }
}
