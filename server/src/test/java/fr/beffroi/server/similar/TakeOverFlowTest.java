package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a published act to a draft: what is shown first, what is written, and what cannot be forged. */
class TakeOverFlowTest extends SimilarTest {
    @Autowired
    private JournalBook journal;

    private Visitor agent = visitor();
    private String act = "";
    private UUID draft = UUID.randomUUID();

    @BeforeEach
    void importAndDraft() {
        openDrafting(own);
        agent = agent(own);
        imported(agent, "voisines.zip", Tables.judo(), Map.of("sorte", "COMMUNE", "population", "1100"));
        act = firstFound(agent, "subvention judo");
        draft = draft(own);
    }

    @Test
    void aDraftLeadsToActsThatSayItsNeedWithinTheMatterOfItsFamily() {
        String link = page(agent, "/actes/projets/" + draft)
                .select("a[href^=/actes/semblables?projet]")
                .attr("href");
        Document found = page(agent, link);
        assertThat(found.select("#similar-q").text()).isEqualTo("Verser une subvention au judo club");
        assertThat(found.select("#f-subject").val()).isEqualTo("7.5");
        assertThat(found.select(".act-list h2 a").attr("href"))
                .isEqualTo("/actes/semblables/" + act + "?projet=" + draft);
    }

    @Test
    void aParagraphIsShownWithWhatToAdaptBeforeItEntersTheDraftWithItsOriginAndIsChecked() {
        Document read = page(agent, "/actes/semblables/" + act + "?projet=" + draft);
        assertThat(read.select(".similar-part")).hasSize(5);
        String first = read.select(".similar-part:contains(1 800 €) a").attr("href");
        Document chosen = page(agent, first);
        assertThat(chosen.select(".to-adapt mark").eachText()).contains("1 800 €", "Val-Exemple", "30 septembre 2025");
        assertThat(chosen.select(".adapt-list li").text())
                .contains("Montant à adapter")
                .contains("Date à adapter")
                .contains("Nom de l’autre collectivité")
                .contains("Nom de personne");
        assertThat(chosen.text()).contains("séance du 10 décembre 2026");

        String form = chosen.select("main form[method=post]").attr("action");
        Visitor.Page taken = agent.post(form, Map.of("projet", draft.toString(), "text", "Texte forgé"));
        assertThat(taken.location()).isEqualTo("/actes/projets/" + draft + "?vue=ecrire");
        Document now = page(agent, taken.location());
        assertThat(now.select(".notice.is-good").text()).contains("dans le projet, avec son origine");
        assertThat(now.select("textarea").eachText())
                .anyMatch(text -> text.startsWith("Une subvention de 1 800 € est attribuée"))
                .doesNotContain("Texte forgé");
        assertThat(now.select(".part:contains(1 800 €) .origin").text())
                .contains("Commune de Val-Exemple, acte n° D-1")
                .contains("12 juin 2025");
        assertThat(now.select(".checks").text()).doesNotContain("L. 2541-12");
        agent.post("/actes/semblables/" + act + "/reprendre/0", Map.of("projet", draft.toString()));
        assertThat(page(agent, "/actes/projets/" + draft).select(".checks").text())
                .contains("L. 2541-12");
        assertThat(page(agent, "/actes/projets/" + draft + "/versions").text()).contains("Version 3");
        assertThat(tenancy.in(own.id(), () -> journal.search("similar.taken_over", draft, null, null, 0, 10)))
                .hasSize(2);
    }

    @Test
    void lawThatCannotBeAffirmedForTheSessionAndOrgansOfOthersAreMarked() {
        String visa = "/actes/semblables/" + act + "/reprendre/0?projet=" + draft;
        assertThat(page(agent, visa).select(".adapt-list li").text()).contains("Référence à vérifier", "L. 2541-12");
        String last = "/actes/semblables/" + act + "/reprendre/4?projet=" + draft;
        assertThat(page(agent, last).select(".adapt-list li").text()).contains("communauté de communes");
    }

    @Test
    void withoutADraftOneOfTheOpenOnesIsChosenFirst() {
        Document ask = page(agent, "/actes/semblables/" + act + "/reprendre/1");
        assertThat(ask.select("select[name=projet] option[value=" + draft + "]"))
                .hasSize(1);
        assertThat(ask.select("main form[method=post]")).isEmpty();
    }

    @Test
    void aForgedActParagraphOrDraftIsRefusedAndNothingIsWritten() {
        page(agent, "/actes/semblables/" + act);
        String none = UUID.randomUUID().toString();
        Map<String, String> into = Map.of("projet", draft.toString());
        assertThat(agent.post("/actes/semblables/" + none + "/reprendre/0", into)
                        .status())
                .isEqualTo(404);
        for (String place : new String[] {"-1", "5", "2147483647"}) {
            assertThat(agent.post("/actes/semblables/" + act + "/reprendre/" + place, into)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(agent.post("/actes/semblables/" + act + "/reprendre/0", Map.of("projet", none))
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/actes/semblables/" + act + "/reprendre/zéro").status())
                .isEqualTo(400);
        assertThat(page(agent, "/actes/projets/" + draft + "/versions").text()).doesNotContain("Version 2");
    }

    @Test
    void anotherCollectivityNeitherFindsNorReadsNorTakesNorRemovesAnything() {
        Town other = newTown();
        openDrafting(other);
        Visitor stranger = agent(other);
        UUID theirs = draft(other);
        assertThat(page(stranger, "/actes/semblables?q=subvention+judo").select(".act-list li"))
                .isEmpty();
        assertThat(page(stranger, "/actes/semblables/sources").select("tbody tr"))
                .isEmpty();
        assertThat(stranger.get("/actes/semblables/" + act).status()).isEqualTo(404);
        assertThat(stranger.get("/actes/semblables/" + act + "/reprendre/0").status())
                .isEqualTo(404);
        assertThat(stranger.get("/actes/semblables/comparer?acte=" + act + "&projet=" + theirs)
                        .status())
                .isEqualTo(404);
        page(stranger, "/actes/rediger");
        assertThat(stranger.post("/actes/semblables/" + act + "/reprendre/0", Map.of("projet", theirs.toString()))
                        .status())
                .isEqualTo(404);
        String remove = page(agent, "/actes/semblables/sources")
                .select("form[action$=/retirer]")
                .attr("action");
        assertThat(stranger.post(remove, Map.of()).status()).isEqualTo(404);
        // Mine, into a draft of theirs.
        page(agent, "/actes/rediger");
        assertThat(agent.post("/actes/semblables/" + act + "/reprendre/0", Map.of("projet", theirs.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(page(agent, "/actes/semblables/" + act).select(".similar-part"))
                .hasSize(5);
    }

    @Test
    void onlyTheOfficeTakesOverAndNobodyWhileDraftingIsSuspended() {
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/actes/semblables/" + act).select("a:contains(Reprendre)"))
                .isEmpty();
        assertThat(elu.get("/actes/semblables/" + act + "/reprendre/0").status())
                .isEqualTo(403);
        Person who = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> uses.change("drafting", UseState.SUSPENDED, who, new Motive("essai", null)));
        Document read = page(agent, "/actes/semblables/" + act);
        assertThat(read.select(".notice.is-warning").text()).contains("La rédaction n’est pas ouverte");
        assertThat(read.select("a:contains(Reprendre)")).isEmpty();
        Visitor.Page refused =
                agent.post("/actes/semblables/" + act + "/reprendre/0", Map.of("projet", draft.toString()));
        assertThat(refused.location()).startsWith("/actes/semblables/" + act);
        assertThat(page(agent, refused.location()).select(".notice.is-bad")).hasSize(1);
    }

    @Test
    void twoActsOrAnActAndADraftAreComparedWordByWord() {
        imported(
                agent,
                "autre.zip",
                Tables.zip(Map.of(
                        "t.csv",
                        Tables.table(Tables.row("D-2", "Subvention de fonctionnement au club de lutte")),
                        "D-2.docx",
                        Tables.docx(
                                "Objet : Subvention de fonctionnement au club de lutte",
                                "Considérant que le club accueille vingt licenciés de Val-Exemple ;",
                                "Le conseil municipal décide :",
                                "Article 1er : Une subvention de 600 € est attribuée."))),
                Map.of("name", "Autre"));
        String other = firstFound(agent, "subvention lutte");
        Document two = page(agent, "/actes/semblables/comparer?acte=" + act + "&acte=" + other);
        assertThat(two.select(".pair del").text()).contains("quatre-vingts");
        assertThat(two.select(".pair ins").text()).contains("vingt");
        assertThat(two.text()).contains("Seulement dans le premier");
        Document draftBeside = page(agent, "/actes/semblables/comparer?acte=" + act + "&projet=" + draft);
        assertThat(draftBeside.text()).contains("Votre projet");
        Visitor.Page one = agent.get("/actes/semblables/comparer?acte=" + act + "&recherche=judo");
        assertThat(one.location()).isEqualTo("/actes/semblables?q=judo");
        assertThat(page(agent, one.location()).select(".notice.is-bad").text()).contains("Cochez deux actes");
    }
}
