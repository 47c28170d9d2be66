package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.sample.SampleTerritory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoBuildingsTest extends PlanningOffice {
    @Autowired
    private DemoBuildings demonstration;

    @Autowired
    private Sworn sworn;

    @Test
    void aDemonstrationIsImportedAndScannedByTheSameLinesAndOnce() {
        open();
        SampleTerritory territory = SampleTerritory.coarse(2026, 1);
        demonstration.settle(own.id(), territory);
        demonstration.settle(own.id(), territory);
        tenancy.run(own.id(), () -> {
            assertThat(vintages.all()).hasSize(2);
            assertThat(scans.latest(10)).hasSize(1);
            assertThat(sworn.all()).hasSize(1);
        });
        await(() -> !tenancy.in(own.id(), () -> scans.latest(1).getFirst()).isUnderWay());
        ScanRow scan = tenancy.in(own.id(), () -> scans.latest(1).getFirst());
        assertThat(scan.state()).as("%s", scan.fault()).isEqualTo(ScanRow.State.DONE);
        assertThat(scan.model()).as("the model that ran is named").isNotEmpty();
        assertThat(agent.get("/urbanisme/images").document().text()).contains("Territoire d’essai 2024");
    }
}
