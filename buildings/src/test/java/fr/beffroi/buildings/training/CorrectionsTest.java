package fr.beffroi.buildings.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.training.KnownOutline.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class CorrectionsTest {
    /** A pixel a metre, from (0, 40) to (40, 0). */
    private static final Grid GRID = new Grid("EPSG:2154", 0, 40, 1, 1, 40, 40);

    @Test
    void a_building_of_the_cadastre_that_a_person_refused_is_no_building() {
        Targets.Painted painted = paint(List.of(box(5, 5, 15, 15)), decided(box(4, 4, 16, 16), Verdict.NOTHING));

        assertThat(painted.building()[at(10, 10)]).isZero();
        assertThat(painted.inside()[at(10, 10)]).isZero();
        assertThat(painted.weight()[at(10, 10)]).isEqualTo(3);
    }

    @Test
    void of_a_building_that_a_decision_cuts_the_rest_stays() {
        Targets.Painted painted = paint(List.of(box(5, 5, 25, 15)), decided(box(15, 0, 40, 20), Verdict.NOTHING));

        assertThat(painted.building()[at(8, 10)]).isOne();
        assertThat(painted.building()[at(20, 10)]).isZero();
    }

    @Test
    void slivers_beside_a_decision_are_no_buildings() {
        assertThat(Corrections.of(
                        List.of(box(5, 5, 15, 15)), List.of(decided(box(5, 5, 14.2, 15), Verdict.BUILDING)), 1))
                .singleElement()
                .matches(KnownOutline::certain);
    }

    @Test
    void what_the_cadastre_lacks_and_a_person_confirmed_is_a_building_that_counts_more() {
        Targets.Painted painted = paint(List.of(box(30, 30, 38, 38)), decided(box(5, 5, 15, 15), Verdict.BUILDING));

        assertThat(painted.building()[at(10, 10)]).isOne();
        assertThat(painted.inside()[at(10, 10)]).isOne();
        assertThat(painted.weight()[at(10, 10)]).isEqualTo(3);
        assertThat(painted.weight()[at(34, 34)]).isEqualTo(1);
    }

    @Test
    void ground_that_nobody_settled_is_not_learnt_unless_another_decision_settles_it() {
        Targets.Painted painted = paint(
                List.of(),
                decided(box(5, 5, 15, 15), Verdict.UNCERTAIN),
                decided(box(12, 5, 20, 15), Verdict.BUILDING));

        assertThat(painted.weight()[at(8, 10)]).isZero();
        assertThat(painted.weight()[at(13, 10)]).isEqualTo(3);
        assertThat(painted.weight()[at(30, 30)]).isEqualTo(1);
    }

    @Test
    void what_nobody_settled_is_not_measured_either() {
        Village village = Village.of(80, 1);
        Envelope house = village.houses().getFirst();
        Polygon open = (Polygon) new GeometryFactory().toGeometry(house);
        Territory territory = Territory.of(
                "village",
                village,
                List.of(),
                List.of(decided(open, Verdict.UNCERTAIN)),
                HoldOut.areas(
                        List.of(new GeometryFactory().toGeometry(village.grid().envelope()))));

        HeldGround ground = new HeldGround(territory, new Targets(territory.known()), village.grid());
        boolean[] known = ground.read(village.grid()).known();
        int column = (int)
                ((house.centre().x - village.grid().west()) / village.grid().step());
        int row = (int)
                ((village.grid().north() - house.centre().y) / village.grid().step());

        assertThat(known[row * 80 + column]).isFalse();
        assertThat(known[0]).isTrue();
    }

    @Test
    void decisions_off_the_images_are_left_out() {
        Territory territory = Territory.of(
                "village",
                Village.of(80, 1),
                List.of(),
                List.of(decided(box(0, 0, 5, 5), Verdict.NOTHING)),
                HoldOut.squares(60));

        assertThat(territory.decided(Verdict.NOTHING)).isZero();
    }

    @Test
    void windows_with_decisions_are_drawn_first() {
        Village village = Village.of(800, 3);
        Envelope far = village.houses().getLast();
        Territory territory = Territory.of(
                "village",
                village,
                List.of(),
                List.of(decided((Polygon) new GeometryFactory().toGeometry(far), Verdict.NOTHING)),
                HoldOut.areas(List.of()));

        List<Example> drawn = Pool.draw(territory, 0.5, 96, 4, false, 11);

        assertThat(drawn.subList(0, 2)).allSatisfy(example -> {
            boolean decided = false;
            for (byte weight : example.weight()) {
                decided |= (weight & 0xFF) == Math.round(3 / Example.STEP);
            }
            assertThat(decided).isTrue();
        });
    }

    private static Targets.Painted paint(List<Polygon> drawn, KnownOutline... decided) {
        return new Targets(Corrections.of(drawn, List.of(decided), 1)).paint(GRID);
    }

    private static int at(int x, int y) {
        return (39 - y) * 40 + x;
    }

    private static KnownOutline decided(Polygon outline, Verdict verdict) {
        return new KnownOutline(outline, verdict, true);
    }

    private static Polygon box(double west, double south, double east, double north) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }
}
