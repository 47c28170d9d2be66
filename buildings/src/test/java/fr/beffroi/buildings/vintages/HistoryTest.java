package fr.beffroi.buildings.vintages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class HistoryTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final ToDoubleFunction<Polygon> ALL = shape -> 1;

    @Test
    void what_was_not_there_and_is_there_appeared_between_the_days_of_the_images() {
        Seen seen = only(vintage(2015, ALL), vintage(2018, ALL), vintage(2021, ALL, house(0, 0, 10, 8, 0.9)));

        assertThat(seen.change()).isEqualTo(Change.APPEARED);
        assertThat(seen.absentOn()).as("the first day of 2018").hasValue(LocalDate.of(2018, 1, 1));
        assertThat(seen.presentBy()).as("the last day of 2021").isEqualTo("2021-12-31");
        assertThat(seen.sentences(Locale.FRENCH))
                .containsExactly(
                        "Absent des images de 2018, présent sur celles de 2021. Ces dates bornent les travaux ; elles n’en fixent ni le début ni l’achèvement.");
    }

    @Test
    void a_weak_sighting_before_a_certain_one_makes_no_news_but_is_told() {
        Seen seen = only(
                vintage(2015, ALL),
                vintage(2018, ALL, house(0, 0, 10, 8, 0.4)),
                vintage(2021, ALL, house(0.5, 0, 10, 8, 0.9)));

        assertThat(seen.absentOn()).hasValue(LocalDate.of(2015, 1, 1));
        assertThat(seen.presentBy()).isEqualTo("2021-12-31");
        assertThat(seen.perhapsBefore())
                .singleElement()
                .satisfies(perhaps -> assertThat(perhaps.score()).isEqualTo(0.4));
        assertThat(seen.change()).isEqualTo(Change.UNKNOWN);
        assertThat(seen.sentences(Locale.FRENCH))
                .contains("Peut-être déjà là sur les images de 2018 (score 40 sur 100).");
    }

    @Test
    void ground_that_a_vintage_does_not_show_tells_nothing() {
        ToDoubleFunction<Polygon> half = shape -> 0.5;
        Seen seen = only(vintage(2015, half), vintage(2018, ALL, house(0, 0, 10, 8, 0.8)), vintage(2021, half));

        assertThat(seen.absentOn()).isEmpty();
        assertThat(seen.goneBy()).isEmpty();
        assertThat(seen.change()).isEqualTo(Change.UNKNOWN);
        assertThat(seen.sentences(Locale.FRENCH))
                .hasSize(3)
                .contains("Terrain non photographié sur les images de 2021 : elles ne disent rien de lui.");
    }

    @Test
    void what_is_no_longer_there_is_gone_unless_it_is_weakly_seen() {
        Seen gone = only(vintage(2018, ALL, house(0, 0, 10, 8, 0.9)), vintage(2021, ALL));
        Seen perhaps = only(vintage(2018, ALL, house(0, 0, 10, 8, 0.9)), vintage(2021, ALL, house(0, 0, 10, 8, 0.3)));

        assertThat(gone.change()).isEqualTo(Change.GONE);
        assertThat(gone.stillOn()).isEqualTo("2018-01-01");
        assertThat(gone.goneBy()).hasValue(LocalDate.of(2021, 12, 31));
        assertThat(perhaps.change()).isEqualTo(Change.UNKNOWN);
        assertThat(perhaps.goneBy()).isEmpty();
    }

    @Test
    void an_extension_is_growth_and_a_wobbling_outline_is_not() {
        Seen grown = only(vintage(2018, ALL, house(0, 0, 10, 8, 0.9)), vintage(2021, ALL, house(0, 0, 16, 8, 0.9)));
        Seen wobbling =
                only(vintage(2018, ALL, house(0, 0, 10, 8, 0.9)), vintage(2021, ALL, house(-0.8, 0.7, 11.5, 9.2, 0.9)));
        Seen shrunk = only(vintage(2018, ALL, house(0, 0, 16, 8, 0.9)), vintage(2021, ALL, house(0, 0, 10, 8, 0.9)));
        Seen replaced = only(vintage(2018, ALL, house(0, 0, 16, 8, 0.9)), vintage(2021, ALL, house(0, 0, 9, 16, 0.9)));

        assertThat(grown.change()).isEqualTo(Change.GROWN);
        assertThat(wobbling.change()).isEqualTo(Change.UNCHANGED);
        assertThat(shrunk.change()).isEqualTo(Change.SHRUNK);
        assertThat(replaced.change()).isEqualTo(Change.REPLACED);
    }

    @Test
    void works_that_enlarge_a_house_are_bounded_by_its_enlargement() {
        Seen grown = only(
                vintage(2012, ALL),
                vintage(2015, ALL, house(0, 0, 10, 8, 0.9)),
                vintage(2018, ALL, house(0, 0, 10.4, 8, 0.9)),
                vintage(2021, ALL, house(0, 0, 16, 8, 0.9)),
                vintage(2024, ALL, house(0, 0, 16.2, 8, 0.9)));

        assertThat(grown.change()).isEqualTo(Change.GROWN);
        assertThat(grown.absentOn()).as("of the house").hasValue(LocalDate.of(2012, 1, 1));
        assertThat(grown.works()).isEqualTo(new Bounds(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(grown.sentences(Locale.FRENCH))
                .contains("Plus grand sur les images de 2021 que sur les précédentes.");
    }

    @Test
    void what_appeared_is_bounded_by_the_last_vintage_without_it_and_the_first_with_it() {
        Seen seen = only(
                vintage(2015, ALL),
                vintage(2018, shape -> 0),
                vintage(2021, ALL, house(0, 0, 10, 8, 0.9)),
                vintage(2024, ALL, house(0, 0, 10, 8, 0.9)));

        assertThat(seen.works()).isEqualTo(new Bounds(LocalDate.of(2015, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(seen.firstSeen().vintage()).isEqualTo("2021");
        assertThat(seen.lastSeen().vintage()).isEqualTo("2024");
    }

    @Test
    void what_is_missed_once_between_two_sightings_is_dated_by_neither() {
        Seen seen = only(
                vintage(2015, ALL, house(0, 0, 10, 8, 0.9)),
                vintage(2018, ALL),
                vintage(2021, ALL, house(0, 0, 10, 8, 0.9)));

        assertThat(seen.change()).isEqualTo(Change.UNKNOWN);
        assertThat(seen.works()).isEqualTo(new Bounds(null, LocalDate.of(2021, 12, 31)));
        assertThat(seen.sentences(Locale.FRENCH)).anyMatch(said -> said.startsWith("Non vu sur les images de 2018"));
    }

    @Test
    void two_houses_detected_as_one_are_no_news() {
        List<Seen> all = History.of(List.of(
                vintage(2018, ALL, house(0, 0, 10, 8, 0.9), house(10.3, 0, 9, 8, 0.9)),
                vintage(2021, ALL, house(0, 0, 19.3, 8, 0.9))));

        assertThat(all).extracting(Seen::change).containsOnly(Change.UNCHANGED);
        assertThat(all).hasSize(2);
    }

    @Test
    void nothing_is_kept_that_no_vintage_shows_with_certainty() {
        assertThat(History.of(List.of(
                        vintage(2018, ALL, house(0, 0, 10, 8, 0.5)), vintage(2021, ALL, house(0, 0, 10, 8, 0.55)))))
                .isEmpty();
    }

    @Test
    void the_order_in_which_vintages_are_given_does_not_matter() {
        Vintage old = vintage(2015, ALL);
        Vintage young = vintage(2021, ALL, house(0, 0, 10, 8, 0.9));

        assertThat(only(young, old).change()).isEqualTo(Change.APPEARED);
    }

    @Test
    void of_a_thousand_houses_that_stay_none_makes_news_whatever_the_scores_and_outlines_do() {
        Random random = new Random(5);
        Detection[][] three = new Detection[3][1000];
        for (int i = 0; i < 1000; i++) {
            double x = i % 40 * 25;
            double y = i / 40 * 25;
            for (int v = 0; v < 3; v++) {
                double score = i == 0 || v == i % 3 ? 0.9 : 0.3 + 0.7 * random.nextDouble();
                three[v][i] = house(
                        x + random.nextGaussian() * 0.3,
                        y + random.nextGaussian() * 0.3,
                        10 + random.nextGaussian() * 0.4,
                        8 + random.nextGaussian() * 0.4,
                        Math.min(1, score));
            }
        }
        List<Seen> all = History.of(
                List.of(vintage(2015, ALL, three[0]), vintage(2018, ALL, three[1]), vintage(2021, ALL, three[2])));

        assertThat(all).hasSize(1000);
        assertThat(all).extracting(Seen::change).containsOnly(Change.UNCHANGED, Change.UNKNOWN);
    }

    private static Seen only(Vintage... vintages) {
        List<Seen> all = History.of(Arrays.asList(vintages));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Vintage vintage(int year, ToDoubleFunction<Polygon> photographed, Detection... detections) {
        return new Vintage(
                Integer.toString(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(detections),
                photographed);
    }

    private static Detection house(double west, double south, double width, double height, double score) {
        Polygon outline = (Polygon) SHAPES.toGeometry(new Envelope(west, west + width, south, south + height));
        return new Detection(outline, Kind.BUILDING, score, width * height);
    }
}
