package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvisionsTest {
    @Test
    void a_line_that_goes_on_with_a_sum_is_no_vote() {
        assertThat(Texts.read("Le conseil décide :\n\nArticle 1 : Les subventions sont attribuées,\n"
                                + "pour 2 480,00 €.\nArticle 2 : Les crédits sont ouverts.")
                        .provisions())
                .extracting(found -> found.value().text())
                .containsExactly("Les subventions sont attribuées, pour 2 480,00 €.", "Les crédits sont ouverts.");
    }
}
