package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.use.UseState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoWaterTest extends WaterTest {
    @Autowired
    private DemoWater demonstration;

    @Autowired
    private CampaignRows campaigns;

    @Autowired
    private VisitRows visits;

    @Test
    void aDemonstrationShowsARankingACampaignAndAResultAllMarkedAndOnce() {
        open();
        demonstration.settle(own.id());
        demonstration.settle(own.id());
        tenancy.run(own.id(), () -> {
            assertThat(uses.get(WaterFeature.USE).state()).isEqualTo(UseState.OPEN);
            assertThat(networks.all(10)).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(NetworkRow.State.CURRENT);
                assertThat(one.demonstration()).isTrue();
            });
            assertThat(rankings.allDone(10))
                    .singleElement()
                    .satisfies(one -> assertThat(one.tested()).isNotNull());
            List<Campaign> made = campaigns.all();
            assertThat(made)
                    .singleElement()
                    .satisfies(one -> assertThat(one.demonstration()).isTrue());
            assertThat(campaigns.stretches(made.getFirst().id())).hasSizeGreaterThan(1);
            assertThat(visits.all()).hasSize(1);
            assertThat(visits.precision(true).count()).isEqualTo(1);
            assertThat(visits.precision(false).of())
                    .as("a demonstration counts nowhere else")
                    .isZero();
        });
        assertThat(page(agent(), "/eau").text()).contains("Démonstration");
    }
}
