package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublicationFlowTest extends ServerTest {
    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private JournalBook journal;

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();

    @BeforeEach
    void openUse() {
        Adopted.open(context(), own.id(), elu());
    }

    @Test
    void anAdoptedActIsSignedMaskedPublishedAndReadByAllWithoutTheMaskedWords() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-01"), "");
        Visitor agent = agent();
        assertThat(agent.get("/actes/adoptes").document().select("tbody tr").text())
                .contains("2026-11-01")
                .contains("À signer")
                .contains("À transmettre")
                .contains("Données à relire");
        assertThat(agent.get("/").document().select(".queue-line").text()).contains("Données à masquer");

        assertThat(on(agent).sign().text()).contains("La signature est notée").contains("Camille Maire");
        Document page = on(agent).mask(Map.of());
        assertThat(page.text()).contains("Vos choix sont enregistrés");
        assertThat(on(agent).publish().text()).contains("lisible de tous");

        Visitor resident = visitor();
        Document list = resident.get("/publications/" + own.slug()).document();
        assertThat(list.select(".act-list li")).hasSize(1);
        Document shown = resident.get(publicPath()).document();
        assertThat(shown.select("dl.facts").text()).contains("Camille Maire, maire");
        assertThat(shown.select("h1").text()).isEqualTo("Aide exceptionnelle à […]");
        assertThat(list.html() + shown.html()).doesNotContain("Quelconque").doesNotContain("??");
        assertThat(shown.select(".act-words").text()).contains("300 euros").contains("Article 1er");
        assertThat(shown.select("meta[name=robots]")).isEmpty();
    }

    @Test
    void theFileOnThePublicPageHasTheHashThatIsShownAndThatTheJournalHolds() {
        published(Adopted.aid("2026-11-02"));
        byte[] file = bytes(publicPath() + "/acte.pdf");
        String shown = visitor().get(publicPath()).document().select(".hash").text();
        assertThat(Sha256.of(file)).isEqualTo(shown);
        String entries = tenancy.in(own.id(), () -> journal.search("act.published", act, null, null, 0, 10))
                .toString();
        assertThat(entries).contains(shown);
    }

    @Test
    void aPlaceLeftReadableStaysReadableAndTheDecisionSaysWho() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-03"), "");
        Visitor agent = agent();
        on(agent).sign();
        Document form = page(agent);
        Map<String, String> choices = new HashMap<>();
        form.select("#masquage input[name^=place-]")
                .forEach(field -> choices.put(field.attr("name").replace("place", "mask"), "false"));
        Document decided = on(agent).mask(choices);
        assertThat(decided.select("#donnees").text()).contains("Rien n’est masqué, par Camille AGENT");
        on(agent).publish();
        assertThat(visitor().get(publicPath()).document().select("h1").text()).contains("Quelconque");
    }

    @Test
    void wordsThatTheSearchMissedAreMaskedWhereverTheyStand() {
        Adopted.tell(context(), own.id(), act, Adopted.prices("2026-11-04"), "");
        Visitor agent = agent();
        on(agent).sign();
        Document refused = on(agent).mask(Map.of("added", "mots absents"));
        assertThat(refused.select("#refused").text()).contains("« mots absents » ne se trouve pas dans l’acte");
        assertThat(refused.select("#added").text()).isEqualTo("mots absents");
        on(agent).mask(Map.of("added", "SALLE des fêtes\n"));
        on(agent).publish();
        Document shown = visitor().get(publicPath()).document();
        assertThat(shown.select("h1").text()).isEqualTo("Tarifs de location de la […]");
        assertThat(shown.select(".act-words").text()).doesNotContain("salle des fêtes");
    }

    @Test
    void noDoorLeadsPastAProposedMasking() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-15"), "");
        Visitor agent = agent();
        on(agent).sign();
        agent.post(path() + "/masquage/main", Map.of("added", ""));
        assertThat(on(agent).refusal()).contains("Un masquage est proposé");
        assertThat(page(agent).select("#publier form[action$=publication]")).isEmpty();
    }

    @Test
    void aSignatureRecordedAgainTakesThePlaceOfTheMistypedOneAndTheChairIsTheAuthor() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-16"), "");
        Visitor agent = agent();
        page(agent);
        for (Map<String, String> signature : List.of(
                Map.of("name", "Dominique Secrétaire", "quality", "secrétaire de séance", "on", "2026-11-05"),
                Map.of("name", "Camile Maire", "quality", "maire", "on", "2026-11-05"),
                Map.of("name", "Camille Maire", "quality", "Maire", "on", "2026-11-05"))) {
            agent.post(path() + "/signature", signature);
        }
        on(agent).mask(Map.of());
        on(agent).publish();
        String shown = visitor().get(publicPath()).document().select("dl.facts").text();
        assertThat(shown).contains("Camille Maire, Maire").doesNotContain("Camile");
    }

    @Test
    void nothingIsPublishedUnsignedOrBeforeTheMaskingIsDecided() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-05"), "");
        Visitor agent = agent();
        Document before = page(agent);
        assertThat(before.select("#publier form")).isEmpty();
        agent.post(
                path() + "/publication",
                Map.of("version", "1", "masking", UUID.randomUUID().toString()));
        assertThat(page(agent).select("#refused").text()).contains("Décidez d’abord");
        on(agent).mask(Map.of());
        String masking = maskingId();
        agent.post(path() + "/publication", Map.of("version", "1", "masking", masking));
        assertThat(page(agent).select("#refused").text()).contains("Notez d’abord la signature");
        assertThat(visitor().get(publicPath()).status()).isEqualTo(404);
        assertThat(visitor().get(publicPath() + "/acte.pdf").status()).isEqualTo(404);
    }

    @Test
    void aLateChangeIsSaidOnThePageAndResidentsReadTheFormerVersionUntilAPersonRepublishes() {
        published(Adopted.prices("2026-11-06"));
        Extract changed = Adopted.act(
                "2026-11-06",
                "Tarifs de location de la salle des fêtes",
                List.of("Le tarif de la salle des fêtes est fixé à 250 euros par jour."),
                "7.10",
                List.of());
        Adopted.tell(context(), own.id(), act, changed, "erreur de plume sur le montant");
        Adopted.tell(context(), own.id(), act, changed, "erreur de plume sur le montant");

        Visitor agent = agent();
        Document page = page(agent);
        assertThat(page.text()).contains("erreur de plume sur le montant").contains("version 2");
        assertThat(page.select(".history").text()).doesNotContain("version 3");
        assertThat(agent.get("/actes/adoptes?etat=CHANGED").document().select("tbody tr"))
                .hasSize(1);
        assertThat(visitor().get(publicPath()).document().text())
                .contains("200 euros")
                .doesNotContain("250 euros");

        on(agent).sign();
        on(agent).mask(Map.of());
        on(agent).publish();
        Document after = visitor().get(publicPath()).document();
        assertThat(after.text())
                .contains("250 euros")
                .contains("Publications précédentes")
                .contains("remplacé le");
        assertThat(page(agent).select(".history").text()).contains("Version 1 publiée, puis remplacée");
    }

    @Test
    void toldTwiceWithoutAChangeAnActHasOneVersionAndOneProposal() {
        Adopted.tell(context(), own.id(), act, Adopted.lease("2026-11-07"), "");
        Adopted.tell(context(), own.id(), act, Adopted.lease("2026-11-07"), "");
        Visitor agent = agent();
        assertThat(agent.get("/").document().select(".queue-line")).hasSize(1);
        assertThat(page(agent).text()).doesNotContain("version 2");
    }

    @Test
    void aWithdrawnActStaysListedWithItsMotiveAndItsTextIsReadNoMore() {
        published(Adopted.prices("2026-11-08"));
        Visitor agent = agent();
        page(agent);
        agent.post(path() + "/retrait", Map.of("motive", "  "));
        assertThat(page(agent).select("#refused").text()).contains("Dites pourquoi");
        agent.post(path() + "/retrait", Map.of("motive", "adresse oubliée", "hideTitle", "true"));
        assertThat(page(agent).text()).contains("adresse oubliée");

        Visitor resident = visitor();
        Document list = resident.get("/publications/" + own.slug()).document();
        assertThat(list.select(".act-list li").text()).contains("2026-11-08").contains("Retiré le");
        Document shown = resident.get(publicPath()).document();
        assertThat(shown.text()).contains("adresse oubliée").doesNotContain("200 euros");
        assertThat(list.html() + shown.html()).doesNotContain("Tarifs de location");
        assertThat(resident.get(publicPath() + "/acte.pdf").status()).isEqualTo(404);
        assertThat(resident.get("/publications/" + own.slug() + "?q=tarif")
                        .document()
                        .select(".act-list li"))
                .isEmpty();

        assertThat(on(agent).publish().text()).contains("lisible de tous");
        assertThat(visitor().get(publicPath()).document().text()).contains("200 euros");
    }

    @Test
    void maskingAndPublishingAgainFollowsADecisionThatWasReversed() {
        published(Adopted.aid("2026-11-09"));
        Visitor agent = agent();
        Document page = page(agent);
        Map<String, String> again = PublicationOffice.fields(page, "#rechoisir form");
        page.select("#rechoisir input[name^=place-]")
                .forEach(field -> again.put(field.attr("name").replace("place", "mask"), "true"));
        again.put("added", "Lilas");
        again.put("motive", "l’adresse aussi");
        agent.post(path() + "/masquage", again);
        Document after = page(agent);
        assertThat(after.text()).contains("ont été décidées autrement depuis la publication");
        on(agent).publish();
        assertThat(visitor().get(publicPath()).document().html()).doesNotContain("Lilas");
    }

    @Test
    void whileTheUseIsClosedNothingIsSearchedAndAPersonReadsTheActThemselves() {
        tenancy.run(
                own.id(),
                () -> uses.change(PublicationFeature.USE, UseState.SUSPENDED, elu(), new Motive("essai", null)));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-11"), "");
        Visitor agent = agent();
        Document page = page(agent);
        assertThat(page.text()).contains("n’est pas ouvert");
        assertThat(agent.get("/").document().select(".queue-line")).isEmpty();
        agent.post(path() + "/masquage/recherche", Map.of());
        assertThat(page(agent).select("#masquage")).isEmpty();
        agent.post(path() + "/masquage/main", Map.of("added", Adopted.PERSON));
        on(agent).sign();
        on(agent).publish();
        assertThat(visitor().get(publicPath()).document().html()).doesNotContain("Quelconque");
    }

    @Test
    void anEluReadsTheDossierAndRecordsNothing() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-12"), "");
        Visitor reader = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(reader).select("main form")).isEmpty();
        reader.post(path() + "/signature", Map.of("name", "Camille Maire", "quality", "maire", "on", "2026-11-05"));
        assertThat(page(reader).select("#signature li")).isEmpty();
        assertThat(visitor()
                        .signIn(own.email(Role.ADMINISTRATOR), PASSWORD)
                        .get(path())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theActsOfOneCollectivityAreNothingToAnother() {
        published(Adopted.prices("2026-11-13"));
        Town other = newTown();
        Visitor stranger = visitor().signIn(other.email(Role.AGENT), PASSWORD);
        for (String path : List.of("", "/acte.pdf", "/acte.docx", "/acte.odt", "/apercu.pdf", "/annexes/" + act)) {
            assertThat(stranger.get(path() + path).status()).as(path).isEqualTo(404);
        }
        stranger.get("/actes/adoptes/reglages");
        assertThat(stranger.post(path() + "/retrait", Map.of("motive", "rien")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/actes/adoptes").document().select("tbody tr")).isEmpty();
        String elsewhere = "/publications/" + other.slug();
        assertThat(visitor().get(elsewhere + "/" + act).status()).isEqualTo(404);
        assertThat(visitor().get(elsewhere).document().select(".act-list li")).isEmpty();
        assertThat(visitor().get(elsewhere + "/flux.atom").body()).doesNotContain("2026-11-13");
        assertThat(visitor().get(elsewhere + "/deliberations.csv").body()).doesNotContain("2026-11-13");
    }

    @Test
    void aSignatureIsRefusedWithOneSentenceAndWhatWasTypedStays() {
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-14"), "");
        Visitor agent = agent();
        page(agent);
        for (String day : List.of("", "hier", "2026-11-03", "2999-01-01")) {
            agent.post(path() + "/signature", Map.of("name", "Camille Maire", "quality", "maire", "on", day));
            Document page = page(agent);
            assertThat(page.select("#refused")).as(day).hasSize(1);
            assertThat(page.select("#sign-name").val()).isEqualTo("Camille Maire");
            assertThat(page.select("#signature li")).isEmpty();
        }
    }

    @Test
    void aHostileActIsShownAsTextAndNothingElse() {
        published(Adopted.act(
                "2026-11-15",
                "Tarifs <script>alert(1)</script> & \u0001 droits",
                List.of("Un <b>tarif</b>."),
                "7.10",
                List.of()));
        Document shown = visitor().get(publicPath()).document();
        assertThat(shown.select(
                        "script:not([src]), h1 script, .act-words b:not(:containsOwn(Vu)):not(:containsOwn(Consid))"))
                .isEmpty();
        assertThat(shown.select("h1").text()).contains("<script>alert(1)</script>");
    }

    private void published(Extract extract) {
        Adopted.tell(context(), own.id(), act, extract, "");
        PublicationOffice office = office();
        office.sign();
        office.mask(Map.of());
        office.publish();
        assertThat(visitor().get(publicPath()).status()).isEqualTo(200);
    }

    private String maskingId() {
        return tenancy.in(own.id(), () -> {
            AdoptedAct adopted = context().getBean(AdoptedActs.class).get(act);
            return context()
                    .getBean(Maskings.class)
                    .standing(adopted)
                    .orElseThrow()
                    .id()
                    .toString();
        });
    }

    private Document page(Visitor visitor) {
        return on(visitor).page();
    }

    private String path() {
        return "/actes/adoptes/" + act;
    }

    private String publicPath() {
        return "/publications/" + own.slug() + "/" + act;
    }

    private static byte[] bytes(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicationOffice office() {
        return on(agent());
    }

    private PublicationOffice on(Visitor agent) {
        return new PublicationOffice(agent, act);
    }

    private Visitor agent() {
        return visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }
}
