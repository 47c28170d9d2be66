package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.tables.Projection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;

class DemoWaterTest extends WaterTest {
    @Autowired
    private DemoWater demonstration;

    @Autowired
    private CampaignRows campaigns;

    @Autowired
    private VisitRows visits;

    @Autowired
    private KnownPipes known;

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
        othersDrawThemByRankWhileTheUseIsOpen();
    }

    private void othersDrawThemByRankWhileTheUseIsOpen() {
        Envelope town = Projection.between(Projection.LAMBERT_93, Projection.WGS84)
                .apply(new GeometryFactory().toGeometry(new Envelope(842_200, 844_600, 6_519_600, 6_521_400)))
                .getEnvelopeInternal();
        KnownPipes.Part all = tenancy.in(own.id(), () -> known.around(town));
        assertThat(all.projection()).isEqualTo(Projection.LAMBERT_93);
        assertThat(all.pipes()).extracting(KnownPipes.Drawn::group).contains(0, 1, 2, 3, 4);
        Envelope half = new Envelope(town.getMinX(), town.centre().x, town.getMinY(), town.getMaxY());
        assertThat(tenancy.in(own.id(), () -> known.around(half)).pipes())
                .hasSizeBetween(all.pipes().size() / 3, all.pipes().size() * 2 / 3);
        tenancy.run(
                own.id(),
                () -> uses.change(WaterFeature.USE, UseState.SUSPENDED, person(Role.ELU), new Motive("essai", null)));
        assertThat(tenancy.in(own.id(), () -> known.around(town)).pipes())
                .hasSameSizeAs(all.pipes())
                .extracting(KnownPipes.Drawn::group)
                .containsOnly(4);
    }
}
