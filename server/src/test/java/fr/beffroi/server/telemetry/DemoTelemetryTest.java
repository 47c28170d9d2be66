package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.water.telemetry.leaks.DistrictState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoTelemetryTest extends Waterworks {
    @Autowired
    private DemoTelemetry demonstration;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Years years;

    @Test
    void threeInventedDistrictsHoldOneLeakAndSeedingAgainChangesNothing() {
        Collectivities.Collectivity town = collectivities.get(own.id());
        demonstration.seed(town);
        List<LeakAlarm> first = tenancy.in(own.id(), () -> alarms.latest(10));
        assertThat(first).hasSize(1);
        List<District> all = tenancy.in(own.id(), districts::all);
        assertThat(all).extracting(District::name).containsExactly("Bourg", "Plateau", "Hameaux");
        assertThat(all)
                .extracting(District::state)
                .startsWith(DistrictState.LEAK)
                .doesNotContainNull();
        assertThat(all.get(0).isNeighbour(all.get(1))).isTrue();
        assertThat(tenancy.in(own.id(), years::all)).hasSize(1);
        demonstration.seed(town);
        assertThat(tenancy.in(own.id(), () -> alarms.latest(10))).isEqualTo(first);
        assertThat(tenancy.in(own.id(), years::all)).hasSize(1);
        assertThat(page(agent(own), "/eau/alarmes").select("#waiting-title ~ ul li"))
                .hasSize(1);
    }
}
