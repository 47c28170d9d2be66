package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.pipes.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private final Place here = new Place(650_010, 6_860_010);
    private final Place close = new Place(650_110, 6_860_010);
    private final Place far = new Place(650_210, 6_860_010);
    private final Place away = new Place(660_010, 6_860_010);

    @Test
    void what_is_nearer_weighs_more_and_what_is_away_nothing() {
        Neighbours neighbours = new Neighbours(100, List.of(here, close, far, away));
        double[] one = new double[neighbours.squares()];
        one[neighbours.square(here)] = 1;

        double[] felt = neighbours.spread(one);

        assertThat(felt[neighbours.square(here)]).isEqualTo(1);
        assertThat(felt[neighbours.square(close)]).isBetween(0.3, 0.9);
        assertThat(felt[neighbours.square(far)]).isBetween(0.01, felt[neighbours.square(close)]);
        assertThat(felt[neighbours.square(away)]).isZero();
    }

    @Test
    void an_unknown_place_is_in_no_square() {
        Neighbours neighbours = new Neighbours(100, Arrays.asList(here, null));

        assertThat(neighbours.square(null)).isNegative();
        assertThat(neighbours.square(away)).isNegative();
    }
}
