package fr.beffroi.acts.editing;

import static fr.beffroi.acts.editing.Parts.part;
import static fr.beffroi.acts.editing.Parts.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Writing;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final Instant NOW = Instant.parse("2026-11-04T18:30:00Z");
    private static final Writing WRITING = writing("v1=le code", "p1=Décide.", "p2=Charge.");

    @Test
    void an_accepted_replacement_bears_the_words_and_the_name_of_who_proposed_it() throws Exception {
        Suggestion suggestion = Suggestion.replacing(part("p1=Décide."), "Approuve.", "élue", NOW, "plus juste");
        Suggestion.Accepted accepted = suggestion.accept(WRITING, "dgs", NOW);
        assertThat(Parts.texts(accepted.writing())).containsExactly("le code", "Approuve.", "Charge.");
        assertThat(accepted.writing().parts().get(1).origin()).isEqualTo(new Origin.FromPerson("élue"));
        assertThat(Objects.requireNonNull(accepted.suggestion().answer()).by()).isEqualTo("dgs");
    }

    @Test
    void an_insertion_goes_after_its_part_or_first_of_its_kind() throws Exception {
        Suggestion after = Suggestion.inserting(part("p9=Dit."), "p1", "élue", NOW, "");
        Suggestion first = Suggestion.inserting(part("c9=le besoin"), null, "élue", NOW, "");
        assertThat(Parts.ids(after.accept(WRITING, "dgs", NOW).writing())).containsExactly("v1", "p1", "p9", "p2");
        assertThat(Parts.ids(first.accept(WRITING, "dgs", NOW).writing())).containsExactly("v1", "c9", "p1", "p2");
    }

    @Test
    void an_accepted_deletion_takes_the_part_out() throws Exception {
        Suggestion suggestion = Suggestion.deleting(part("p1=Décide."), "élue", NOW, "");
        assertThat(Parts.ids(suggestion.accept(WRITING, "dgs", NOW).writing())).containsExactly("v1", "p2");
    }

    @Test
    void an_accepted_title_takes_the_place_of_the_one_it_was_proposed_for_and_of_no_other() throws Exception {
        Suggestion suggestion = Suggestion.retitling(WRITING, "Autre objet", "élue", NOW, "");
        Writing accepted = suggestion.accept(WRITING, "dgs", NOW).writing();
        assertThat(accepted).isEqualTo(new Writing("Autre objet", WRITING.parts()));
        Suggestion late = Suggestion.retitling(accepted, "Trop tard", "élue", NOW, "");
        assertThat(late.isStale(WRITING)).isTrue();
        assertThat(refusal(late)).isEqualTo("editing.stale");
    }

    @Test
    void a_suggestion_is_refused_once_the_part_says_something_else() {
        Suggestion suggestion = Suggestion.replacing(part("p1=Décidait."), "Approuve.", "élue", NOW, "");
        assertThat(suggestion.isStale(WRITING)).isTrue();
        assertThat(refusal(suggestion)).isEqualTo("editing.stale");
        assertThat(refusal(Suggestion.deleting(part("p1=Décidait."), "élue", NOW, "")))
                .isEqualTo("editing.stale");
    }

    @Test
    void a_suggestion_is_refused_once_the_part_is_gone_or_there_already() {
        assertThat(refusal(Suggestion.deleting(part("p7=Sept."), "élue", NOW, "")))
                .isEqualTo("editing.gone");
        assertThat(refusal(Suggestion.inserting(part("p9=Dit."), "p7", "élue", NOW, "")))
                .isEqualTo("editing.gone");
        assertThat(refusal(Suggestion.inserting(part("p9=Dit."), "v1", "élue", NOW, "")))
                .isEqualTo("editing.gone");
        assertThat(refusal(Suggestion.inserting(part("p2=Charge."), null, "élue", NOW, "")))
                .isEqualTo("editing.twice");
    }

    @Test
    void a_suggestion_is_answered_once() throws Exception {
        Suggestion rejected =
                Suggestion.deleting(part("p1=Décide."), "élue", NOW, "").reject("dgs", NOW, "utile");
        assertThat(rejected.isOpen()).isFalse();
        assertThat(refusal(rejected)).isEqualTo("editing.answered");
        assertThat(catchThrowableOfType(RefusedSuggestion.class, () -> rejected.reject("dgs", NOW, "")))
                .isNotNull();
    }

    @Test
    void every_refusal_has_a_text_in_both_languages() {
        for (String key : new String[] {"editing.stale", "editing.gone", "editing.twice", "editing.answered"}) {
            RefusedSuggestion refused = new RefusedSuggestion(key);
            assertThat(refused.message(Locale.FRENCH)).isNotBlank().isNotEqualTo(refused.message(Locale.ENGLISH));
        }
        assertThat(ResourceBundle.getBundle("fr.beffroi.acts.editing.messages", Locale.FRENCH)
                        .keySet())
                .hasSize(4);
    }

    private static String refusal(Suggestion suggestion) {
        return catchThrowableOfType(RefusedSuggestion.class, () -> suggestion.accept(WRITING, "dgs", NOW))
                .key();
    }
}
