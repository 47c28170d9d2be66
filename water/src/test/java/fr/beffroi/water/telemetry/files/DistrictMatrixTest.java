package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.water.telemetry.HourlySeries;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistrictMatrixTest {
    private static final Map<String, HourlySeries> METERS = Map.of(
            "Source", new HourlySeries(0, new double[] {10, 11, 12}),
            "Pont", new HourlySeries(0, new double[] {4, Double.NaN, 5}));

    @Test
    void a_meter_between_two_districts_leaves_one_and_enters_the_other() throws Exception {
        DistrictMatrix matrix = read("meter;Bourg;Plateau\nSource;+1;0\nPont;-1;+1\n");

        assertThat(matrix.check(METERS.keySet())).isEmpty();
        assertThat(matrix.inflows(METERS)).containsOnlyKeys("Bourg", "Plateau");
        Map<String, HourlySeries> inflows = matrix.inflows(METERS);
        assertThat(inflows.values())
                .extracting(HourlySeries::values)
                .containsExactly(new double[] {6, Double.NaN, 7}, new double[] {4, Double.NaN, 5});
    }

    @Test
    void what_makes_no_sense_is_said_district_by_district_and_meter_by_meter() throws Exception {
        DistrictMatrix matrix = read("meter;Bourg;Plateau;Vallon\nSource;1;1;0\nPont;0;0;-1\nAncien;0;0;0\n");

        assertThat(matrix.check(Set.of("Source")))
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "Source telemetry.meter.several",
                        "Pont telemetry.meter.unknown",
                        "Ancien telemetry.meter.unused",
                        "Plateau telemetry.district.same",
                        "Vallon telemetry.district.inflow");
    }

    @Test
    void nothing_is_summed_over_a_matrix_that_makes_no_sense() throws Exception {
        DistrictMatrix matrix = read("meter;Bourg\nSource;-1\n");

        assertThatThrownBy(() -> matrix.inflows(METERS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_sign_than_these_three_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("meter;Bourg\nSource;1\nPont;2\n"))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("ligne 3, colonne Bourg")
                .hasMessageContaining("« 2 »");
    }

    private static DistrictMatrix read(String text) throws UnreadableTelemetry {
        return DistrictMatrix.read("matrix.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
