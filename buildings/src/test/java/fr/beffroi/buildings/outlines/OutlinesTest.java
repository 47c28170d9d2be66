package fr.beffroi.buildings.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.buildings.imagery.Grid;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class OutlinesTest {
    private static final Grid GRID = new Grid("EPSG:2154", 700_000, 6_600_000, 0.2, 1, 200, 150);

    @Test
    void a_turned_house_has_four_right_angles_at_its_place() {
        Shape house = turned(new Rectangle(60, 50, 60, 40), 23);

        Detection found = only(probabilities(null, house));

        assertThat(found.outline().getNumPoints()).isEqualTo(5);
        assertThat(found.areaM2()).isCloseTo(60 * 40 * 0.04, within(2.5));
        assertThat(found.outline().getCentroid().getX()).isCloseTo(700_000 + 90 * 0.2, within(0.15));
        assertThat(found.outline().getCentroid().getY()).isCloseTo(6_600_000 - 70 * 0.2, within(0.15));
        rightAngles(found.outline());
    }

    @Test
    void an_angled_house_keeps_its_corner() {
        Area house = new Area(new Rectangle(40, 30, 80, 70));
        house.subtract(new Area(new Rectangle(85, 62, 60, 60)));

        Detection found = only(probabilities(null, turned(house, 31)));

        assertThat(found.outline().getNumPoints()).isEqualTo(7);
        assertThat(found.areaM2()).isCloseTo((80 * 70 - 35 * 38) * 0.04, within(4.0));
        rightAngles(found.outline());
    }

    @Test
    void a_round_basin_is_not_made_square() {
        Detection found = only(probabilities(null, new Ellipse2D.Double(60, 40, 60, 60)));

        assertThat(found.outline().getNumPoints()).isGreaterThan(8);
        assertThat(found.areaM2()).isCloseTo(Math.PI * 30 * 30 * 0.04, within(4.0));
    }

    @Test
    void a_courtyard_is_a_hole_and_a_chimney_is_not() {
        Area house = new Area(new Rectangle(40, 30, 90, 80));
        house.subtract(new Area(new Rectangle(70, 55, 30, 30)));
        house.subtract(new Area(new Rectangle(48, 40, 4, 4)));

        Detection found = only(probabilities(null, house));

        assertThat(found.outline().getNumInteriorRing()).isEqualTo(1);
        assertThat(found.areaM2()).isCloseTo((90 * 80 - 30 * 30) * 0.04, within(4.0));
    }

    @Test
    void attached_houses_are_told_apart_by_their_insides_and_are_one_without_them() {
        Shape left = new Rectangle(40, 40, 50, 40);
        Shape right = new Rectangle(90, 40, 40, 40);

        assertThat(found(probabilities(List.of(left, right), left, right)))
                .hasSize(2)
                .allSatisfy(house -> assertThat(house.outline().getNumPoints()).isEqualTo(5));
        assertThat(found(probabilities(null, left, right))).hasSize(1);
    }

    @Test
    void what_is_smaller_than_its_kind_can_be_is_nothing() {
        assertThat(found(probabilities(null, new Rectangle(50, 50, 10, 10)))).isEmpty();
        assertThat(found(probabilities(null, new Rectangle(50, 50, 20, 20)))).hasSize(1);
    }

    @Test
    void pixels_that_meet_at_corners_only_are_objects_apart_and_their_outlines_are_valid() {
        List<Detection> found = found(probabilities(
                null, new Rectangle(40, 40, 30, 30), new Rectangle(70, 70, 30, 30), new Rectangle(100, 40, 30, 30)));

        assertThat(found)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.outline().isValid()).isTrue());
    }

    private static void rightAngles(Polygon outline) {
        var points = outline.getExteriorRing().getCoordinates();
        for (int i = 1; i < points.length; i++) {
            var before = points[i - 1];
            var here = points[i];
            var after = points[i + 1 < points.length ? i + 1 : 1];
            double cosine = ((before.x - here.x) * (after.x - here.x) + (before.y - here.y) * (after.y - here.y))
                    / (before.distance(here) * after.distance(here));
            assertThat(cosine).isCloseTo(0, within(1e-3));
        }
    }

    private static Shape turned(Shape shape, double degrees) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), 90, 70)
                .createTransformedShape(shape);
    }

    private static Detection only(Probabilities said) {
        List<Detection> found = found(said);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Detection> found(Probabilities said) {
        return Outlines.trace(said, Map.of()).stream()
                .map(object -> Outlines.finished(object, said.grid(), Calibration.NONE))
                .toList();
    }

    private static Probabilities probabilities(@Nullable List<Shape> insides, Shape... shapes) {
        float @Nullable [] inside = insides == null ? null : drawn(insides, 4);
        boolean[] known = new boolean[GRID.width() * GRID.height()];
        Arrays.fill(known, true);
        return new Probabilities(GRID, Map.of(Kind.BUILDING, drawn(List.of(shapes), 0)), inside, known);
    }

    private static float[] drawn(List<Shape> shapes, int rubber) {
        BufferedImage image = new BufferedImage(GRID.width(), GRID.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        shapes.forEach(graphics::fill);
        if (rubber > 0) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(rubber));
            shapes.forEach(graphics::draw);
        }
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] map = new float[bytes.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = bytes[i] != 0 ? 0.9f : 0.1f;
        }
        return map;
    }
}
