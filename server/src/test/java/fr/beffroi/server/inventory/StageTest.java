package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import java.util.Arrays;
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
    void only_an_elu_admits_or_stops_and_an_agent_does_nothing() {
        assertThat(Stage.ADMITTED.deciders()).containsExactly(Role.ELU);
        assertThat(Stage.STOPPED.deciders()).containsExactly(Role.ELU);
        assertThat(Arrays.stream(Stage.values()))
                .noneMatch(one -> one.deciders().contains(Role.AGENT));
    }
}
