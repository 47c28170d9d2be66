package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.FormData;
import fr.beffroi.server.Program;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.Telemetry;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Full metering: from the files of customers' meters and of a tank to what a district lost each day, and to the year's sheet. */
class BalanceFlowTest extends Waterworks {
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private static final String FIVE = "compteur;secteur\nA1;Bourg\nA2;Bourg\nA3;Bourg\nA4;Bourg\nA5;Bourg\n";

    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @Autowired
    private SeriesRoles roles;

    @Autowired
    private Customers customers;

    @Autowired
    private Balances balances;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    private final Visitor agent = agent(own);

    /** 10 L/s flow in; five customers use 150 m³ a day each; the tank fills by 24 m³ a day. */
    private UUID district() {
        double[] flow = new double[365 * 24 + 1];
        Arrays.fill(flow, 10);
        measured(own, Map.of("Bourg", HourlySeries.of(YEAR.atStartOfDay(PARIS).toInstant(), flow)));
        return tenancy.in(own.id(), () -> districts.all().getFirst().id());
    }

    @Test
    void fromTheFilesToWhatIsLostEachDayAndToTheYearsSheet() {
        UUID id = district();
        assertThat(page(agent, "/eau/secteurs/" + id).text()).doesNotContain("Bilan journalier");
        list(FIVE, 302);
        importAs(index(5, 365), true);
        assertThat(page(agent, "/eau/mesures")
                        .select(".notice.is-good, .import-list")
                        .text())
                .contains("5 compteurs d’abonnés");
        Document shown = page(agent, "/eau/secteurs/" + id);
        assertThat(shown.text()).contains("Bilan journalier");
        List<Balance> days = days(id, YEAR.plusDays(5), YEAR.plusDays(6));
        assertThat(days.getFirst().lost()).isCloseTo(864 - 750, within(1e-6));

        importAs(tank(365), false);
        assertThat(page(agent, "/eau/secteurs").select("table.matrix tbody th").eachText())
                .as("a level flows into no district")
                .containsExactly("Bourg");
        assertThat(agent.post("/eau/bilan/series", role("LEVEL", id.toString(), ""))
                        .status())
                .isEqualTo(422);
        assertThat(agent.post("/eau/bilan/series", role("VOLUME", "", "")).status())
                .isEqualTo(422);
        assertThat(agent.post("/eau/bilan/series", role("LEVEL", id.toString(), "240"))
                        .status())
                .isEqualTo(302);
        assertThat(days(id, YEAR.plusDays(5), YEAR.plusDays(5)).getFirst().lost())
                .isCloseTo(864 - 24 - 750, within(1e-6));

        Document year = page(agent, "/eau/indicateurs/2025");
        assertThat(plain(year.select("#year-balance-title ~ p").text()))
                .contains("365 jours entiers sur 365", "273 750");
        Document taken = page(agent, "/eau/indicateurs/2025?bilan=true");
        assertThat(plain(taken.select("#VP_063").val())).isEqualTo("273 750");
        assertThat(taken.select("#VP_063-source").val()).contains("365 jours entiers");
        String csv = agent.get("/eau/bilan/secteurs/" + id + ".csv").body();
        assertThat(csv).startsWith("\uFEFFjour;").contains("2025-01-06;864,0;24,0;750,0;90,0;0;0");
        assertThat(tenancy.in(own.id(), () -> journal.search("telemetry.", null, null, null, 0, 20))
                        .toString())
                .contains("telemetry.customers", "telemetry.roles")
                .doesNotContain("A1");
    }

    @Test
    void aGapIsToldAndNothingIsSaidToBeLost() {
        UUID id = district();
        list(FIVE.replace("secteur", "secteur;depuis").replace("Bourg", "Bourg;") + "A6;Bourg;01/02/2025\n", 302);
        importAs(index(5, 60), true);
        List<Balance> days = days(id, YEAR, YEAR.plusDays(58));
        assertThat(days.get(30).lost()).as("A6 counts from February on").isNotNull();
        assertThat(days.get(31).lost()).isNull();
        assertThat(days.get(31).silentCustomers()).isEqualTo(1);
        importAs(index(6, 60), true);
        assertThat(days(id, YEAR, YEAR.plusDays(58)).get(31).lost()).isNotNull();
        assertThat(page(agent, "/eau/secteurs/" + id).text()).contains("Tous les abonnés.");
        assertThat(page(agent, "/eau/indicateurs/2025").text()).contains("L’année n’est pas entière");
        assertThat(page(agent, "/eau/indicateurs/2025?bilan=true")
                        .select("#VP_063")
                        .val())
                .isEmpty();
    }

    @Test
    void ofFourHouseholdsNothingIsShown() {
        UUID id = district();
        list("compteur;secteur\nA1;Bourg\nA2;Bourg\nA3;Bourg\nA4;Bourg\n", 302);
        importAs(index(4, 365), true);
        Balance day = days(id, YEAR, YEAR).getFirst();
        assertThat(day.used()).isNull();
        assertThat(day.lost()).isNull();
        assertThat(page(agent, "/eau/secteurs/" + id).text()).contains("Moins de 5 abonnés");
        assertThat(agent.get("/eau/bilan/secteurs/" + id + ".csv").body()).doesNotContain("600");
        assertThat(page(agent, "/eau/indicateurs/2025").select("#year-balance-title"))
                .isEmpty();
    }

    @Test
    void oneCustomersOwnUseIsForgottenAndTheSumStays() {
        UUID id = district();
        list(FIVE, 302);
        importAs(index(5, 5), true);
        Double lost = days(id, YEAR, YEAR).getFirst().lost();
        assertThat(lost).isNotNull();
        tenancy.run(own.id(), () -> customers.forget(YEAR.plusDays(500)));
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select count(*) from telemetry_customer_days")
                                .query(Long.class)
                                .single()))
                .as("without any import")
                .isZero();
        tenancy.run(own.id(), () -> customers.keep(Map.of("A9", Map.of(YEAR, 7.0))));
        assertThat(days(id, YEAR, YEAR).getFirst().lost())
                .as("A9 is in no district, and the days of the others are known as sums alone")
                .isEqualTo(lost);
    }

    @Test
    void aFlowThatWasMappedAsAnotherMeasureIsNotLost() {
        Telemetry wrong = new Telemetry(Map.of("Bourg", day()), Set.of("Bourg"), List.of());
        tenancy.run(own.id(), () -> importing.keep("a.csv", ImportLine.Way.PAGE, wrong, agentOf(own)));
        assertThat(tenancy.in(own.id(), () -> districts.matrix("x").signs())).isEmpty();
        Telemetry right = new Telemetry(Map.of("Bourg", day()), List.of());
        tenancy.run(own.id(), () -> importing.keep("a.csv", ImportLine.Way.PAGE, right, agentOf(own)));
        assertThat(tenancy.in(own.id(), () -> districts.matrix("x").signs())).containsOnlyKeys("Bourg");
        district();
        assertThatThrownBy(() ->
                        tenancy.run(own.id(), () -> importing.keep("a.csv", ImportLine.Way.PAGE, wrong, agentOf(own))))
                .isInstanceOf(Refused.class);
        assertThat(tenancy.in(own.id(), roles::all)).isEmpty();
    }

    private static HourlySeries day() {
        double[] flow = new double[24];
        Arrays.fill(flow, 10);
        return HourlySeries.of(YEAR.atStartOfDay(PARIS).toInstant(), flow);
    }

    @Test
    void aListThatIsWrongLeavesTheFormerOne() {
        district();
        list("compteur;secteur\nA1;Bourg\n", 302);
        assertThat(list("compteur;secteur\nA1;Ville\n", 422)
                        .document()
                        .select("#fault")
                        .text())
                .contains("ligne 2", "« Ville » n’existe pas");
        assertThat(tenancy.in(own.id(), customers::all)).hasSize(1);
    }

    @Test
    void theWeatherThatIsNamedIsUsedAndScreensEveryDistrictAgain() {
        district();
        open(own);
        screener.screen(own.id());
        assertThat(tenancy.in(own.id(), districts::pending)).isEmpty();
        importAs(weather(), false);
        assertThat(tenancy.in(own.id(), roles::findWeather)).isEmpty();
        assertThat(agent.post(
                                "/eau/bilan/series",
                                Map.of(
                                        "meter-0",
                                        "Pluie",
                                        "kind-0",
                                        "RAIN",
                                        "meter-1",
                                        "Température",
                                        "kind-1",
                                        "RAIN"))
                        .status())
                .isEqualTo(422);
        agent.post(
                "/eau/bilan/series",
                Map.of("meter-0", "Pluie", "kind-0", "RAIN", "meter-1", "Température", "kind-1", "TEMPERATURE"));
        var weather = tenancy.in(own.id(), roles::findWeather).orElseThrow();
        long noon =
                HourlySeries.hourOf(YEAR.plusDays(1).atTime(12, 0).atZone(PARIS).toInstant());
        assertThat(weather.temperature().at(noon)).isEqualTo(11);
        assertThat(weather.rain().at(noon)).isCloseTo(0.1, within(1e-12));
        assertThat(page(agent, "/eau/bilan").text()).contains("La météo est prise en compte");
        await(() -> tenancy.in(own.id(), districts::pending).isEmpty());
    }

    @Test
    void aProgramReadsTheBalanceAndAStrangerNothing() {
        UUID id = district();
        list(FIVE, 302);
        importAs(index(5, 10), true);
        String path = "telemetry/districts/" + id + "/balance?from=2025-01-02&to=2025-01-03";
        JsonNode read =
                Program.of(own, Role.AGENT, EnumSet.of(Scope.READ)).get(path).json();
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.get(0).path("lost").asDouble()).isBetween(113.9, 114.1);
        Town other = newTown();
        assertThat(Program.of(other, Role.AGENT, EnumSet.of(Scope.READ))
                        .get(path)
                        .status())
                .isEqualTo(404);
        Visitor stranger = agent(other);
        assertThat(stranger.get("/eau/bilan/secteurs/" + id + ".csv").status()).isEqualTo(404);
        assertThat(page(stranger, "/eau/bilan").text()).doesNotContain("Bourg");
        assertThat(tenancy.in(other.id(), customers::all)).isEmpty();
        assertThat(tenancy.in(other.id(), roles::all)).isEmpty();
    }

    @Test
    @Tag("browser")
    void thePagesFitTheirWidth() {
        UUID id = district();
        list(FIVE, 302);
        importAs(index(5, 362), true);
        importAs(tank(365), false);
        agent.post("/eau/bilan/series", role("LEVEL", id.toString(), "240"));
        for (int width : new int[] {1280, 390}) {
            var page = chromium.signedIn(
                    chromium.newPage(width, width > 400 ? ColorScheme.LIGHT : ColorScheme.DARK), own.email(Role.AGENT));
            chromium.look(page, "/eau/bilan");
            chromium.look(page, "/eau/secteurs/" + id);
            chromium.look(page, "/eau/indicateurs/2025");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** With the spaces of a keyboard. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private List<Balance> days(UUID id, LocalDate from, LocalDate to) {
        return tenancy.in(own.id(), () -> balances.of(districts.get(id), from, to));
    }

    private static Map<String, String> role(String kind, String district, String area) {
        return Map.of("meter-0", "Niveau réservoir", "kind-0", kind, "district-0", district, "area-0", area);
    }

    private Visitor.Page list(String text, int status) {
        String csrf = agent.get("/eau/bilan")
                .document()
                .select("main form[action$=abonnes] input[name=_csrf]")
                .val();
        Visitor.Page page = agent.send(FormData.post(
                HttpRequest.newBuilder(agent.uri("/eau/bilan/abonnes")),
                Map.of("_csrf", csrf),
                new FormData.Sent("file", "abonnes.csv", text.getBytes(StandardCharsets.UTF_8))));
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        agent.get("/eau/bilan");
        return page;
    }

    private void importAs(String text, boolean asCustomers) {
        Visitor.Page chosen = sent(agent, "/eau/mesures", "export.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(302);
        Map<String, String> fields = fields(page(agent, chosen.location()), "form[action*=fichiers]");
        if (asCustomers) {
            fields.put("abonnes", "true");
            Visitor.Page seen = agent.post(chosen.location(), fields);
            assertThat(seen.document().select("#customers-result").text()).contains("relevés");
        }
        fields.put("importer", "true");
        Visitor.Page done = agent.post(chosen.location(), fields);
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    /** Read at midnight. */
    private static String index(int meters, int days) {
        StringBuilder text = new StringBuilder("Date;Compteur;Index (m3)\n");
        for (int day = 0; day <= days; day++) {
            for (int meter = 1; meter <= meters; meter++) {
                text.append(
                        String.format(Locale.ROOT, "%s 00:00;A%d;%d%n", YEAR.plusDays(day), meter, 1000 + 150 * day));
            }
        }
        return text.toString();
    }

    /** 0.1 m a day. */
    private static String tank(int days) {
        StringBuilder text = new StringBuilder("Date;Niveau réservoir (m)\n");
        for (int day = 0; day <= days; day++) {
            text.append(String.format(Locale.ROOT, "%s 00:00;%.1f%n", YEAR.plusDays(day), 2 + 0.1 * day));
        }
        return text.toString();
    }

    private static String weather() {
        StringBuilder text = new StringBuilder("Date;Température (°C);Pluie (mm)\n");
        for (int day = 0; day < 300; day++) {
            text.append(YEAR.plusDays(day))
                    .append(" 00:00;")
                    .append(10 + day % 9)
                    .append(";2.4\n");
        }
        return text.toString();
    }
}
