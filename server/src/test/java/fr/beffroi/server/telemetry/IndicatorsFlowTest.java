package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year's figures: entered with their sources, calculated, printed, given back. */
class IndicatorsFlowTest extends Waterworks {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> FIGURES = Map.of(
            "VP_059", "820 000",
            "VP_059-source", "relevé du forage",
            "VP_060", "40000",
            "VP_061", "60000",
            "VP_063", "640000",
            "VP_221", "5000",
            "VP_220", "8000",
            "VP_077", "145",
            "VP_140", "4,2");

    @Test
    void eachIndicatorShowsItsFormulaItsInputsItsSourceAndWhatIsToConfirm() {
        Visitor agent = agent(own);
        assertThat(page(agent, "/eau/indicateurs").text()).contains("Aucune année saisie");
        Map<String, String> figures = new LinkedHashMap<>(FIGURES);
        figures.putAll(Map.of("VP_236", "1", "VP_237", "1", "VP_238", "1", "VP_239", "84", "VP_241", "62", "RP", "73"));
        saved(agent, 2025, 0, figures);
        Document sheet = page(agent, "/eau/indicateurs/2025");
        // (640 000 + 5 000 + 8 000 + 60 000) ÷ (820 000 + 40 000) = 82.907 %
        assertThat(indicator(sheet, "P104.3"))
                .contains("82,91 %", "VP.059 = 820 000", "VP.063+VP.201 = 640 000", "Arrêté du 2 mai 2007")
                .doesNotContain("à confirmer");
        // (800 000 − 640 000) ÷ 145 ÷ 365 and (800 000 − 653 000) ÷ 145 ÷ 365
        assertThat(indicator(sheet, "P105.3")).contains("3,02 m³/km/j");
        assertThat(indicator(sheet, "P106.3")).contains("2,78 m³/km/j");
        assertThat(indicator(sheet, "P107.2")).contains("0,58 %", "VP.140 = 4,2");
        // 15 for the plan, 10 + 3 for 84 % of materials, 10 + 1 for 62 % of dates
        assertThat(indicator(sheet, "P103.2B")).contains("39 /120", "à confirmer");
        // 65 + (713 000 ÷ 145 ÷ 365) ÷ 5 = 67.69
        assertThat(indicator(sheet, "D213-48-14-1")).contains("67,69 %", "à confirmer");
        assertThat(indicator(sheet, "D213-48-12-3")).contains("0,22");
        assertThat(sheet.select("section:has(#threshold-title)").text())
                .contains("atteint", "Rendement 82,9 %, seuil 67,7 %");
        assertThat(sheet.select("section:has(#points-title) li").eachText())
                .anyMatch(one -> one.startsWith("matériau et diamètre connus pour 90"))
                .anyMatch(one -> one.startsWith("date ou période de pose connue pour 70"));
        assertThat(sheet.select("section:has(#levy-title) tbody tr").eachText())
                .anyMatch(row -> row.contains("0,0275"));
        assertThat(sheet.text()).contains("Comptés pour 0, faute de saisie : VP.201");
        assertThat(page(agent, "/eau/indicateurs").select("tbody tr").text()).contains("2025", "82,9 %", "atteint");
    }

    @Test
    void whatLacksIsSaidAndNothingIsMadeUp() {
        Visitor agent = agent(own);
        saved(agent, 2025, 0, Map.of("VP_059", "1000"));
        Document sheet = page(agent, "/eau/indicateurs/2025");
        assertThat(sheet.select(".notice.is-warning li").eachText())
                .hasSize(2)
                .anyMatch(one -> one.startsWith("VP.077"));
        assertThat(sheet.select(".indicator-list > li")).hasSize(1);
        Map<String, String> figures = new LinkedHashMap<>(FIGURES);
        figures.remove("VP_140");
        figures.put("VP_063", "900000");
        saved(agent, 2025, 1, figures);
        Document odd = page(agent, "/eau/indicateurs/2025");
        assertThat(odd.text()).contains("Le rendement dépasse 100 %").doesNotContain("P107.2");
    }

    @Test
    void figuresThatCannotBeAreRefusedWithWhatWasTyped() {
        Visitor agent = agent(own);
        for (Map.Entry<String, String> wrong :
                Map.of("VP_059", "beaucoup", "VP_239", "140", "VP_077", "-3").entrySet()) {
            Map<String, String> figures = new LinkedHashMap<>(FIGURES);
            figures.put(wrong.getKey(), wrong.getValue());
            page(agent, "/eau/indicateurs/2025");
            Visitor.Page refused = agent.post("/eau/indicateurs/2025", figures);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select("#fault")).hasSize(1);
            assertThat(refused.document().select("#" + wrong.getKey()).val()).isEqualTo(wrong.getValue());
            assertThat(refused.document().select("#VP_059-source").val()).isEqualTo("relevé du forage");
        }
        page(agent, "/eau/indicateurs/2025");
        assertThat(agent.post("/eau/indicateurs/2099", FIGURES).status()).isEqualTo(422);
        assertThat(page(agent, "/eau/indicateurs").text()).contains("Aucune année saisie");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        Visitor agent = agent(own);
        saved(agent, 2025, 0, FIGURES);
        page(agent, "/eau/indicateurs/2025");
        Map<String, String> late = new LinkedHashMap<>(FIGURES);
        late.put("version", "0");
        Visitor.Page refused = agent.post("/eau/indicateurs/2025", late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text()).contains("entre-temps");
    }

    @Test
    void theSheetIsAnArchivablePdfAndATableInTheTermsOfSispea() throws Exception {
        Visitor agent = agent(own);
        saved(agent, 2025, 0, FIGURES);
        byte[] pdf = sheet(token(own, EnumSet.of(Scope.READ)));
        assertThat(violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper()
                            .getText(document)
                            .replace('\u202f', ' ')
                            .replace('\u00a0', ' '))
                    .contains("P104.3", "82,91 %", "relevé du forage", "à confirmer dans LEGI", "820 000 m³");
        }
        String csv = agent.get("/eau/indicateurs/2025/fiche.csv").body();
        assertThat(csv.lines().toList())
                .anyMatch(line -> line.startsWith("VP.059;Volume produit;820000;m³;2025;;relevé du forage;"))
                .anyMatch(line -> line.startsWith("P104.3;Rendement du réseau de distribution;82,907;%;2025;"));
        assertThat(agent.get("/eau/indicateurs/2024/fiche.csv").status()).isEqualTo(404);
    }

    @Test
    void programsPutAndGetAYearAndNobodyGetsAnothers() {
        String token = token(own, EnumSet.of(Scope.READ, Scope.MANAGE));
        String body = """
                {"version":0,"inputs":{"VP.059":{"value":820000,"source":"forage"},"VP.060":{"value":40000},
                 "VP.061":{"value":60000},"VP.063":{"value":653000},"VP.077":{"value":145}}}""";
        JsonNode put = JSON.readTree(call("PUT", "/api/v1/water-years/2025", token, body, 200));
        assertThat(put.path("indicators").get(0).path("value").asDouble()).isCloseTo(82.907, within(0.001));
        assertThat(put.path("indicators").get(0).path("formula").asString()).contains("volume consommé autorisé");
        call("PUT", "/api/v1/water-years/2025", token, body, 422);
        call("PUT", "/api/v1/water-years/2024", token, body.replace("VP.059", "VP.999"), 422);
        call("PUT", "/api/v1/water-years/2024", token(own, Set.of(Scope.READ)), body, 403);
        assertThat(JSON.readTree(call("GET", "/api/v1/water-years", token, "", 200)))
                .hasSize(1);
        Town theirs = newTown();
        String other = token(theirs, EnumSet.of(Scope.READ));
        call("GET", "/api/v1/water-years/2025", other, "", 404);
        assertThat(page(agent(theirs), "/eau/indicateurs").text()).contains("Aucune année saisie");
        assertThat(visitor()
                        .signIn(own.email(Role.ADMINISTRATOR), PASSWORD)
                        .get("/eau/indicateurs")
                        .status())
                .isEqualTo(403);
    }

    private static byte[] sheet(String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address().resolve("/api/v1/water-years/2025/sheet.pdf"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String call(String method, String path, String token, String body, int status) {
        Visitor.Page answer = visitor()
                .send(HttpRequest.newBuilder(address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static void saved(Visitor agent, int year, int version, Map<String, String> figures) {
        Map<String, String> form = new LinkedHashMap<>(figures);
        form.put("version", String.valueOf(version));
        page(agent, "/eau/indicateurs/" + year);
        Visitor.Page done = agent.post("/eau/indicateurs/" + year, form);
        assertThat(done.status()).as(done.body()).isEqualTo(302);
    }

    private static String indicator(Document sheet, String code) {
        return sheet.select(".indicator-list > li:has(h3 span:matchesOwn(^" + code + "$))")
                .text()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }
}
