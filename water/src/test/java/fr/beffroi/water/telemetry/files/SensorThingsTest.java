package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.telemetry.HourlySeries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of a SensorThings server, as it stands. */
class SensorThingsTest {
    private static final String ANSWER = """
            {"value": [
              {"@iot.id": 1, "name": "Bourg", "unitOfMeasurement": {"name": "cubic metre per hour", "symbol": "m³/h"}, "Observations": [
                {"phenomenonTime": "2026-01-01T01:30:00Z", "result": 72},
                {"phenomenonTime": "2026-01-01T02:00:00+01:00", "result": 36},
                {"phenomenonTime": "2026-01-01T03:00:00Z", "result": null}]},
              {"@iot.id": 2, "name": "Pont", "unitOfMeasurement": {"name": "index", "symbol": "m3"}, "Observations": [
                {"phenomenonTime": "2026-01-01T00:00:00Z", "result": 1000},
                {"phenomenonTime": "2026-01-01T01:00:00Z", "result": 1003.6},
                {"phenomenonTime": "2026-01-01T02:00:00Z", "result": 5}]},
              {"@iot.id": 3, "name": "Hameaux", "unitOfMeasurement": {"symbol": "m3"}, "Observations": [
                {"phenomenonTime": "2026-01-01T00:00:00Z/2026-01-01T01:00:00Z", "result": 7.2},
                {"phenomenonTime": "2026-01-01T01:00:00Z/2026-01-01T02:00:00Z", "result": 3.6}]},
              {"@iot.id": 4, "name": "Température", "unitOfMeasurement": {"symbol": "°C"}, "Observations": [
                {"phenomenonTime": "2026-01-01T00:00:00Z", "result": -2.5}],
               "Observations@iot.nextLink": "https://exemple.example/suite"}]}""";

    @Test
    void theUnitAndTheTimesSayWhatEachDatastreamHolds() throws Exception {
        Telemetry read = read(ANSWER);
        assertThat(read.meters().keySet()).containsExactly("Bourg", "Pont", "Hameaux", "Température");
        assertThat(read.measures()).containsExactly("Température");
        HourlySeries flow = read.getMeter("Bourg");
        assertThat(flow.firstHour()).isEqualTo(HourlySeries.hourOf(Instant.parse("2026-01-01T01:00:00Z")));
        assertThat(flow.values()).hasSize(1);
        assertThat(flow.values()[0]).isCloseTo(15, within(1e-9));
        assertThat(read.getMeter("Pont").values()[0]).isCloseTo(1, within(1e-9));
        assertThat(read.getMeter("Pont").values()[1]).isNaN();
        assertThat(read.getMeter("Hameaux").values()[0]).isCloseTo(2, within(1e-9));
        assertThat(read.getMeter("Hameaux").values()[1]).isCloseTo(1, within(1e-9));
        assertThat(read.getMeter("Température").values()).containsExactly(-2.5);
        assertThat(read.notices())
                .extracting(TelemetryProblem::key, TelemetryProblem::field)
                .containsExactly(tuple("things.more", "Température"), tuple("telemetry.reset", "Pont"));
    }

    @Test
    void oneDatastreamAloneIsReadToo() throws Exception {
        assertThat(read("{\"name\":\"A\",\"unitOfMeasurement\":{\"symbol\":\"L/s\"},\"Observations\":"
                                + "[{\"phenomenonTime\":\"2026-01-01T00:00:00Z\",\"result\":3}]}")
                        .getMeter("A")
                        .values())
                .containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"value": [ | ce n’est pas du JSON
            [] | Datastreams?$expand=Observations
            {"value": []} | ne contient aucune mesure
            {"name": "A"} | colonne A : chaque « Datastream »
            {"name": "A", "Observations": [{"phenomenonTime": "hier", "result": 1}]} | « hier » n’est pas un moment
            {"name": "A", "Observations": [{"phenomenonTime": "9999-01-01T00:00:00Z", "result": 1}]} | corrigez l’année
            {"name": "A", "Observations": [{"phenomenonTime": "1990-01-01T00:00:00Z", "result": 1}, {"phenomenonTime": "2100-01-01T00:00:00Z", "result": 1}]} | colonne A : les observations de ce « Datastream » couvrent plus de vingt ans
            {"name": "A", "Observations": [{"phenomenonTime": "2026-01-01T00:00:00Z", "result": "1,5"}]} | n’est pas un nombre
            {"name": "A", "Observations": [{"phenomenonTime": "2026-01-01T00:00:00Z", "result": 1e999}]} | n’est pas un nombre
            {"name": "A", "Observations": [{"phenomenonTime": "2026-01-01T00:00:00Z", "result": 1}, {"phenomenonTime": "2026-01-01T01:00:00+01:00", "result": 2}]} | même moment
            {"value": [{"name": "A", "Observations": []}, {"name": "A", "Observations": []}]} | donné deux fois""")
    void whatMakesNoSenseIsToldOnceAndNothingIsTaken(String json, String told) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining(told);
    }

    @Test
    void manyDatastreamsWithTwoObservationsEachMakeNoSeriesLongerThanTheMemory() {
        String all = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"name\": \"C" + i + "\", \"Observations\": ["
                        + "{\"phenomenonTime\": \"2006-01-02T00:00:00Z\", \"result\": 1},"
                        + "{\"phenomenonTime\": \"2026-01-01T00:00:00Z\", \"result\": 1}]}")
                .collect(Collectors.joining(",", "{\"value\": [", "]}"));
        assertThatThrownBy(() -> read(all))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("envoyez moins de compteurs");
    }

    private static Telemetry read(String json) throws UnreadableTelemetry {
        return SensorThings.read("SensorThings", json.getBytes(StandardCharsets.UTF_8));
    }
}
