package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What customers used, from the exports of a system that reads their meters at a distance. */
class CustomersTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void an_index_read_each_morning_is_shared_between_the_days() throws Exception {
        CustomerVolumes read = read("""
                Date;Compteur;Index (m3)
                01/06/2026 06:00;A1;100
                02/06/2026 06:00;A1;100,24
                03/06/2026 06:00;A1;100,72
                01/06/2026 06:00;B2;7
                02/06/2026 06:00;B2;7
                03/06/2026 06:00;B2;7,5
                """);

        assertThat(read.meters().keySet()).containsExactly("A1", "B2");
        // 18 of the 24 hours that 0.24 m³ were counted in, and 6 of those of 0.48 m³.
        assertThat(days(read, "A1")).containsOnlyKeys(LocalDate.of(2026, 6, 2));
        assertThat(days(read, "A1").get(LocalDate.of(2026, 6, 2)))
                .isCloseTo(0.24 * 6 / 24 + 0.48 * 18 / 24, within(1e-9));
    }

    @Test
    void volumes_of_a_day_are_the_day_s_however_long_it_is() throws Exception {
        CustomerVolumes read = read("""
                Date;A1 (litres);A2 (litres)
                24/10/2026 00:00;200;100
                25/10/2026 00:00;300;
                26/10/2026 00:00;400;120
                """);

        assertThat(days(read, "A1"))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 10, 24),
                        0.2,
                        LocalDate.of(2026, 10, 25),
                        0.3,
                        LocalDate.of(2026, 10, 26),
                        0.4));
        assertThat(days(read, "A2")).doesNotContainKey(LocalDate.of(2026, 10, 25));
    }

    @Test
    void a_meter_that_was_changed_or_was_silent_for_days_leaves_those_days_unknown() throws Exception {
        CustomerVolumes read = read("""
                Date;Compteur;Index (m3)
                01/06/2026 00:00;A1;100
                02/06/2026 00:00;A1;101
                03/06/2026 00:00;A1;0
                04/06/2026 00:00;A1;2
                09/06/2026 00:00;A1;9
                10/06/2026 00:00;A1;10
                """);

        assertThat(days(read, "A1")).containsOnlyKeys(day(1), day(3), day(9));
        assertThat(read.notices()).extracting(TelemetryProblem::key).contains("telemetry.reset");
    }

    @Test
    void volumes_of_a_month_are_not_told_as_those_of_days() {
        assertThatThrownBy(() -> read("Date;A1 (litres)\n01/01/2026 00:00;3000\n01/02/2026 00:00;2800\n"))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("plus d’une journée");
        assertThatThrownBy(() -> read("Date;A1 (litres)\n01/01/1990 00:00;3000\n01/01/2100 00:00;2800\n"))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("plus d’une journée");
    }

    @Test
    void a_meter_that_was_silent_for_days_has_the_days_that_it_counted_alone() throws Exception {
        CustomerVolumes read = read("""
                Date;Compteur;Volume (litres)
                01/06/2026 00:00;A1;100
                02/06/2026 00:00;A1;100
                03/06/2026 00:00;A1;100
                04/06/2026 00:00;A1;100
                01/06/2026 00:00;B2;200
                04/06/2026 00:00;B2;300
                """);

        assertThat(days(read, "B2")).isEqualTo(Map.of(day(1), 0.2, day(4), 0.3));
    }

    @Test
    void a_temperature_is_no_consumption_and_a_single_reading_says_nothing() {
        assertThatThrownBy(() -> read("Date;Température (°C)\n01/06/2026 00:00;12\n02/06/2026 00:00;13\n"))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("compte un volume");
        assertThatThrownBy(() -> read("Date;Index A1 (m3)\n01/06/2026 00:00;100\n05/06/2026 00:00;103\n"))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageContaining("aucune journée entière");
    }

    @Test
    void the_list_of_meters_says_where_each_is_and_from_when_to_when() throws Exception {
        CustomerList list = list("compteur;secteur;depuis;jusquau\nA1;Bourg;;\nA2;Plateau;01/03/2026;2026-05-31\n");

        assertThat(list.customers())
                .containsExactly(
                        new CustomerList.Customer("A1", "Bourg", null, null),
                        new CustomerList.Customer(
                                "A2", "Plateau", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));
    }

    @Test
    void a_list_that_is_wrong_is_told_with_its_line() {
        assertThatThrownBy(() -> list("compteur;rue\nA1;Haute\n")).hasMessageContaining("colonne « secteur »");
        assertThatThrownBy(() -> list("compteur;secteur\nA1;Bourg\nA1;Bourg\n"))
                .hasMessageContaining("ligne 3")
                .hasMessageContaining("ligne 2");
        assertThatThrownBy(() -> list("compteur;secteur\nA1;Ville\n"))
                .hasMessageContaining("ligne 2")
                .hasMessageContaining("« Ville » n’existe pas");
        assertThatThrownBy(() -> list("compteur;secteur;depuis\nA1;Bourg;31/02/2026\n"))
                .hasMessageContaining("n’est pas une date");
        assertThatThrownBy(() -> list("compteur;secteur;depuis;fin\nA1;Bourg;02/02/2026;01/02/2026\n"))
                .hasMessageContaining("la fin précède le début");
    }

    private static Map<LocalDate, Double> days(CustomerVolumes read, String meter) {
        return Objects.requireNonNull(read.meters().get(meter));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private static CustomerVolumes read(String text) throws UnreadableTelemetry {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CustomerVolumes.read("abonnes.csv", bytes, TelemetryMapping.guess("abonnes.csv", bytes), PARIS);
    }

    private static CustomerList list(String text) throws UnreadableTelemetry {
        return CustomerList.read("liste.csv", text.getBytes(StandardCharsets.UTF_8), Set.of("Bourg", "Plateau"));
    }
}
