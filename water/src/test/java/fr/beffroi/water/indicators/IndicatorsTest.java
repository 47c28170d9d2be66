package fr.beffroi.water.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
    /** Worked by hand: 1,000,000 m³ come in, 100,000 are sold on, 720,000 are used, 80,000 of them without a meter. */
    private static final ServiceYear YEAR =
            new ServiceYear(2025, 900_000, 100_000, 100_000, 640_000, 60_000, 20_000, 100, 5);

    @Test
    void each_indicator_is_what_its_formula_gives_by_hand() {
        List<Indicator> indicators = ServiceIndicators.of(YEAR);

        assertThat(indicators)
                .extracting(Indicator::code)
                .containsExactly("P104.3", "P105.3", "P106.3", "P107.2", "ILC");
        assertThat(value(0)).isCloseTo(82, within(1e-9));
        assertThat(value(1)).isCloseTo(260_000 / 36_500.0, within(1e-9));
        assertThat(value(2)).isCloseTo(180_000 / 36_500.0, within(1e-9));
        assertThat(value(3)).isCloseTo(1, within(1e-9));
        assertThat(value(4)).isCloseTo(820_000 / 36_500.0, within(1e-9));
    }

    @Test
    void each_shows_its_name_its_formula_and_its_source_in_both_languages() {
        for (Indicator indicator : ServiceIndicators.of(YEAR)) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(List.of(indicator.name(locale), indicator.formula(locale), indicator.source(locale)))
                        .noneMatch(String::isBlank);
            }
        }
        assertThat(YieldThreshold.of(YEAR, false).source(Locale.FRENCH)).endsWith("(à confirmer dans LEGI)");
    }

    @Test
    void the_threshold_follows_the_linear_consumption_up_to_85() {
        assertThat(YieldThreshold.of(YEAR, false).value()).isCloseTo(65 + 820_000 / 36_500.0 / 5, within(1e-9));
        assertThat(YieldThreshold.isReached(YEAR, false)).isTrue();
        ServiceYear dense = new ServiceYear(2025, 3_000_000, 0, 0, 2_500_000, 0, 0, 50, 0);
        assertThat(YieldThreshold.of(dense, false).value()).isEqualTo(85);
        ServiceYear scarce = new ServiceYear(2025, 2_100_000, 0, 0, 1_460_000, 0, 0, 400, 0);
        assertThat(YieldThreshold.of(scarce, true).value()).isCloseTo(72, within(1e-9));
        assertThat(YieldThreshold.of(scarce, false).value()).isCloseTo(67, within(1e-9));
    }

    @Test
    void the_coefficient_of_the_levy_stays_between_its_bounds() {
        assertThat(LevyCoefficient.of(2025, 60).value()).isZero();
        assertThat(LevyCoefficient.of(2025, 75).value()).isCloseTo(0.275, within(1e-9));
        assertThat(LevyCoefficient.of(2025, 99).value()).isEqualTo(0.55);
        assertThat(LevyCoefficient.gain(84, 4)).isCloseTo(0.0275, within(1e-9));
    }

    @Test
    void the_index_of_knowledge_counts_a_part_once_the_one_before_allows_it() {
        List<KnowledgeIndex.More> all = List.of(KnowledgeIndex.More.values());
        assertThat(new KnowledgeIndex(true, true, true, 100, 100, all).points()).isEqualTo(120);
        assertThat(new KnowledgeIndex(true, false, true, 100, 100, all).points())
                .isEqualTo(10);
        assertThat(new KnowledgeIndex(true, true, true, 75, 75, all).points()).isEqualTo(39);
        assertThat(new KnowledgeIndex(true, true, true, 80, 75, List.of()).points())
                .isEqualTo(40);
        assertThat(new KnowledgeIndex(true, true, false, 80, 75, all).points()).isEqualTo(15);
    }

    @Test
    void the_index_says_what_is_missing_for_the_next_points() {
        List<String> missing = new KnowledgeIndex(true, true, true, 72, 96, List.of(KnowledgeIndex.More.VP_246))
                .missing(Locale.FRENCH);

        assertThat(missing.getFirst()).contains("80 %").contains("diamètre");
        assertThat(missing).hasSize(8).noneMatch(text -> text.contains("secteurs de recherche"));
    }

    @Test
    void figures_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new ServiceYear(2025, -1, 0, 0, 0, 0, 0, 1, 0)).hasMessage("indicators.negative");
        assertThatThrownBy(() -> new ServiceYear(2025, 1, 0, 0, 0, 0, 0, 0, 0)).hasMessage("indicators.nothing");
    }

    private static double value(int place) {
        return ServiceIndicators.of(YEAR).get(place).value();
    }
}
