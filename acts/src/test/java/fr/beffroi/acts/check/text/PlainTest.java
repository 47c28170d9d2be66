package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTest {
    @Property
    void a_place_in_plain_text_is_that_place_in_the_text(@ForAll String text) {
        assertThat(Plain.of(text)).hasSameSizeAs(text);
    }

    @Test
    void accents_case_and_apostrophes_do_not_count() {
        assertThat(Plain.of("L’Été À\u00A0Montréal")).isEqualTo("l'ete a montreal");
    }

    @Test
    void words_are_found_across_a_line_break_and_not_inside_others() {
        assertThat(Plain.words("mise en demeure").matcher("mise en\n  demeure").find())
                .isTrue();
        assertThat(Plain.words("bail").matcher("bailleur").find()).isFalse();
    }
}
