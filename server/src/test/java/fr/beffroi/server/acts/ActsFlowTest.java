package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActsFlowTest extends ServerTest {
    static final byte[] DEFECTIVE = PlainDocx.of(DemoActs.text("demonstration-1"));

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    private final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenActs.in(context(), own.id(), elu());
    }

    @Test
    void anActThatIsBroughtBecomesAProposalInTheQueue() {
        Visitor agent = agent();
        Document page = bring(agent);
        assertThat(page.select("h1").text()).contains("2026-04-12").contains("Acquisition d’une parcelle");
        assertThat(page.select(".finding")).isNotEmpty();
        assertThat(page.text()).doesNotContain("??");
        assertThat(agent.get("/").document().select(".queue-line").text()).contains("Acquisition d’une parcelle");
    }

    @Test
    void everyFindingShowsItsArticleItsReasonItsLimitsAndItsPrecision() {
        for (Element finding : bring(agent()).select(".finding")) {
            assertThat(finding.select(".article").text()).isNotBlank();
            assertThat(finding.select(".why-rule p"))
                    .hasSize(2)
                    .allSatisfy(p -> assertThat(p.text()).isNotBlank());
            assertThat(finding.select(".precision").text()).contains("pas encore mesurée");
        }
    }

    @Test
    void aFindingThatHasAPlaceLeadsToItInTheText() {
        Document page = bring(agent());
        assertThat(page.select(".finding a[data-lights]")).isNotEmpty().allSatisfy(link -> {
            Element anchor = page.selectFirst(link.attr("href"));
            assertThat(anchor).isNotNull();
            String number = link.attr("href").replace("#lieu-", "");
            assertThat(page.select("mark[data-findings~=\\b" + number + "\\b]").text())
                    .isNotBlank();
        });
        assertThat(page.select(".act-page").text()).contains("Considérant que l’école Jules-Verne");
    }

    @Test
    void whatCouldNotBeVerifiedSaysWhatIsLacking() {
        Document page = bring(agent());
        assertThat(page.select("section[aria-labelledby=lacking-title] li"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text()).containsIgnoringCase("manque"));
    }

    @Test
    void moreFactsMakeANewVersionInWhichLessIsUnverified() {
        Visitor agent = agent();
        Document page = bring(agent);
        int before = page.select("section[aria-labelledby=lacking-title] li").size();
        Document again = submit(
                agent,
                page,
                "#completer form",
                Map.of(
                        "agenda",
                        "Acquisition d’une parcelle",
                        "transmitted_on",
                        "2026-04-15",
                        "published_on",
                        "2026-04-16"));
        assertThat(again.select("section[aria-labelledby=lacking-title] li").size())
                .isLessThan(before);
        assertThat(agent.get(path(page)).document().text()).contains("a été remplacée");
        assertThat(again.select("#fact-transmitted_on").val()).isEqualTo("2026-04-15");
    }

    @Test
    void retainingEachFindingAcceptsTheCheckAndIsMeasured() {
        Visitor agent = agent();
        Document page = bring(agent);
        Document decided = rule(agent, page, Map.of());
        assertThat(decided.select(".history").text()).contains("Acceptée");
        assertThat(decided.select(".ruled"))
                .hasSize(page.select(".finding").size())
                .allSatisfy(ruled -> assertThat(ruled.text()).contains("Retenu"));
        assertThat(bring(agent).select("#constat-1 .precision").text())
                .contains("100")
                .contains("intervalle");
    }

    @Test
    void aFindingSetAsideAmendsTheCheckToTheReadableListWithItsReason() {
        Visitor agent = agent();
        Document page = bring(agent);
        Document decided = rule(
                agent,
                page,
                Map.of(
                        "verdict-1",
                        "NOT_APPLICABLE",
                        "reason-1",
                        "le conseil avait voté l’urgence",
                        "verdict-2",
                        "DISPUTED"));
        assertThat(decided.select(".history").text()).contains("Modifiée");
        assertThat(decided.select(".diff ins").text()).contains("conseil avait voté l’urgence");
        assertThat(decided.select("#constat-1 .ruled").text())
                .contains("Sans objet")
                .contains("le conseil avait voté l’urgence");
        assertThat(decided.select("#constat-2 .ruled").text()).contains("Contesté");
        assertThat(bring(agent).select("#constat-1 .precision").text()).contains("constats décidés (1)");
    }

    @Test
    void aFindingWithoutVerdictOrSetAsideWithoutReasonIsRefusedAndTheChoicesStay() {
        Visitor agent = agent();
        Document page = bring(agent);
        Document missing = rule(agent, page, Map.of("verdict-1", "", "reason-2", "écrit"));
        assertThat(missing.select("[role=alert]").text()).contains("un verdict à chaque constat");
        assertThat(missing.select("#reason-2").val()).isEqualTo("écrit");
        Document unsaid = rule(agent, page, Map.of("verdict-1", "NOT_APPLICABLE", "reason-1", "  "));
        assertThat(unsaid.select("[role=alert]").text()).contains("Dites pourquoi");
        assertThat(unsaid.select("input[name=verdict-1][checked]").val()).isEqualTo("NOT_APPLICABLE");
        assertThat(unsaid.select(".history li")).isEmpty();
    }

    @Test
    void verdictsAreReviewedWithAMotiveAndTheFirstOnesNoLongerCount() {
        Visitor agent = agent();
        Document decided = rule(agent, bring(agent), Map.of());
        Map<String, String> again = verdicts(decided, "#revoir form");
        again.put("verdict-1", "DISPUTED");
        again.put("motive", "relu avec le préfet");
        Document reviewed = submit(agent, decided, "#revoir form", again);
        assertThat(reviewed.select(".history li")).hasSize(2);
        assertThat(reviewed.select("#constat-1 .ruled").text()).contains("Contesté");
        assertThat(bring(agent).select("#constat-1 .precision").text()).contains("0");
    }

    @Test
    void acceptingByTheCommonButtonRetainsEveryFinding() {
        Visitor agent = agent();
        Document page = bring(agent);
        Document decided = submit(agent, page, "#accepter form", Map.of());
        assertThat(decided.select(".ruled")).hasSize(page.select(".finding").size());
    }

    @Test
    void aSecondReaderWhoDepartsMustSayWhyAndTheirVerdictsCount() {
        tenancy.run(own.id(), () -> uses.readAgain(ActsFeature.USE, 1, elu()));
        Visitor agent = agent();
        Document first = rule(agent, bring(agent), Map.of());
        assertThat(first.select("#valider")).isEmpty();
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        Document page = head.get(path(first)).document();
        Document refused = rule(head, page, Map.of("verdict-1", "DISPUTED"));
        assertThat(refused.select("[role=alert]")).isNotEmpty();
        Document second = rule(head, page, Map.of("verdict-1", "DISPUTED", "motive", "la règle se trompe"));
        assertThat(second.select("#constat-1 .ruled").text()).contains("Contesté");
        assertThat(second.select(".history li")).hasSize(2);
    }

    @Test
    void whileTheUseIsSuspendedNothingIsReadCheckedOrDecided() {
        Visitor agent = agent();
        Document page = bring(agent);
        tenancy.run(own.id(), () -> uses.change(ActsFeature.USE, UseState.SUSPENDED, elu(), new Motive("essai", null)));
        assertThat(Upload.act(agent, "acte.docx", DEFECTIVE, Map.of()).status()).isEqualTo(409);
        assertThat(agent.get(path(page)).status()).isEqualTo(403);
        assertThat(agent.get(path(page).replace("propositions", "actes") + "/rapport.pdf")
                        .status())
                .isEqualTo(403);
        Map<String, String> fields = verdicts(page, "#constats");
        agent.get("/actes/verifier");
        agent.post(page.select("#constats").attr("action"), fields);
        agent.post(page.select("#completer form").attr("action"), Map.of());
        tenancy.run(own.id(), () -> uses.change(ActsFeature.USE, UseState.OPEN, elu(), new Motive("essai", null)));
        Document after = agent.get(path(page)).document();
        assertThat(after.select(".history li")).isEmpty();
        assertThat(after.text()).doesNotContain("a été remplacée");
    }

    @Test
    void aFileThatCannotBeReadIsOneErrorInFrenchAndLeavesNothing() {
        Visitor agent = agent();
        Map<String, byte[]> files = Map.of(
                "vide.pdf",
                new byte[0],
                "texte.docx",
                "bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "coupe.docx",
                java.util.Arrays.copyOf(DEFECTIVE, 300),
                "grand.pdf",
                new byte[(int) ActFile.MOST_BYTES + 1]);
        files.forEach((name, content) -> {
            Visitor.Page page = Upload.act(agent, name, content, Map.of("population", "1234"));
            assertThat(page.status()).as(name).isIn(413, 422);
            assertThat(page.document().select("[role=alert]")).as(name).hasSize(1);
            assertThat(page.document().select("#fact-population").val()).isEqualTo("1234");
            assertThat(page.body()).doesNotContain("Exception").doesNotContain("??");
        });
        assertThat(agent.get("/").document().select(".queue-line")).isEmpty();
    }

    @Test
    void aFactThatCannotBeReadIsNamedAndWhatWasTypedStays() {
        Visitor.Page page = Upload.act(agent(), "acte.docx", DEFECTIVE, Map.of("population", "mille"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("[role=alert]").text())
                .contains("Population municipale")
                .contains("entier");
        assertThat(page.document().select("#fact-population").val()).isEqualTo("mille");
    }

    @Test
    void theActsOfOneCollectivityAreNothingToAnother() {
        Document page = bring(agent());
        Town other = newTown();
        OpenActs.in(context(), other.id(), new Person(other.account(Role.ELU), Role.ELU));
        Visitor stranger = visitor().signIn(other.email(Role.AGENT), PASSWORD);
        assertThat(stranger.get(path(page)).status()).isEqualTo(404);
        assertThat(stranger.get(path(page).replace("propositions", "actes") + "/rapport.pdf")
                        .status())
                .isEqualTo(404);
        stranger.get("/actes/verifier");
        Map<String, String> verdicts = verdicts(page, "#constats");
        verdicts.remove("_csrf");
        assertThat(stranger.post(page.select("#constats").attr("action"), verdicts)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(page.select("#completer form").attr("action"), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEluReadsACheckAndIsOfferedNoVerdict() {
        Document page = visitor()
                .signIn(own.email(Role.ELU), PASSWORD)
                .get(path(bring(agent())))
                .document();
        assertThat(page.select(".finding")).isNotEmpty();
        assertThat(page.select(".ruling, #valider, #completer")).isEmpty();
    }

    @Test
    void aHostileActIsShownAsTextAndNothingElse() {
        String hostile = DemoActs.text("demonstration-1")
                .replace("Acquisition d’une parcelle", "Acquisition <script>alert(1)</script> & d’une parcelle");
        Visitor agent = agent();
        Visitor.Page sent = Upload.act(agent, "<b>acte\u0001</b>.docx", PlainDocx.of(hostile), Map.of());
        assertThat(sent.status()).isEqualTo(302);
        Document page = agent.get(sent.location()).document();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".act-page").text()).contains("<script>alert(1)</script>");
    }

    private Document bring(Visitor agent) {
        Visitor.Page sent = Upload.act(agent, "acte.docx", DEFECTIVE, Map.of());
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return agent.get(sent.location()).document();
    }

    /** All findings retained, save what is said otherwise; an empty verdict is left out. */
    private static Document rule(Visitor agent, Document page, Map<String, String> otherwise) {
        Map<String, String> fields = verdicts(page, "#constats");
        fields.putAll(otherwise);
        fields.values().removeIf(String::isEmpty);
        return submit(agent, page, "#constats", fields);
    }

    private static Map<String, String> verdicts(Document page, String form) {
        Map<String, String> fields = new HashMap<>();
        page.select(form + " input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select(form + " input[type=radio]").forEach(radio -> fields.put(radio.attr("name"), "RETAINED"));
        return fields;
    }

    private static Document submit(Visitor agent, Document page, String form, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>();
        page.select(form + " input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(more);
        Visitor.Page sent = agent.post(page.select(form).attr("action"), fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return agent.get(sent.location()).document();
    }

    private static String path(Document page) {
        return page.select("a[href$=rapport.pdf]")
                .attr("href")
                .replace("/actes/", "/propositions/")
                .replace("/rapport.pdf", "");
    }

    private Visitor agent() {
        return visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }
}
