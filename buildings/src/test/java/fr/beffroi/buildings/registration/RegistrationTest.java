package fr.beffroi.buildings.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.awt.geom.AffineTransform;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class RegistrationTest {
    private static final AffineTransform STILL = new AffineTransform();

    @ParameterizedTest
    @CsvSource({"0,0", "1.4,-0.6", "-3.1,2.3", "5,-5"})
    void a_shift_between_two_summers_is_measured_within_a_decimetre(double east, double north) {
        ShiftField field = Registration.between(village(false, 0, 0), village(false, -east, -north));

        assertThat(field.median().eastM()).isCloseTo(east, within(0.1));
        assertThat(field.median().northM()).isCloseTo(north, within(0.1));
        assertThat(field.median().certainty()).isGreaterThan(0.8);
        assertThat(field.varies()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1.4,-0.6", "-3.1,2.3"})
    void another_season_another_sun_and_another_exposure_do_not_move_the_ground(double east, double north) {
        ShiftField field = Registration.between(village(false, 0, 0), village(true, -east, -north));

        assertThat(field.median().eastM()).isCloseTo(east, within(0.3));
        assertThat(field.median().northM()).isCloseTo(north, within(0.3));
        assertThat(field.median().certain()).isTrue();
    }

    @Test
    void a_shift_that_varies_is_measured_place_by_place() {
        AffineTransform stretched = new AffineTransform(1.008, 0, 0, 1, -2.4, 0);
        ShiftField field = Registration.between(village(false, 0, 0), new PhotographedVillage(false, stretched));

        assertThat(field.varies()).isTrue();
        for (double x : new double[] {100, 300, 500}) {
            double expected = 2.4 - 0.008 * x;
            assertThat(field.at(PhotographedVillage.WEST + x, PhotographedVillage.NORTH - 300)
                            .eastM())
                    .isCloseTo(expected, within(0.35));
        }
    }

    @Test
    void what_is_seen_is_put_where_the_reference_shows_it() {
        PhotographedVillage reference = village(false, 0, 0);
        Geometry house = reference.outlines().getFirst();
        Geometry seen =
                PhotographedVillage.moved(java.util.List.of(house), 2, -1).getFirst();
        ShiftField field = Registration.between(reference, village(false, 2, -1));

        assertThat(field.compensate(seen).symDifference(house).getArea()).isLessThan(0.05 * house.getArea());
    }

    @ParameterizedTest
    @CsvSource({"false,0,0", "false,2.2,-1.6", "true,2.2,-1.6", "true,-4,3"})
    void images_are_laid_on_the_outlines_of_the_cadastre(boolean winter, double east, double north) {
        PhotographedVillage images = new PhotographedVillage(winter, STILL);
        ShiftField field = Registration.toOutlines(images, PhotographedVillage.moved(images.outlines(), east, north));

        assertThat(field.median().eastM()).isCloseTo(east, within(0.3));
        assertThat(field.median().northM()).isCloseTo(north, within(0.3));
        assertThat(field.median().certain()).isTrue();
    }

    @Test
    void images_of_two_different_places_have_no_shift() {
        ShiftField field = Registration.between(new Noise(1), new Noise(2));

        assertThat(field.median().certain()).isFalse();
        Geometry house = village(false, 0, 0).outlines().getFirst();
        assertThat(field.compensate(house)).isSameAs(house);
    }

    @Test
    void outlines_that_have_nothing_to_do_with_the_images_give_no_shift() {
        PhotographedVillage village = village(false, 0, 0);

        assertThat(Registration.toOutlines(new Noise(3), village.outlines())
                        .median()
                        .certain())
                .isFalse();
        assertThat(Registration.toOutlines(village, java.util.List.of())
                        .median()
                        .windows())
                .isZero();
    }

    private static PhotographedVillage village(boolean winter, double east, double north) {
        return new PhotographedVillage(winter, AffineTransform.getTranslateInstance(east, -north));
    }

    /** Ground without anything on it that two flights could recognise. */
    private record Noise(int seed) implements Imagery {
        @Override
        public Grid grid() {
            return new Grid("EPSG:2154", PhotographedVillage.WEST, PhotographedVillage.NORTH, 0.2, 1, 3000, 3000);
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public Optional<LocalDate> taken() {
            return Optional.empty();
        }

        @Override
        public Pixels read(Grid window) {
            Random random = new Random(seed + window.hashCode());
            byte[] grey = new byte[window.width() * window.height()];
            random.nextBytes(grey);
            boolean[] known = new boolean[grey.length];
            java.util.Arrays.fill(known, true);
            return new Pixels(window, new byte[][] {grey, grey, grey}, known);
        }

        @Override
        public void close() {}
    }
}
