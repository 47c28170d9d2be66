package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void nothing_is_admitted_or_controlled_before_it_is_examined_and_nothing_is_unfound() {
        for (Stage from : Stage.values()) {
            assertThat(from.leadsTo(Stage.FOUND)).isFalse();
            assertThat(from.leadsTo(Stage.ADMITTED)).isEqualTo(from == Stage.EXAMINED);
            assertThat(from.leadsTo(Stage.CONTROLLED)).isEqualTo(from == Stage.EXAMINED);
            assertThat(from.leadsTo(Stage.STOPPED)).isEqualTo(from != Stage.STOPPED);
            assertThat(from.leadsTo(from)).isFalse();
        }
    }

    @Test
    void only_an_elu_admits_or_stops_or_takes_it_back_and_an_agent_does_nothing() {
        for (Stage other : Stage.values()) {
            for (Stage elected : EnumSet.of(Stage.ADMITTED, Stage.STOPPED)) {
                assertThat(other.deciders(elected)).containsExactly(Role.ELU);
                assertThat(elected.deciders(other)).containsExactly(Role.ELU);
            }
            assertThat(Arrays.stream(Stage.values()))
                    .noneMatch(one -> one.deciders(other).contains(Role.AGENT));
        }
        assertThat(Stage.FOUND.deciders(Stage.EXAMINED)).contains(Role.DPO, Role.ELU);
    }
}
