package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From an export to hours that are kept, on the pages as people use them. */
class MeasuresFlowTest extends Waterworks {
    @Autowired
    private JournalBook journal;

    @Autowired
    private Mappings mappings;

    @Test
    void anExportIsGuessedShownImportedAndKnownAgainByItsName() {
        Visitor agent = agent(own);
        byte[] export = export(Map.of("Bourg", quiet(1)));
        Visitor.Page chosen = sent(agent, "/eau/mesures", "sofrel-janvier.csv", export);
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(302);
        assertThat(page(agent, "/eau/mesures").select("#imports-title ~ ul li")).isEmpty();

        Document shown = page(agent, chosen.location());
        assertThat(shown.select("#separator option[selected]").val()).isEqualTo(";");
        assertThat(shown.select("[name=decimalComma]").hasAttr("checked")).isTrue();
        assertThat(shown.select("#timeForm option[selected]").val()).isEqualTo("DAY_FIRST");
        assertThat(shown.select("#zone option[selected]").val()).isEqualTo("Europe/Paris");
        assertThat(shown.select("#result tbody tr").text().replace('\u202f', ' '))
                .contains("Bourg", "3 840");

        Map<String, String> fields = fields(shown, "form[action*=fichiers]");
        fields.put("name", "SOFREL");
        fields.put("prefix", "sofrel-");
        fields.put("importer", "true");
        assertThat(agent.post(chosen.location(), fields).status()).isEqualTo(302);
        Document after = page(agent, "/eau/mesures");
        assertThat(after.select(".notice.is-good").text().replace('\u202f', ' '))
                .contains("« sofrel-janvier.csv » est importé", "3 840 heures nouvelles");
        assertThat(mean("Bourg")).isCloseTo(quiet(1).mean(), within(0.001));

        Visitor.Page again = sent(agent, "/eau/mesures", "sofrel-fevrier.csv", export);
        Document known = page(agent, again.location());
        assertThat(known.text()).contains("correspondance enregistrée « SOFREL »");
        Map<String, String> same = fields(known, "form[action*=fichiers]");
        same.put("importer", "true");
        agent.post(again.location(), same);
        assertThat(page(agent, "/eau/mesures").select(".notice.is-good").text())
                .contains("0 heure nouvelle", "déjà connues");
        String entries = tenancy.in(own.id(), () -> journal.search("telemetry.", null, null, null, 0, 10))
                .toString();
        assertThat(entries).contains("telemetry.imported", "telemetry.mapping").doesNotContain("SOFREL", "Bourg");
    }

    @Test
    void hoursThatWereMeasuredWronglyAreTakenBackByAPersonWithAMotive() {
        measured(own, Map.of("Bourg", quiet(1), "Plateau", quiet(2)));
        open(own);
        screener.screen(own.id());
        Visitor agent = agent(own);
        agent.get("/eau/mesures");
        Map<String, String> hours = Map.of("compteur", "Bourg", "du", "2026-02-01", "au", "2026-02-02");
        for (Map<String, String> wrong : List.of(
                hours,
                Map.of("compteur", "Bourg", "du", "2026-02-02", "au", "2026-02-01", "motif", "x"),
                Map.of("compteur", "Bourg", "motif", "x"),
                Map.of("compteur", "Inconnu", "du", "2026-02-01", "au", "2026-02-02", "motif", "x"))) {
            assertThat(agent.post("/eau/mesures/heures/retirer", wrong).status())
                    .isEqualTo(422);
            agent.get("/eau/mesures");
        }
        assertThat(tenancy.in(own.id(), districts::pending)).isEmpty();
        Map<String, String> whole = new LinkedHashMap<>(hours);
        whole.put("motif", "compteur bloqué");
        assertThat(agent.post("/eau/mesures/heures/retirer", whole).status()).isEqualTo(302);
        assertThat(page(agent, "/eau/mesures").select("[role=status]").text()).contains("48 heures retirées");
        long noon = HourlySeries.hourOf(Instant.parse("2026-02-01T12:00:00Z"));
        assertThat(series("Bourg").at(noon)).isNaN();
        assertThat(series("Bourg").at(noon + 48)).isNotNaN();
        assertThat(series("Plateau").at(noon)).isNotNaN();
        assertThat(tenancy.in(own.id(), () -> journal.search("telemetry.removed", null, null, null, 0, 10))
                        .toString())
                .contains("\"hours\":48")
                .doesNotContain("compteur bloqué");
        Map<String, String> all =
                Map.of("compteur", "Bourg", "du", "2020-01-01", "au", "2027-01-01", "motif", "tout est faux");
        assertThat(agent.post("/eau/mesures/heures/retirer", all).status()).isEqualTo(302);
        assertThat(page(agent, "/eau/mesures")
                        .select("#meters-title ~ table tbody th")
                        .eachText())
                .containsExactly("Plateau");
        Visitor stranger = agent(newTown());
        stranger.get("/eau/mesures");
        Map<String, String> theirs =
                Map.of("compteur", "Plateau", "du", "2026-02-01", "au", "2026-02-02", "motif", "x");
        assertThat(stranger.post("/eau/mesures/heures/retirer", theirs).status())
                .isEqualTo(422);
        assertThat(series("Plateau").at(noon)).isNotNaN();
    }

    @Test
    void theRepeatedHourOfOctoberAndTheMissingOneOfMarchAreKeptRight() {
        Visitor agent = agent(own);
        importAsGuessed(agent, "octobre.csv", """
                Date;Bourg (L/s)
                25/10/2026 01:00;1
                25/10/2026 02:00;2
                25/10/2026 02:00;3
                25/10/2026 03:00;4
                29/03/2026 01:00;5
                29/03/2026 03:00;6
                """.lines()
                .sorted((a, b) -> a.startsWith("Date") ? -1 : b.startsWith("Date") ? 1 : key(a).compareTo(key(b)))
                .toList());
        HourlySeries bourg = series("Bourg");
        assertThat(bourg.at(HourlySeries.hourOf(Instant.parse("2026-10-25T00:00:00Z"))))
                .isEqualTo(2);
        assertThat(bourg.at(HourlySeries.hourOf(Instant.parse("2026-10-25T01:00:00Z"))))
                .isEqualTo(3);
        assertThat(bourg.at(HourlySeries.hourOf(Instant.parse("2026-10-25T02:00:00Z"))))
                .isEqualTo(4);
        assertThat(bourg.at(HourlySeries.hourOf(Instant.parse("2026-03-29T00:00:00Z"))))
                .isEqualTo(5);
        assertThat(bourg.at(HourlySeries.hourOf(Instant.parse("2026-03-29T01:00:00Z"))))
                .isEqualTo(6);
    }

    @Test
    void anIndexIsDifferencedAndAResetLeavesItsIntervalEmpty() {
        Visitor agent = agent(own);
        importAsGuessed(
                agent,
                "index.csv",
                List.of(
                        "Date;Index Bourg (m3)",
                        "01/06/2026 00:00;1000",
                        "01/06/2026 01:00;1036",
                        "01/06/2026 02:00;1072",
                        "01/06/2026 03:00;3",
                        "01/06/2026 04:00;39"));
        HourlySeries bourg = series(tenancy.in(own.id(), measures::names).getFirst());
        long first = HourlySeries.hourOf(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(bourg.at(first)).isCloseTo(10, within(1e-9));
        assertThat(bourg.at(first + 2)).isNaN();
        assertThat(bourg.at(first + 3)).isCloseTo(10, within(1e-9));
        assertThat(page(agent, "/eau/mesures").select(".import-list").text()).contains("l’index a diminué 1 fois");
    }

    @Test
    void aFileThatOnlyASavedMappingReadsIsToldWithoutIt() throws UnreadableTelemetry {
        TelemetryMapping mapping = TelemetryMapping.guess("x.csv", export(Map.of("Bourg", quiet(1))));
        SavedMapping saved = tenancy.in(own.id(), () -> mappings.save("SOFREL", "", mapping, false, agentOf(own)));
        Visitor agent = agent(own);
        String csrf = agent.get("/eau/mesures")
                .document()
                .select("main input[name=_csrf]")
                .val();
        Visitor.Page chosen = agent.send(upload(
                HttpRequest.newBuilder(agent.uri("/eau/mesures")),
                "a.csv",
                "x;y\n1;2\n".getBytes(StandardCharsets.UTF_8),
                Map.of("_csrf", csrf, "correspondance", saved.id().toString())));
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(agent.get(chosen.location()).document().select("#fault").text())
                .contains("cette colonne est absente");
        Visitor.Page bare = agent.get(chosen.location().replaceFirst("\\?.*", ""));
        assertThat(bare.location()).isEqualTo("/eau/mesures");
        assertThat(page(agent, "/eau/mesures").select("#fault").text()).contains("aucune colonne de dates");
    }

    @Test
    void whatIsCorrectedOnThePageIsReadAgainAsCorrected() {
        Visitor agent = agent(own);
        Visitor.Page chosen = sent(
                agent,
                "/eau/mesures",
                "a.csv",
                "Date;Bourg\n01/06/2026 00:00;36\n01/06/2026 01:00;36\n".getBytes(StandardCharsets.UTF_8));
        Map<String, String> fields = fields(page(agent, chosen.location()), "form[action*=fichiers]");
        fields.put("unit-1", "LITRES_PER_SECOND");
        fields.put("quantity-1", "FLOW");
        fields.put("meter-1", "Entrée Bourg");
        Visitor.Page again = agent.post(chosen.location(), fields);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.document().select("#result tbody tr").text()).contains("Entrée Bourg", "36 L/s");
        fields.put("importer", "true");
        agent.post(chosen.location(), fields);
        assertThat(mean("Entrée Bourg")).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date;Bourg\\n01/06/2026 00:00;12 | ligne 2
            Bourg;Plateau\\n1;2 | aucune colonne de dates
            Date;Bourg (L/s)\\n01/06/2026 00:00;1\\n01/06/2026 00:00;2 | figure déjà à la ligne 2
            Date;Bourg (L/s)\\n01/06/2026 00:00;"1 | guillemet
            Date;Bourg (L/s)\\n01/06/2026 00:00;1\\n01/06/9999 01:00;2 | corrigez l’année
            """)
    void aDoubtfulFileIsRefusedWholeWithItsLine(String file, String said) {
        Visitor agent = agent(own);
        byte[] content = file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        Visitor.Page chosen = sent(agent, "/eau/mesures", "a.csv", content);
        if (chosen.status() == 302) {
            Map<String, String> fields = fields(agent.get(chosen.location()).document(), "form[action*=fichiers]");
            fields.put("importer", "true");
            fields.put("timeForm", said.equals("ligne 2") ? "YEAR_FIRST" : fields.get("timeForm"));
            chosen = agent.post(chosen.location(), fields);
        }
        assertThat(chosen.status()).isEqualTo(422);
        assertThat(chosen.document().select("#fault").text()).contains(said);
        assertThat(tenancy.in(own.id(), measures::names)).isEmpty();
    }

    @Test
    void theMatrixOfMetersIsCheckedBeforeItIsKept() {
        Visitor agent = agent(own);
        tenancy.run(
                own.id(),
                () -> importing.keep(
                        "a.csv",
                        ImportLine.Way.PAGE,
                        new fr.beffroi.water.telemetry.files.Telemetry(
                                Map.of("Réservoir", quiet(1), "Pont", quiet(2)), List.of()),
                        agentOf(own)));
        Document empty = page(agent, "/eau/secteurs");
        assertThat(empty.select("form[action$=un-par-compteur]")).hasSize(1);
        Map<String, String> fields = fields(empty, "form[action$=/eau/secteurs]");
        fields.put("ajouter", "Bourg");
        fields = fields(agent.post("/eau/secteurs", fields).document(), "form[action$=/eau/secteurs]");
        fields.put("ajouter", "Plateau");
        fields = fields(agent.post("/eau/secteurs", fields).document(), "form[action$=/eau/secteurs]");
        // Pont before Réservoir, in alphabetical order; Bourg is fed by the tank and feeds Plateau by the bridge.
        fields.put("sign-1-0", "1");
        fields.put("sign-0-0", "-1");
        Visitor.Page lacking = agent.post("/eau/secteurs", fields);
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.document().select("#problems").text()).contains("Plateau", "aucune entrée");
        assertThat(tenancy.in(own.id(), districts::all)).isEmpty();
        fields.put("sign-0-1", "1");
        assertThat(agent.post("/eau/secteurs", fields).status()).isEqualTo(302);

        List<District> all = tenancy.in(own.id(), districts::all);
        assertThat(all).extracting(District::name).containsExactly("Bourg", "Plateau");
        assertThat(all.get(0).isNeighbour(all.get(1))).isTrue();
        long hour = quiet(1).firstHour() + 500;
        HourlySeries inflow = tenancy.in(own.id(), () -> districts.inflow(all.get(0)));
        assertThat(inflow.at(hour)).isCloseTo(quiet(1).at(hour) - quiet(2).at(hour), within(1e-9));

        String csv = agent.get("/eau/secteurs/secteurs.csv").body();
        assertThat(csv).isEqualTo("\uFEFFcompteur;Bourg;Plateau\r\nPont;-1;1\r\nRéservoir;1;0\r\n");
        assertThat(sent(
                                agent,
                                "/eau/secteurs/fichier",
                                "s.csv",
                                csv.replace(";1;0", ";1;1").getBytes(StandardCharsets.UTF_8))
                        .document()
                        .select("#problems")
                        .text())
                .contains("Réservoir", "plusieurs secteurs");
        assertThat(sent(agent, "/eau/secteurs/fichier", "s.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void nobodyReadsAnothersMeasuresAndOnlyTheOfficeImports() {
        measured(own, Map.of("Bourg", quiet(1)));
        Town theirs = newTown();
        assertThat(page(agent(theirs), "/eau/mesures").text()).doesNotContain("Bourg");
        assertThat(tenancy.in(theirs.id(), measures::names)).isEmpty();
        assertThat(tenancy.in(theirs.id(), districts::all)).isEmpty();
        assertThat(tenancy.in(theirs.id(), mappings::all)).isEmpty();
        Visitor.Page chosen = sent(agent(own), "/eau/mesures", "a.csv", export(Map.of("Bourg", quiet(1))));
        assertThat(agent(theirs).get(chosen.location()).status()).isEqualTo(404);
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/eau/mesures").select("form[enctype]")).isEmpty();
        assertThat(sent(elu, "/eau/mesures", "a.csv", export(Map.of("Bourg", quiet(1))))
                        .status())
                .isEqualTo(403);
        Visitor machine = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        assertThat(machine.get("/eau/mesures").status()).isEqualTo(403);
        assertThat(machine.get("/eau/secteurs").status()).isEqualTo(403);
    }

    private void importAsGuessed(Visitor agent, String file, List<String> lines) {
        Visitor.Page chosen =
                sent(agent, "/eau/mesures", file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(302);
        Map<String, String> fields =
                new LinkedHashMap<>(fields(page(agent, chosen.location()), "form[action*=fichiers]"));
        fields.put("importer", "true");
        Visitor.Page done = agent.post(chosen.location(), fields);
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    private HourlySeries series(String meter) {
        return Objects.requireNonNull(
                tenancy.in(own.id(), () -> measures.of(List.of(meter))).get(meter));
    }

    private double mean(String meter) {
        return series(meter).mean();
    }

    /** Its order in time; lines of the same time keep theirs. */
    private static String key(String line) {
        return LocalDate.of(2026, Integer.parseInt(line.substring(3, 5)), Integer.parseInt(line.substring(0, 2)))
                + line.substring(10, 16);
    }
}
