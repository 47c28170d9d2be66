package fr.beffroi.buildings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SimpleRuleTest {
    private static final SimpleRule RULE = new SimpleRule(0.5, 0.05, 60, 20);

    @Test
    void what_is_neither_green_nor_dark_is_built() {
        assertThat(said(150, 90, 80)).as("a tiled roof").isEqualTo(1);
        assertThat(said(70, 120, 60)).as("a meadow").isZero();
        assertThat(said(30, 30, 40)).as("a shadow").isZero();
        assertThat(said(200, 200, 200))
                .as("a road, which it cannot tell from a roof")
                .isEqualTo(1);
        assertThat(said(0, 0, 0)).as("black").isZero();
    }

    @Test
    void what_was_not_photographed_is_not_built() {
        Grid grid = new Grid("EPSG:2154", 0, 1, 0.5, 1, 1, 1);
        byte[][] white = {{(byte) 200}, {(byte) 200}, {(byte) 200}};

        var map = RULE.segment(new Pixels(grid, white, new boolean[] {false})).kinds();

        assertThat(Objects.requireNonNull(map.get(Kind.BUILDING))).containsExactly(0);
    }

    @Test
    void rules_with_other_thresholds_are_other_models() {
        assertThat(RULE.fingerprint()).isNotEqualTo(new SimpleRule(0.5, 0.1, 60, 20).fingerprint());
        assertThat(RULE.card().input().metresPerPixel()).isEqualTo(0.5);
    }

    private static float said(int red, int green, int blue) {
        Grid grid = new Grid("EPSG:2154", 0, 1, 0.5, 1, 1, 1);
        byte[][] channels = {{(byte) red}, {(byte) green}, {(byte) blue}};
        return Objects.requireNonNull(RULE.segment(new Pixels(grid, channels, new boolean[] {true}))
                .kinds()
                .get(Kind.BUILDING))[0];
    }
}
