package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Uses;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftingFlowTest extends DraftingTest {
    private static final String NEED = "Verser 1 500 euros à l’association Judo Club de Saint-Exemple";

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Validations validations;

    @Autowired
    private ValidatedDrafts validated;

    @Autowired
    private Uses uses;

    @Autowired
    private Decisions decisions;

    private final Family family = Families.shipped().get(FAMILY);

    @Test
    void fromANeedInOneSentenceToAValidatedDraftThroughThePages() {
        Visitor agent = agentVisitor();
        Document ranked =
                agent.post("/actes/rediger/familles", Map.of("need", NEED)).document();
        assertThat(ranked.select(".family.is-first button").attr("value")).isEqualTo(FAMILY);
        assertThat(ranked.select(".family.is-first").text()).contains("Reconnu à");
        String since = ranked.select("input[name=since]").attr("value");

        Visitor.Page asked = agent.post("/actes/rediger/faits", Map.of("need", NEED, "since", since, "family", FAMILY));
        assertThat(asked.document().select("#f-montant.was-read").attr("value")).isEqualTo("1500");

        Visitor.Page incomplete = agent.post(
                "/actes/rediger/projet", Map.of("need", NEED, "since", since, "family", FAMILY, "f-montant", "1 500"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.document().select("[aria-invalid=true]"))
                .as(incomplete.body())
                .isNotEmpty();
        assertThat(incomplete.document().select("#f-montant").attr("value")).isEqualTo("1 500");

        Map<String, String> facts = typed();
        facts.putAll(Map.of("need", NEED, "since", since, "family", FAMILY));
        String draft = agent.post("/actes/rediger/projet", facts).location();
        assertThat(draft).startsWith("/actes/projets/");
        Document page = agent.get(draft).document();
        assertThat(page.select(".part")).hasSizeGreaterThan(4);
        assertThat(page.select(".origin").text())
                .contains("Clause de la famille")
                .contains("CGCT");
        assertThat(page.select(".draft-read .fact")).isNotEmpty();
        assertThat(page.select(".finding.is-blocking")).isEmpty();

        Map<String, String> valid = form(page, "/valider");
        assertThat(agent.post(draft + "/valider", valid).location()).isEqualTo(draft);
        assertThat(agent.get(draft).document().select(".badge.is-good").text()).contains("Validé");
        assertThat(agent.get("/actes/rediger").document().select(".took").text())
                .contains("médiane sur 1 projet");
        assertThat(in(validated::list)).hasSize(1);
    }

    @Test
    void everyShippedFamilyAsksForItsFactsAndShowsThemAgainBesideItsDraft() {
        Visitor agent = agentVisitor();
        for (Family each : Families.shipped().all()) {
            Visitor.Page asked = agent.post("/actes/rediger/faits", Map.of("family", each.key()));
            assertThat(asked.status()).as(each.key()).isEqualTo(200);
            assertThat(asked.document().select("[data-field]")).as(each.key()).isNotEmpty();
            Draft draft = in(() -> composing.start(new Composing.Wanted(
                    "", Times.now(), each.key(), each.sample().plain(), "Accueil", agent(), false)));
            Visitor.Page shown = agent.get("/actes/projets/" + draft.id());
            assertThat(shown.status()).as(each.key()).isEqualTo(200);
            assertThat(shown.body()).as(each.key()).doesNotContain("??");
        }
    }

    @Test
    void withoutScriptsTheFormSavesAddsMovesAndRemovesParts() {
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        List<String> before = ids(latest(draft).writing());
        press(agent, address, "new:VISA");
        Writing added = latest(draft).writing();
        String fresh = ids(added).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        assertThat(text(added, fresh)).isEqualTo("[texte à écrire]");
        press(agent, address, "up:" + fresh);
        assertThat(ids(latest(draft).writing()).indexOf(fresh))
                .isEqualTo(ids(added).indexOf(fresh) - 1);
        press(agent, address, "remove:" + fresh);
        assertThat(ids(latest(draft).writing())).isEqualTo(before);
        assertThat(latest(draft).number()).isEqualTo(4);
    }

    @Test
    void aPartThatAPersonChangedBearsTheirNameAndOneThatSaysAgainWhatWasComposedItsClause() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        String part = composed.parts().getFirst().id();
        Saving.Saved changed = in(() -> saving.save(draft.id(), 1, with(composed, part, "Autre chose."), agent()));
        assertThat(changed.version().writing().parts().getFirst().origin())
                .isEqualTo(new Origin.FromPerson(agent().toString()));
        Saving.Saved back = in(() -> saving.save(draft.id(), 2, composed, agent()));
        assertThat(back.version().writing()).isEqualTo(composed);
    }

    @Test
    void newFactsRecomposeWhatNobodyChangedAndOfferTheRestAsASuggestion() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        List<Part> told = composed.parts().stream()
                .filter(part -> part.text().contains("€"))
                .toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(1);
        String mine = told.getFirst().id();
        in(() -> saving.save(draft.id(), 1, with(composed, mine, "Un texte de la secrétaire."), agent()));
        Map<String, Object> facts = new LinkedHashMap<>(family.sample().plain());
        facts.put("montant", "1 777");
        Composing.Recomposed again = in(() -> composing.again(draft.id(), facts, agent()));

        Writing now = latest(draft).writing();
        assertThat(text(now, mine)).isEqualTo("Un texte de la secrétaire.");
        assertThat(now.toString().replaceAll("[\\u00a0\\u202f]", " ")).contains("1 777");
        assertThat(again.conflicts()).isPositive();
        assertThat(in(() -> suggestions.open(draft.id()))).hasSizeGreaterThanOrEqualTo(1);
        assertThat(again.draft().proposal()).isNotEqualTo(draft.proposal());
    }

    @Test
    void twoPeopleWhoChangeTheSamePartLoseNothing() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        String part = composed.parts().getLast().id();
        in(() -> saving.save(draft.id(), 1, with(composed, part, "Texte du premier."), agent()));
        Saving.Saved second = in(() -> saving.save(
                draft.id(), 1, with(composed, part, "Texte du second."), own.account(Role.HEAD_OF_SERVICE)));
        assertThat(second.conflicts()).hasSize(1);
        assertThat(text(latest(draft).writing(), part)).isEqualTo("Texte du premier.");
        List<Suggestions.Kept> open = in(() -> suggestions.open(draft.id()));
        assertThat(open).hasSize(1);
        assertThat(in(() -> versions.all(draft.id())))
                .anyMatch(version -> text(version.writing(), part).equals("Texte du second."));

        in(() -> remarks.settle(draft.id(), open.getFirst().id(), true, agent()));
        assertThat(text(latest(draft).writing(), part)).isEqualTo("Texte du second.");
        assertThat(in(() -> suggestions.open(draft.id()))).isEmpty();
    }

    @Test
    void ofTwoTitlesWrittenAtOnceTheSecondIsShownBesideTheFirstAndMayTakeItsPlace() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        in(() -> saving.save(draft.id(), 1, new Writing("Objet de l’une", composed.parts()), agent()));
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        String address = "/actes/projets/" + draft.id();
        Map<String, String> form = new HashMap<>(Map.of("version", "1", "title", "Objet de l’autre", "live", "true"));
        form.put(
                "_csrf",
                head.get(address).document().select("#texte input[name=_csrf]").val());
        Visitor.Page saved = head.send(HttpRequest.newBuilder(head.uri(address + "/versions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(form, composed))));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"conflicts\":1")
                .contains("Objet de l’une")
                .contains("le vôtre attend comme suggestion");

        Document page = head.get(address).document();
        assertThat(page.select("h1").text()).isEqualTo("Objet de l’une");
        assertThat(page.select(".suggestion").text()).contains("Objet").contains("Camille HEAD_OF_SERVICE");
        assertThat(page.select(".suggestion del").text()).isEqualTo("une");
        assertThat(page.select(".suggestion ins").text()).isEqualTo("autre");
        assertThat(in(() -> versions.all(draft.id())))
                .extracting(version -> version.writing().title())
                .contains("Objet de l’une", "Objet de l’autre");

        head.post(page.select(".suggestion form").attr("action"), Map.of("accept", "true"));
        assertThat(latest(draft).writing()).isEqualTo(new Writing("Objet de l’autre", composed.parts()));
    }

    @Test
    void withoutScriptsATextThatIsRefusedIsShownAgainAsItWasTyped() {
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        Writing typed = new Writing(
                "", List.of(new Part("mine", PartKind.PROVISION, "Écrit à la main.", new Origin.FromPerson(null))));
        Map<String, String> form = new HashMap<>(Map.of("version", "1", "title", ""));
        form.put(
                "_csrf",
                agent.get(address).document().select("#texte input[name=_csrf]").val());
        Visitor.Page refused = agent.send(HttpRequest.newBuilder(agent.uri(address + "/versions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(form, typed))));
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.document();
        assertThat(page.select("[role=alert]").text()).isNotBlank();
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("Écrit à la main.");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
        assertThat(latest(draft).number()).isEqualTo(1);
    }

    @Test
    void anotherTitleIsProposedOnThePage() {
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        agent.get(address);
        agent.post(address + "/remarques", Map.of("do", "REPLACE", "part", "title:", "words", "Un autre objet"));
        Suggestions.Kept kept = in(() -> suggestions.open(draft.id())).getFirst();
        in(() -> remarks.settle(draft.id(), kept.id(), true, agent()));
        assertThat(latest(draft).writing().title()).isEqualTo("Un autre objet");
        assertThatThrownBy(() -> in(() -> remarks.comment(draft.id(), "title:", "Trop long ?", agent())))
                .hasMessage("drafting.say.first");
    }

    @Test
    void ofManySavesAtOnceEachChangedPartIsThere() throws Exception {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        List<Future<Saving.Saved>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Part part : composed.parts()) {
                all.add(people.submit(() -> in(() ->
                        saving.save(draft.id(), 1, with(composed, part.id(), "Réécrit : " + part.id()), agent()))));
            }
            for (Future<Saving.Saved> one : all) {
                assertThat(one.get().conflicts()).isEmpty();
            }
        }
        Writing now = latest(draft).writing();
        assertThat(now.parts()).hasSameSizeAs(composed.parts());
        assertThat(now.parts()).allSatisfy(part -> assertThat(part.text()).isEqualTo("Réécrit : " + part.id()));
    }

    @Test
    void whileABlockingFindingStandsAValidationNeedsAReason() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        String part = composed.parts().getLast().id();
        in(() -> saving.save(draft.id(), 1, with(composed, part, "Il est versé [montant ?]."), agent()));
        assertThatThrownBy(() -> validate(draft, null)).hasMessage("drafting.validate.reason");
        assertThat(in(validated::list)).isEmpty();
        assertThat(validate(draft, "Le montant sera fixé en séance").verdict()).isEqualTo(Verdict.AMEND);
        assertThat(in(validated::list)).hasSize(1);
    }

    @Test
    void aTextChangedInTheEditorIsNotAcceptedByAnotherDoor() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        in(() -> saving.save(
                draft.id(), 1, with(composed, composed.parts().getLast().id(), "Changé."), agent()));
        Visitor agent = agentVisitor();
        String proposal = "/propositions/" + draft.proposal();
        Document page = agent.get(proposal).document();
        assertThat(page.select("#accepter")).isEmpty();
        assertThat(page.select("a[href$='#valider']")).isNotEmpty();
        String fingerprint = in(() -> proposals.get(draft.proposal()).proposal().fingerprint());
        agent.post(proposal + "/decisions", Map.of("fingerprint", fingerprint, "verdict", "ACCEPT"));
        assertThat(in(validated::list)).isEmpty();
        assertThat(agent.get(proposal).body()).contains("modifié dans l’éditeur");
    }

    @Test
    void aLaterValidationComesBackOnTheFirstWithAReasonAndTheTimeCountsOnce() {
        Draft draft = draft();
        validate(draft, null);
        Writing composed = latest(draft).writing();
        in(() -> saving.save(
                draft.id(), 1, with(composed, composed.parts().getLast().id(), "Corrigé après coup."), agent()));
        assertThat(in(() -> validated.get(draft.id()).writing())).isEqualTo(composed);
        validate(draft, "Erreur de plume");
        assertThat(in(() ->
                        validated.get(draft.id()).writing().parts().getLast().text()))
                .isEqualTo("Corrigé après coup.");
        Validations.Took took = in(() -> validations.took(false));
        assertThat(took.drafts()).isEqualTo(1);
        assertThat(took.median().toMinutes()).isBetween(10L, 60L);
    }

    @Test
    void anEarlierVersionIsShownComparedAndRestoredAsANewOne() {
        Draft draft = draft();
        Writing composed = latest(draft).writing();
        in(() -> saving.save(
                draft.id(), 1, with(composed, composed.parts().getLast().id(), "Tout autre chose."), agent()));
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id() + "/versions";
        Visitor.Page shown = agent.get(address);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        Document page = shown.document();
        assertThat(page.select(".change ins").text()).contains("Tout autre chose");
        assertThat(page.select(".change del")).isNotEmpty();
        agent.post(address + "/1/retablir", Map.of());
        assertThat(latest(draft).number()).isEqualTo(3);
        assertThat(latest(draft).writing()).isEqualTo(composed);
    }

    @Test
    void aValidationDrawnForASecondReadingTakesEffectOnceAnotherPersonAgrees() {
        readAllAgain();
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        Map<String, String> first = form(agent.get(address).document(), "/valider");
        agent.post(address + "/valider", first);
        assertThat(agent.get(address).document().select(".notice.is-good").text())
                .contains("une seconde personne doit encore le relire");
        Document mine = agent.get(address).document();
        assertThat(mine.select(".badge").text()).contains("Attend une seconde lecture");
        assertThat(mine.text()).contains("Une autre personne doit le relire");
        assertThat(mine.select("#valider")).isEmpty();
        assertThat(in(() -> validated.find(draft.id())))
                .as("no session finds it yet")
                .isEmpty();

        agent.post(address + "/valider", first);
        assertThatThrownBy(() -> validate(draft, "encore moi")).isInstanceOf(NotAllowed.class);
        assertThat(in(validated::list)).isEmpty();

        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        Document theirs = head.get(address).document();
        assertThat(theirs.text()).contains("Il attend votre seconde lecture");
        head.post(address + "/valider", form(theirs, "/valider"));
        assertThat(agent.get(address).document().select(".badge.is-good").text())
                .contains("Validé");
        assertThat(in(validated::list)).singleElement().satisfies(known -> {
            assertThat(known.id()).isEqualTo(draft.id());
            assertThat(known.validatedBy()).isEqualTo(own.account(Role.HEAD_OF_SERVICE));
        });
    }

    @Test
    void aSecondReaderWhoDisagreesSaysWhyAndTheirTextIsTheOneThatStands() {
        readAllAgain();
        Draft draft = draft();
        validate(draft, null);
        Writing composed = latest(draft).writing();
        UUID second = own.account(Role.HEAD_OF_SERVICE);
        String part = composed.parts().getLast().id();
        in(() -> saving.save(draft.id(), 1, with(composed, part, "Relu et corrigé."), second));
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        String address = "/actes/projets/" + draft.id();
        Map<String, String> form = form(head.get(address).document(), "/valider");
        head.post(address + "/valider", form);
        assertThat(in(validated::list))
                .as("to depart from a first reading takes a reason")
                .isEmpty();

        form.put("motive", "L’article disait autre chose que la convention");
        head.post(address + "/valider", form);
        assertThat(text(in(() -> validated.get(draft.id()).writing()), part)).isEqualTo("Relu et corrigé.");
        List<Decision> history = in(() -> decisions.of(draft.proposal()));
        assertThat(history.getLast().reverses()).isEqualTo(history.getFirst().id());
        assertThat(agentVisitor().get("/propositions/" + draft.proposal()).body())
                .contains("L’article disait autre chose que la convention");
    }

    @Test
    void aSecondReaderMayRejectAndNothingStands() {
        readAllAgain();
        Draft draft = draft();
        validate(draft, null);
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        String proposal = "/propositions/" + draft.proposal();
        head.get(proposal);
        String fingerprint = in(() -> proposals.get(draft.proposal()).proposal().fingerprint());
        head.post(
                proposal + "/decisions",
                Map.of("fingerprint", fingerprint, "verdict", "REJECT", "motive", "l’association n’existe plus"));
        assertThat(in(validated::list)).isEmpty();
        assertThat(agentVisitor()
                        .get("/actes/projets/" + draft.id())
                        .document()
                        .select(".badge.is-bad")
                        .text())
                .contains("Rejeté");
    }

    @Test
    void theHourOfANeedIsTheServersWhateverTheFormSays() {
        Instant before = Times.now();
        Visitor agent = agentVisitor();
        String since = agent.post("/actes/rediger/familles", Map.of("need", NEED))
                .document()
                .select("input[name=since]")
                .attr("value");
        Instant between = Times.now();
        Draft honest = started(agent, since);
        assertThat(honest.needAt()).isBetween(before, between);
        Draft forged = started(agent, before.minusSeconds(86_400).toString());
        assertThat(forged.needAt()).isAfterOrEqualTo(between);
        Draft stranger = started(visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD), since);
        assertThat(stranger.needAt()).as("of another person's session").isAfterOrEqualTo(between);
    }

    @Test
    void peopleCommentOnAPartAndAnswerOneAnother() {
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        String part = latest(draft).writing().parts().getFirst().id();
        agent.get(address);
        agent.post(address + "/remarques", Map.of("part", part, "text", "À vérifier avec la trésorerie."));
        Document page = agent.get(address).document();
        assertThat(page.select(".remark .said-text").text()).contains("trésorerie");
        String answer = page.select(".remark form").attr("action");
        agent.post(answer, Map.of("text", "C’est fait.", "do", "resolve"));
        Document closed = agent.get(address).document();
        assertThat(closed.select(".remark.is-settled").text())
                .contains("C’est fait.")
                .contains("Clos");
        agent.post(
                address + "/remarques",
                Map.of("do", "REPLACE", "part", part, "words", "Mieux dit.", "text", "plus court"));
        assertThat(agent.get(address).document().select(".suggestion ins").text())
                .contains("Mieux dit");
    }

    @Test
    void anAdditionAndARemovalAreProposedReadAndAnsweredOnThePage() {
        Draft draft = draft();
        Visitor agent = agentVisitor();
        String address = "/actes/projets/" + draft.id();
        Writing before = latest(draft).writing();
        Part first = before.of(PartKind.VISA).getFirst();
        Part gone = before.of(PartKind.VISA).get(1);
        String said = address + "/remarques";
        agent.get(address);
        agent.post(
                said, Map.of("do", "INSERT", "part", first.id(), "words", "le règlement intérieur", "text", "usage"));
        agent.post(said, Map.of("do", "INSERT", "part", "first:PROVISION", "words", "Avant tout."));
        agent.post(said, Map.of("do", "DELETE", "part", gone.id(), "text", "sans objet"));
        assertThat(latest(draft).number()).as("nothing is in the text yet").isEqualTo(1);
        Document page = agent.get(address).document();
        assertThat(page.select(".suggestion")).hasSize(3);
        assertThat(page.select(".suggestion").get(0).text())
                .contains("Nouveau visa, après : Visa 1")
                .contains("usage");
        assertThat(page.select(".suggestion").get(0).select("ins").text()).isEqualTo("le règlement intérieur");
        assertThat(page.select(".suggestion").get(1).text()).contains("Nouvel article");
        assertThat(page.select(".suggestion").get(2).text()).contains("Suppression : Visa 2");
        assertThat(page.select(".suggestion").get(2).select("del").text())
                .isEqualTo(gone.text().replace('\u00a0', ' '));

        for (Element form : page.select(".suggestion form")) {
            agent.post(form.attr("action"), Map.of("accept", "true"));
        }
        Writing after = latest(draft).writing();
        assertThat(after.of(PartKind.VISA).get(1).text()).isEqualTo("le règlement intérieur");
        assertThat(after.of(PartKind.VISA).get(1).origin()).isEqualTo(new Origin.FromPerson(agent().toString()));
        assertThat(after.of(PartKind.PROVISION).getFirst().text()).isEqualTo("Avant tout.");
        assertThat(ids(after)).doesNotContain(gone.id()).hasSize(before.parts().size() + 1);
    }

    @Test
    void aSuggestionThatSaysNothingOrIsOfNoPartIsRefusedWithWhatToDo() {
        Draft draft = draft();
        String part = latest(draft).writing().parts().getFirst().id();
        Map<Proposed, String> refused = Map.of(
                new Proposed(Proposed.Kind.REPLACE, part, " "), "drafting.suggestion.words",
                new Proposed(Proposed.Kind.INSERT, part, ""), "drafting.suggestion.words",
                new Proposed(Proposed.Kind.INSERT, part, "x".repeat(20_001)), "drafting.long",
                new Proposed(Proposed.Kind.INSERT, "first:ANNEX", "x"), "drafting.part",
                new Proposed(Proposed.Kind.DELETE, "first:VISA", ""), "drafting.say.first",
                new Proposed(Proposed.Kind.DELETE, "absente", ""), "editing.gone");
        refused.forEach((proposed, key) -> assertThatThrownBy(
                        () -> in(() -> remarks.suggest(draft.id(), proposed, "", agent())))
                .hasMessage(key));
        assertThat(in(() -> suggestions.open(draft.id()))).isEmpty();
    }

    @Test
    void whoOnlyReadsSeesTheTextAndNoForm() {
        Draft draft = draft();
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        Document page = elu.get("/actes/projets/" + draft.id()).document();
        assertThat(page.select(".draft.is-reading .draft-read p")).isNotEmpty();
        assertThat(page.select("#valider")).isEmpty();
        assertThat(elu.get("/actes/rediger").status()).isEqualTo(403);
        assertThat(visitor()
                        .signIn(otherTown.email(Role.AGENT), PASSWORD)
                        .get("/actes/projets/" + draft.id())
                        .status())
                .isIn(403, 404);
    }

    private Draft started(Visitor visitor, String since) {
        Map<String, String> facts = typed();
        facts.putAll(Map.of("need", NEED, "since", since, "family", FAMILY));
        visitor.get("/actes/rediger");
        String address = visitor.post("/actes/rediger/projet", facts).location();
        return in(() -> drafts.get(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
    }

    private void readAllAgain() {
        in(() -> uses.readAgain(DraftingFeature.USE, 1, person(Role.ELU)));
    }

    private void press(Visitor agent, String address, String button) {
        Document page = agent.get(address).document();
        StringBuilder body = new StringBuilder();
        for (Element field : page.select("#texte input[type=hidden], #texte textarea")) {
            String value = field.tagName().equals("textarea") ? field.wholeText() : field.val();
            body.append(encode(field.attr("name")))
                    .append('=')
                    .append(encode(value))
                    .append('&');
        }
        body.append("do=").append(encode(button));
        Visitor.Page done = agent.send(HttpRequest.newBuilder(agent.uri(address + "/versions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        assertThat(done.status()).isEqualTo(302);
    }

    private static String body(Map<String, String> fields, Writing writing) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(name).append('=').append(encode(value)).append('&'));
        for (Part part : writing.parts()) {
            body.append("id=").append(encode(part.id()));
            body.append("&kind=").append(part.kind());
            body.append("&text=").append(encode(part.text())).append('&');
        }
        return body.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        family.sample().plain().forEach((key, value) -> typed.put("f-" + key, FactsForm.said(value)));
        return typed;
    }

    private static Map<String, String> form(Document page, String action) {
        Map<String, String> fields = new HashMap<>();
        page.select("form[action$='" + action + "'] input")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static List<String> ids(Writing writing) {
        return writing.parts().stream().map(Part::id).toList();
    }

    private Visitor agentVisitor() {
        return visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }
}
