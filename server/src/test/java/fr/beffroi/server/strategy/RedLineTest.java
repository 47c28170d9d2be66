package fr.beffroi.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.strategy.RedLine.Condition;
import fr.beffroi.server.strategy.RedLine.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedLineTest {
    private static final RedLine OUTSIDE = new RedLine(
            "Aucune donnée personnelle hors de la machine",
            List.of(new Condition(Trait.PERSONAL_DATA, "YES"), new Condition(Trait.OUTSIDE, "YES")));

    @Test
    void a_line_is_crossed_if_all_its_conditions_hold() {
        assertThat(OUTSIDE.of(Map.of(Trait.PERSONAL_DATA, "YES", Trait.OUTSIDE, "YES")))
                .isEqualTo(Verdict.CROSSED);
        assertThat(OUTSIDE.of(Map.of(Trait.PERSONAL_DATA, "YES", Trait.OUTSIDE, "NO")))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void what_is_not_said_leaves_it_open_unless_what_is_said_clears_it() {
        assertThat(OUTSIDE.of(Map.of())).isEqualTo(Verdict.UNKNOWN);
        assertThat(OUTSIDE.of(Map.of(Trait.PERSONAL_DATA, "YES"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(OUTSIDE.of(Map.of(Trait.OUTSIDE, "NO"))).isEqualTo(Verdict.CLEAR);
        assertThat(OUTSIDE.asks(Map.of(Trait.PERSONAL_DATA, "YES"))).containsExactly(Trait.OUTSIDE);
    }
}
