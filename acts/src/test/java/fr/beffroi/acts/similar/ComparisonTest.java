package fr.beffroi.acts.similar;

import static fr.beffroi.acts.similar.Tables.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void paragraphs_are_paired_with_their_like_wherever_it_stands() {
        List<Paragraph> left = act(
                        "1",
                        "A",
                        null,
                        null,
                        "v le code général",
                        "v le budget primitif 2025",
                        "p Accorde 500 € au club.")
                .paragraphs();
        List<Paragraph> right = act(
                        "2",
                        "B",
                        null,
                        null,
                        "v le budget primitif 2026",
                        "v le code général",
                        "p Accorde 700 € au club.",
                        "p Charge le maire de l'exécution.")
                .paragraphs();
        assertThat(Comparison.of(left, right).rows())
                .extracting(row -> row.left() + " / " + row.right())
                .containsExactly(
                        "le code général / le code général",
                        "le budget primitif 2025 / le budget primitif 2026",
                        "Accorde 500 € au club. / Accorde 700 € au club.",
                        "null / Charge le maire de l'exécution.");
    }

    @Test
    void likeness_is_1_for_the_same_words_and_0_for_what_stands_alone() {
        List<Paragraph> left =
                act("1", "A", null, null, "v le code", "c le besoin").paragraphs();
        Comparison comparison = Comparison.of(left, left);
        assertThat(comparison.rows())
                .allSatisfy(row -> assertThat(row.likeness()).isEqualTo(1));
        assertThat(Comparison.of(left, List.of()).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.likeness()).isZero());
    }

    @Test
    void every_paragraph_of_both_acts_stands_in_exactly_one_row() {
        List<Paragraph> left = act("1", "A", null, null, "v a b c", "v a b d", "v a b e", "p x")
                .paragraphs();
        List<Paragraph> right =
                act("2", "B", null, null, "v a b c", "v z", "p x", "p x").paragraphs();
        List<Comparison.Row> rows = Comparison.of(left, right).rows();
        assertThat(rows.stream().filter(row -> row.left() != null)).hasSize(left.size());
        assertThat(rows.stream().filter(row -> row.right() != null)).hasSize(right.size());
    }
}
