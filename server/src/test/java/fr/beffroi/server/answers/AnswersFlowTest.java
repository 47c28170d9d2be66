package fr.beffroi.server.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.local.LocalProblem;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnswersFlowTest extends ServerTest {
    private static final String LOST = "Bonjour, que faire en cas de perte de la carte d'identité ?";

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    private final Town own = newTown();

    @BeforeEach
    void fichesAndOpenUse() {
        SmallCorpus.in(context());
        OpenAccueil.in(context(), own.id(), elu());
    }

    @Test
    void aMessageBecomesAProposalInTheQueueOfTheServiceThatTookItDown() {
        Visitor agent = agent();
        Document proposal = receive(agent, LOST);
        assertThat(proposal.select("h1").text()).contains("perte de la carte");
        assertThat(proposal.select(".sentence")).isNotEmpty();
        assertThat(proposal.text()).doesNotContain("??");
        assertThat(agent.get("/").document().select(".queue-line").text()).contains("perte de la carte");
    }

    @Test
    void everyQuotingSentenceLeadsToItsPassageHighlightedInTheFiche() {
        Document proposal = receive(agent(), LOST);
        proposal.select(".sentence").forEach(sentence -> {
            assertThat(proposal.select(sentence.attr("href") + " mark").text()).isNotBlank();
        });
    }

    @Test
    void aPageThatShowsAnAnswerShowsTheDateOfTheFiches() {
        assertThat(receive(agent(), LOST).select(".corpus-date").text()).contains("Fiches de service-public.fr au");
    }

    @Test
    void anAcceptedAnswerIsReadyToCopyWithTheMentionThatAiHelpedAndAPersonValidated() {
        Visitor agent = agent();
        Document page = decide(agent, receive(agent, LOST), "accepter", Map.of());
        assertThat(page.select("#letter").text())
                .contains("avec l’aide d’une intelligence artificielle")
                .contains("validée par une personne");
        assertThat(page.select(".history").text()).contains("Acceptée");
    }

    @Test
    void anAmendmentShowsWhatItChanged() {
        Visitor agent = agent();
        Document page =
                decide(agent, receive(agent, LOST), "modifier", Map.of("content", "Bonjour, passez à l'accueil."));
        assertThat(page.select(".diff ins").text()).contains("passez");
        assertThat(page.select("#letter").text()).startsWith("Bonjour, passez à l'accueil.");
    }

    @Test
    void aRejectionWithoutMotiveIsRefusedInWords() {
        Visitor agent = agent();
        Document page = decide(agent, receive(agent, LOST), "rejeter", Map.of("motive", " "));
        assertThat(page.select("[role=alert]").text()).contains("motivés");
        assertThat(page.select("#decider")).isNotEmpty();
    }

    @Test
    void aDecisionIsReversedByASecondOneWithItsMotive() {
        Visitor agent = agent();
        Document accepted = decide(agent, receive(agent, LOST), "accepter", Map.of());
        Document reversed =
                submit(agent, accepted, "#revenir form", Map.of("verdict", "REJECT", "motive", "mauvais destinataire"));
        assertThat(reversed.select(".history li")).hasSize(2);
        assertThat(reversed.select(".history").text()).contains("mauvais destinataire");
    }

    @Test
    void aDecisionOnAStateThatIsNoLongerThePresentOneIsRefused() {
        Visitor agent = agent();
        Document page = decide(agent, receive(agent, LOST), "accepter", Map.of("fingerprint", "0".repeat(64)));
        assertThat(page.select("[role=alert]").text()).contains("n’est plus celle que vous avez vue");
    }

    @Test
    void whileTheUseIsSuspendedNothingRunsAppearsOrIsDecided() {
        Visitor agent = agent();
        Document proposal = receive(agent, LOST);
        tenancy.run(own.id(), () -> uses.change(Intake.USE, UseState.SUSPENDED, elu(), new Motive("essai", null)));

        agent.get("/accueil/nouveau");
        assertThat(agent.post("/accueil/nouveau", Map.of("message", LOST)).status())
                .isEqualTo(409);
        assertThat(agent.post("/accueil/fiches-pendant-la-frappe", Map.of("message", "carte"))
                        .body())
                .doesNotContain("F90001");
        assertThat(agent.get("/").document().select(".queue-line")).isEmpty();
        Map<String, String> fields = fields(proposal, "#accepter form");
        agent.post(action(proposal, "#accepter form"), fields);
        tenancy.run(own.id(), () -> uses.change(Intake.USE, UseState.OPEN, elu(), new Motive("essai", null)));
        assertThat(agent.get(proposalPath(proposal)).document().select(".history li"))
                .isEmpty();
    }

    @Test
    void fichesAppearAsOneTypes() {
        Visitor agent = agent();
        agent.get("/accueil/nouveau");
        assertThat(agent.post("/accueil/fiches-pendant-la-frappe", Map.of("message", "perte carte d'ident"))
                        .document()
                        .select(".suggestions")
                        .text())
                .contains("perte de la carte d’identité");
    }

    @Test
    void anEmptyMessageOrAHalfAddressIsRefusedAndWhatWasTypedStays() {
        Visitor agent = agent();
        agent.get("/accueil/nouveau");
        assertThat(agent.post("/accueil/nouveau", Map.of("message", "  ")).status())
                .isEqualTo(422);
        var page = agent.post("/accueil/nouveau", Map.of("message", LOST, "email", "nom@"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("textarea").text()).isEqualTo(LOST);
        assertThat(page.document().select("#email + #email-fault").text()).contains("nom@exemple.fr");
    }

    @Test
    void distressGetsNoDraftButNumbersToCallAndStandsFirst() {
        Visitor agent = agent();
        receive(agent, LOST);
        Document page = receive(agent, "Mon mari me frappe tous les soirs, j'ai peur, aidez-moi.");
        assertThat(page.select(".emergency a[href=tel:3919]")).isNotEmpty();
        assertThat(page.select(".draft")).isEmpty();
        assertThat(agent.get("/").document().select(".queue-line:first-child").is(".is-urgent"))
                .isTrue();
    }

    @Test
    void theProposalsOfOneCollectivityAreNotFoundByAnother() {
        String path = proposalPath(receive(agent(), LOST));
        Visitor stranger = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    @Test
    void anEluReadsAProposalAndIsOfferedNoVerdict() {
        String path = proposalPath(receive(agent(), LOST));
        Document page =
                visitor().signIn(own.email(Role.ELU), PASSWORD).get(path).document();
        assertThat(page.select("#decider")).isEmpty();
    }

    @Test
    void aHostileMessageIsShownAsTextAndNothingElse() {
        Document page =
                receive(agent(), "<script>alert(1)</script> que faire en cas de perte de la carte d'identité ?");
        assertThat(page.select("blockquote").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void theSharedFichesOfSeveralCollectivitiesAreNotReplacedByOneOfThem() {
        Visitor administrator = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        Document page = administrator.get("/accueil/fiches").document();
        assertThat(page.select("input[type=file]")).isEmpty();
        assertThat(page.text()).contains("plusieurs collectivités");
    }

    @Test
    void whyAFicheWasFoundIsSaidInTheReadersLanguage() {
        assertThat(receive(agent(), LOST).select(".why").text())
                .contains("titre")
                .doesNotContain("title", "body", "anchors");
    }

    @Test
    void aDraftThatQuotesNoFicheDoesNotClaimToRestOnThem() {
        Document page = receive(agent(), "Je n'ai pas reçu mon APL, pouvez-vous regarder mon dossier de la CAF ?");
        assertThat(page.select(".sources")).isEmpty();
        assertThat(page.select(".mention").text())
                .contains("intelligence artificielle")
                .doesNotContain("fiches");
        assertThat(page.select(".corpus-date").text()).contains("Fiches de service-public.fr au");
    }

    @Test
    void anEluWhoOnlyLooksBeginsWithTheQueueOfEveryService() {
        receive(agent(), LOST);
        tenancy.run(
                own.id(),
                () -> context()
                        .getBean(Accounts.class)
                        .create(
                                "Dominique Conseil",
                                "conseil@" + own.slug(),
                                PASSWORD,
                                "Conseil municipal",
                                Set.of(Role.ELU)));
        Visitor elu = visitor().signIn("conseil@" + own.slug(), PASSWORD);
        Document queue = elu.get("/").document();
        assertThat(queue.select(".queue-line")).isNotEmpty();
        assertThat(queue.select("main a[href$=/accueil/nouveau]")).isEmpty();
    }

    @Test
    void theWordsOfTheLastDocumentRemovedAreNotKeptOnDisk() {
        Documents documents = context().getBean(Documents.class);
        Engine engine = context().getBean(Engine.class);
        Path kept = context()
                .getBean(ServerSettings.class)
                .data()
                .resolve("answers/local")
                .resolve(own.id().toString());
        String id = tenancy.in(own.id(), () -> {
            try {
                byte[] words = "# Piscine\n\nLa piscine ouvre à 9 heures tous les jours.\n".getBytes(UTF_8);
                return documents
                        .add("piscine.md", words, null, new Person(own.account(Role.AGENT), Role.AGENT))
                        .fiche()
                        .id();
            } catch (LocalProblem e) {
                throw new AssertionError(e);
            }
        });
        tenancy.run(own.id(), engine::refresh);
        assertThat(kept).isNotEmptyDirectory();
        Visitor agent = agent();
        agent.get("/accueil/documents");
        agent.post("/accueil/documents/retirer", Map.of("id", id));
        assertThat(kept).doesNotExist();
    }

    private Visitor agent() {
        return visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }

    private static Document receive(Visitor agent, String message) {
        agent.get("/accueil/nouveau");
        Visitor.Page sent = agent.post("/accueil/nouveau", Map.of("message", message));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return agent.get(sent.location()).document();
    }

    private static Document decide(Visitor agent, Document proposal, String verdict, Map<String, String> more) {
        return submit(agent, proposal, "#" + verdict + " form", more);
    }

    private static Document submit(Visitor agent, Document page, String form, Map<String, String> more) {
        Map<String, String> fields = fields(page, form);
        fields.putAll(more);
        Visitor.Page sent = agent.post(action(page, form), fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return agent.get(sent.location()).document();
    }

    private static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new HashMap<>();
        page.select(form + " input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static String action(Document page, String form) {
        return page.select(form).attr("action");
    }

    private static String proposalPath(Document page) {
        return action(page, "#accepter form").replace("/decisions", "");
    }

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }
}
