package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import fr.beffroi.server.web.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Figures computed apart, by the formula of the documentation written anew in another language. */
class EcoLogitsTest {
    private static ModelCard card(double active, double total, double pue) {
        return new ModelCard("m", new Range(active, active), new Range(total, total), new Range(pue, pue), 0, "s");
    }

    @Test
    void the_formula_gives_what_its_documentation_gives() {
        assertThat(EcoLogits.kwh(1000, card(7.3, 7.3, 1.2)).low())
                .isCloseTo(8.83032173827871e-05, withPercentage(1e-6));
        assertThat(EcoLogits.kwh(1000, card(70, 70, 1)).low()).isCloseTo(0.0005479408273612537, withPercentage(1e-6));
        assertThat(EcoLogits.grams(1000, card(70, 70, 1)).low()).isCloseTo(0.0503371177554764, withPercentage(1e-6));
        ModelCard wide = new ModelCard("m", new Range(22, 44), new Range(141, 300), new Range(1.2, 1.4), 50, "s");
        assertThat(EcoLogits.kwh(400, wide).low()).isCloseTo(0.00033964776946918834, withPercentage(1e-6));
        assertThat(EcoLogits.kwh(400, wide).high()).isCloseTo(0.0009918296247255556, withPercentage(1e-6));
        assertThat(EcoLogits.grams(400, wide).low())
                .isCloseTo(0.00033964776946918834 * 50 + 0.02518311451209044, withPercentage(1e-6));
    }

    @Property
    void more_words_or_a_larger_model_never_cost_less(
            @ForAll @IntRange(max = 100_000) int tokens,
            @ForAll @DoubleRange(min = 0.1, max = 500) double active,
            @ForAll @DoubleRange(max = 500) double more) {
        double cost = EcoLogits.kwh(tokens, card(active, active, 1)).low();
        assertThat(cost).isNotNegative().isFinite();
        assertThat(EcoLogits.kwh(tokens + 1, card(active, active, 1)).low()).isGreaterThan(cost);
        assertThat(EcoLogits.kwh(tokens, card(active, active + more, 1)).low()).isGreaterThanOrEqualTo(cost);
    }

    @Test
    void a_description_that_cannot_be_is_refused() {
        assertThat(ModelCard.checked("m", 1, 2, 3, 4, 1, 1.2, 20, " s ").source())
                .isEqualTo("s");
        assertThatThrownBy(() -> ModelCard.checked("m", 0, 2, 3, 4, 1, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModelCard.checked("m", 2, 1, 3, 4, 1, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModelCard.checked("m", 5, 6, 3, 7, 1, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModelCard.checked("m", 1, 2, 3, 4, 0.9, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModelCard.checked(" ", 1, 2, 3, 4, 1, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ModelCard.checked("m", 1, 2, 3, Double.NaN, 1, 1.2, 20, "s"))
                .isInstanceOf(Refused.class);
    }
}
