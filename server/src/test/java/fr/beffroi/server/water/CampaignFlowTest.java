package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.FormData;
import fr.beffroi.server.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** From a budget to what a team found, and from there to the next ranking. */
class CampaignFlowTest extends WaterTest {
    @Autowired
    private CampaignRows campaigns;

    @Autowired
    private VisitRows visits;

    @Autowired
    private CampaignRequests requests;

    @Autowired
    private CampaignJob job;

    @Autowired
    private StretchFiles files;

    @Autowired
    private JdbcClient db;

    private Visitor agent = visitor();

    @BeforeEach
    void ranked() {
        agent = agent();
        inUse(agent);
        open();
        ranked(agent);
    }

    @Test
    void aBudgetBecomesStretchesEachDecidedByAPerson() {
        Campaign campaign = made("6", "km");
        List<StretchRow> stretches = stretches(campaign);
        assertThat(stretches).isNotEmpty();
        assertThat(campaign.km()).isLessThanOrEqualTo(6);
        assertThat(stretches.stream().mapToDouble(StretchRow::km).sum()).isCloseTo(campaign.km(), within(1e-9));
        assertThat(campaign.perKm()).isGreaterThan(campaign.mean());
        Document page = page(agent, "/eau/campagnes/" + campaign.id());
        assertThat(page.select("tbody tr")).hasSize(stretches.size());
        assertThat(plain(page.text())).contains("À décider", "où qu’elles soient", "aucun tronçon parcouru encore");
        assertThat(page(agent, "/").text())
                .contains("Tronçon à parcourir", stretches.getFirst().name());

        UUID first = stretches.getFirst().proposal();
        Document proposal = page(agent, "/propositions/" + first);
        assertThat(plain(proposal.text()))
                .contains("km à parcourir d’un seul tenant")
                .contains("Cohorte et historique")
                .contains("Des casses signalées ne sont pas des fuites cachées")
                .containsPattern("×\\d+,\\d : ");
        decide(first, "ACCEPT", "");
        assertThat(stretch(first).state()).isEqualTo(StretchRow.State.TO_VISIT);
        assertThat(page(agent, "/eau/terrain").select(".big-list a")).hasSize(1);
        if (stretches.size() > 1) {
            UUID second = stretches.get(1).proposal();
            decide(second, "REJECT", "déjà en travaux");
            assertThat(stretch(second).state()).isEqualTo(StretchRow.State.DECLINED);
            assertThat(agent.get("/eau/terrain/" + second).status()).isEqualTo(404);
        }
        assertThat(agent.get("/eau/campagnes/" + campaign.id() + "/campagne.csv")
                        .body()
                        .lines())
                .hasSize(1 + stretches.stream().mapToInt(StretchRow::pipeCount).sum());
    }

    @Test
    void aCampaignIsChosenByAJobThatMayBeginAgainAndThatASuspensionStops() {
        UUID id = tenancy.in(
                own.id(), () -> requests.add(new Campaigning.Wanted("Hiver", 4, "Accueil", false), person(Role.AGENT)));
        assertThat(page(agent, "/eau/campagnes/demandes/" + id).text()).contains("En attente…", "4 km");
        agent.get("/eau/campagnes");
        Visitor.Page twice = agent.post("/eau/campagnes", form("Hiver", "4", "km"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.document().text()).contains("Une campagne est déjà en cours de choix");
        job.make(own.id(), id);
        CampaignRequest done = tenancy.in(own.id(), () -> requests.get(id));
        assertThat(done.state()).isEqualTo(CampaignRequest.State.DONE);
        job.make(own.id(), id);
        assertThat(tenancy.in(own.id(), campaigns::all)).hasSize(1);
        assertThat(visitor()
                        .signIn(newTown().email(Role.AGENT), PASSWORD)
                        .get("/eau/campagnes/demandes/" + id)
                        .status())
                .isEqualTo(404);

        UUID late = tenancy.in(
                own.id(), () -> requests.add(new Campaigning.Wanted("Été", 4, "Accueil", false), person(Role.AGENT)));
        suspend();
        job.make(own.id(), late);
        assertThat(page(agent, "/eau/campagnes/demandes/" + late).text()).contains("rien n’a été proposé");
        assertThat(tenancy.in(own.id(), campaigns::all)).hasSize(1);
    }

    @Test
    void daysAreCountedAsTheTeamWalksAndPipesUnderWayAreNotProposedTwice() {
        Campaign first = made("2", "jours");
        assertThat(first.budgetKm()).isEqualTo(8);
        Campaign second = made("3", "km");
        List<String> before = stretches(first).stream()
                .flatMap(one -> one.pipes().stream())
                .map(StretchRow.Walked::id)
                .toList();
        assertThat(stretches(second).stream().flatMap(one -> one.pipes().stream()))
                .extracting(StretchRow.Walked::id)
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void aBudgetThatIsNoneIsToldSoAndNothingIsProposedWhileSuspended() {
        agent.get("/eau/campagnes");
        for (String budget : List.of("beaucoup", "0", "100000", "")) {
            Visitor.Page refused = agent.post("/eau/campagnes", form("Printemps", budget, "km"));
            assertThat(refused.status()).as(budget).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).isNotEmpty();
        }
        assertThat(agent.post("/eau/campagnes", form(" ", "5", "km")).status()).isEqualTo(422);
        Campaign made = made("2", "km");
        UUID stretch = stretches(made).getFirst().proposal();
        suspend();
        assertThat(agent.post("/eau/campagnes", form("Été", "5", "km")).status())
                .isEqualTo(422);
        assertThat(agent.get("/eau/campagnes/" + made.id()).status()).isEqualTo(403);
        assertThat(agent.get("/eau/troncons/" + stretch + "/fiche.pdf").status())
                .isEqualTo(403);
        assertThat(tenancy.in(own.id(), campaigns::all)).hasSize(1);
    }

    @Test
    void theSheetIsAPdfThatAScreenReaderReads() throws Exception {
        UUID stretch = stretches(made("2", "km")).getFirst().proposal();
        HttpResponse<String> csv =
                agent.get("/eau/troncons/" + stretch + "/troncon.csv").response();
        assertThat(csv.body()).startsWith("\uFEFFcanalisation;voie;");
        assertThat(agent.get("/eau/troncons/" + stretch + "/troncon.gpkg").body())
                .startsWith("SQLite format 3");
        byte[] sheet = files.print(tenancy.in(own.id(), () -> files.model(stretch)));
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(failures(sheet, flavour)).isEmpty();
        }
        try (PDDocument document = Loader.loadPDF(sheet)) {
            assertThat(plain(new PDFTextStripper().getText(document)))
                    .contains(
                            "Tronçon 1 – Printemps", "Sur place", "Des casses signalées ne sont pas des fuites cachées")
                    .doesNotContain("??")
                    .doesNotContain("#");
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
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

    @Test
    void whatTheTeamFindsIsPublishedAndFeedsTheNextRanking() throws IOException {
        List<StretchRow> stretches = stretches(made("6", "km"));
        StretchRow stretch = stretches.getFirst();
        decide(stretch.proposal(), "ACCEPT", "");
        String pipe = stretch.pipes().getFirst().id();
        LocalDate today = WaterFeature.today();

        Visitor.Page noted = note(
                stretch.proposal(),
                Map.of(
                        "found",
                        "oui",
                        "kind",
                        "JOINT",
                        "pipe",
                        pipe,
                        "flow",
                        "1,2",
                        "m3",
                        "9 000",
                        "note",
                        "sous le trottoir",
                        "on",
                        today.toString()),
                PhotoTest.jpeg(400, 300, 6));
        assertThat(noted.status()).as(noted.body()).isEqualTo(302);
        Visit visit = tenancy.in(own.id(), () -> visits.of(stretch.proposal())).getFirst();
        assertThat(visit.flow()).isEqualTo(1.2);
        assertThat(visit.m3AYear()).isEqualTo(9_000);
        assertThat(visit.photo()).isTrue();
        byte[] photo = tenancy.in(own.id(), () -> visits.findPhoto(visit.id())).orElseThrow();
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        Document page = page(agent, "/eau/terrain/" + stretch.proposal());
        assertThat(plain(page.text())).contains("Joint", "1,2 m³/h", "9 000 m³ par an", "sous le trottoir");

        if (stretches.size() > 1) {
            UUID second = stretches.get(1).proposal();
            decide(second, "ACCEPT", "");
            assertThat(note(second, Map.of("found", "non"), null).location()).isEqualTo("/eau/terrain");
            assertThat(plain(page(agent, "/eau/campagnes/" + stretch.campaign()).text()))
                    .contains("1 / 2")
                    .contains("Eau sauvée par an, selon les équipes : 9 000 m³");
        }

        assertThat(plain(page(agent, "/confiance").text()))
                .contains("Tronçons parcourus où quelque chose a été trouvé : 1");
        assertThat(plain(page(visitor(), "/registre/" + own.slug()).text()))
                .as("whoever passes by may know it")
                .contains("Tronçons parcourus où quelque chose a été trouvé : 1");

        RankingRow next = ranked(agent);
        assertThat(next.on()).as("the leak is the last thing known").isEqualTo(today);
        assertThat(tenancy.in(own.id(), () -> rankings.lines(next.id())).stream()
                        .filter(line -> line.pipe().id().equals(pipe))
                        .findFirst()
                        .orElseThrow()
                        .said(Locale.FRENCH, 6)
                        .toString())
                .containsAnyOf("depuis moins de cinq ans", "en cinq ans");
    }

    @Test
    void aResultNotedInErrorCountsNoMore() {
        UUID stretch = stretches(made("3", "km")).getFirst().proposal();
        decide(stretch, "ACCEPT", "");
        note(stretch, Map.of("found", "non"), null);
        Visit visit = tenancy.in(own.id(), () -> visits.of(stretch)).getFirst();
        agent.get("/eau/terrain/" + stretch);
        assertThat(agent.post("/eau/terrain/resultats/" + visit.id() + "/retirer", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(tenancy.in(own.id(), () -> visits.precision(false)).of()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        UUID stretch = stretches(made("3", "km")).getFirst().proposal();
        assertThat(note(stretch, Map.of("found", "non"), null).status())
                .as("nobody was sent")
                .isIn(404, 422);
        decide(stretch, "ACCEPT", "");
        String pipe = stretch(stretch).pipes().getFirst().id();
        for (Map<String, String> wrong : List.of(
                Map.of("found", "oui", "pipe", pipe),
                Map.of("found", "oui", "kind", "PIPE", "pipe", "C99999"),
                Map.of("found", "oui", "kind", "PIPE", "pipe", pipe, "flow", "beaucoup"),
                Map.of("found", "oui", "kind", "PIPE", "pipe", pipe, "m3", "-4"),
                Map.of("found", "non", "on", WaterFeature.today().plusDays(1).toString()))) {
            Visitor.Page refused = note(stretch, wrong, null);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).isNotEmpty();
        }
        Visitor.Page noPhoto = note(
                stretch,
                Map.of("found", "oui", "kind", "PIPE", "pipe", pipe),
                "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(noPhoto.document().select("#fault").text()).contains("n’est pas une photo");
        assertThat(tenancy.in(own.id(), () -> visits.of(stretch))).isEmpty();
    }

    @Test
    void anotherCollectiviteSeesNothingAndAnEluDoesNotNote() {
        Campaign campaign = made("3", "km");
        UUID stretch = stretches(campaign).getFirst().proposal();
        decide(stretch, "ACCEPT", "");
        note(stretch, Map.of("found", "non"), null);
        Visitor stranger = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        tenancy.run(otherTown.id(), () -> {
            for (String table : List.of(
                    "water_rankings",
                    "water_ranked",
                    "water_campaigns",
                    "water_stretches",
                    "water_visits",
                    "water_photos",
                    "water_settings")) {
                assertThat(db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        });
        for (String path : List.of(
                "/eau/terrain/" + stretch,
                "/eau/troncons/" + stretch + "/fiche.pdf",
                "/eau/troncons/" + stretch + "/carte.json",
                "/eau/troncons/" + stretch + "/troncon.csv")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/eau/terrain/" + stretch).select("form[action*=terrain]"))
                .isEmpty();
        elu.get("/eau/terrain");
        assertThat(elu.post("/eau/terrain/" + stretch, Map.of("found", "non")).status())
                .isEqualTo(403);
    }

    private Campaign made(String budget, String unit) {
        agent.get("/eau/campagnes");
        Visitor.Page made = agent.post("/eau/campagnes", form("Printemps", budget, unit));
        assertThat(made.status()).as(made.body()).isEqualTo(302);
        String asked = made.location();
        UUID request = UUID.fromString(asked.substring("/eau/campagnes/demandes/".length()));
        await(() -> !tenancy.in(own.id(), () -> requests.get(request)).isUnderWay());
        UUID id = UUID.fromString(agent.get(asked).location().substring("/eau/campagnes/".length()));
        return tenancy.in(own.id(), () -> campaigns.get(id));
    }

    private static Map<String, String> form(String name, String budget, String unit) {
        return Map.of("name", name, "budget", budget, "unit", unit, "perDay", "4");
    }

    private List<StretchRow> stretches(Campaign campaign) {
        return tenancy.in(own.id(), () -> campaigns.stretches(campaign.id()));
    }

    private StretchRow stretch(UUID proposal) {
        return tenancy.in(own.id(), () -> campaigns.getStretch(proposal));
    }

    private void decide(UUID proposal, String verdict, String motive) {
        String fingerprint = page(agent, "/propositions/" + proposal)
                .select("input[name=fingerprint]")
                .eachAttr("value")
                .getFirst();
        Visitor.Page decided = agent.post(
                "/propositions/" + proposal + "/decisions",
                Map.of("fingerprint", fingerprint, "verdict", verdict, "motive", motive, "inView", "20000"));
        assertThat(decided.status()).as(decided.body()).isEqualTo(302);
    }

    private Visitor.Page note(UUID stretch, Map<String, String> fields, byte @Nullable [] photo) {
        String csrf = agent.get("/eau/campagnes")
                .document()
                .select("main input[name=_csrf]")
                .eachAttr("value")
                .getFirst();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        FormData.Sent[] files = photo == null
                ? new FormData.Sent[0]
                : new FormData.Sent[] {new FormData.Sent("photo", "photo.jpg", photo)};
        return agent.send(FormData.post(HttpRequest.newBuilder(agent.uri("/eau/terrain/" + stretch)), all, files));
    }
}
