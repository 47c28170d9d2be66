package fr.beffroi.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.report.ReportSection;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From questions to a published synthesis; nobody found again; nothing told twice differently. */
class ConsultationFlowTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Synthesis synthesis;

    @Autowired
    private ClosingJob closing;

    @Autowired
    private ConsultationsSection section;

    @Autowired
    private DemoConsultation demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    private Person elu() {
        return new Person(own.account(Role.ELU), Role.ELU);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private static LocalDate inAMonth() {
        return LocalDate.now(LegalTime.FRANCE).plusDays(30);
    }

    /** With one question of each kind. */
    private UUID prepared() {
        return tenancy.in(own.id(), () -> {
            UUID id = consultations.create("Charte", "Décider d’une charte.", elu());
            consultations.ask(id, Question.typed(Question.Kind.FREE, "Que craignez-vous ?", ""), elu());
            consultations.ask(id, Question.typed(Question.Kind.CHOICE, "Pour ?", "Oui\nNon\nPeut-être"), elu());
            consultations.ask(id, Question.typed(Question.Kind.SCALE, "Informé ?", ""), elu());
            return id;
        });
    }

    private UUID open(Phase phase) {
        UUID id = prepared();
        tenancy.run(own.id(), () -> consultations.open(id, phase, inAMonth(), "Parce que.", elu()));
        return id;
    }

    private Map<String, String> answers(UUID id, String text, int choice, int mark) {
        List<Question> questions =
                tenancy.in(own.id(), () -> consultations.get(id)).questions();
        Map<String, String> sent = new HashMap<>();
        sent.put("q-" + questions.get(0).id(), text);
        sent.put("q-" + questions.get(1).id(), String.valueOf(choice));
        sent.put("q-" + questions.get(2).id(), String.valueOf(mark));
        return sent;
    }

    private void say(UUID id, String text, int choice, String author) {
        tenancy.run(own.id(), () -> contributions.outside(id, answers(id, text, choice, 3), author));
    }

    private Passage passage(UUID id, String text) {
        return tenancy.in(own.id(), () -> contributions.passages(id)).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anybody_contributes_without_account_and_reads_what_became_of_it() {
        UUID id = open(Phase.PUBLIC);
        String page = "/consultations/" + own.slug() + "/" + id;
        Visitor resident = visitor();
        assertThat(resident.get(page).document().text()).contains("Que craignez-vous");
        assertThat(resident.post(page, Map.of()).status()).isEqualTo(422);
        assertThat(resident.post(page, answers(id, "x", 9, 3)).status()).isEqualTo(422);
        Map<String, String> trapped = answers(id, "x", 0, 3);
        trapped.put("site", "https://spam.example");
        assertThat(resident.post(page, trapped).status()).isEqualTo(422);
        Map<String, String> whole = answers(id, "Je crains de ne plus voir personne.", 0, 2);
        whole.put("author", "Dominique");
        assertThat(resident.post(page, whole).status()).isEqualTo(302);
        for (int i = 0; i < 14; i++) {
            say(id, i == 0 ? "Plus de personne au guichet, voilà ma crainte." : "", i % 2, "");
        }
        assertThat(as(Role.DPO).get("/concertation/" + id).document().text())
                .as("nothing is read while it is open")
                .contains("Rien ne se lit avant la fin");
        assertThat(tenancy.in(own.id(), () -> contributions.passages(id))).isEmpty();
        Visitor elu = as(Role.ELU);
        elu.get("/concertation/" + id);
        elu.post("/concertation/" + id + "/clore", Map.of("motive", "Assez d’avis."));
        assertThat(resident.get(page).document().text()).contains("La synthèse").doesNotContain("Dominique");

        Passage quoted = passage(id, "Je crains de ne plus voir personne.");
        String desk = "/concertation/" + id + "/synthese";
        assertThat(elu.get(desk + "?p=" + quoted.id())
                        .document()
                        .select("#write textarea")
                        .text())
                .contains("Je crains");
        Map<String, String> claim = new HashMap<>(Map.of(
                "p",
                quoted.id().toString(),
                "text",
                "Des habitants craignent de ne plus voir personne.",
                "kept",
                "KEPT",
                "why",
                "Le guichet reste.",
                "quote-" + quoted.id(),
                "ne plus voir une machine"));
        Visitor.Page wrong = elu.post(desk + "/affirmation", claim);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#fault").text()).contains("ne plus voir une machine");
        claim.put("quote-" + quoted.id(), "ne plus  voir\npersonne");
        assertThat(elu.post(desk + "/affirmation", claim).status()).isEqualTo(302);
        Passage other = passage(id, "Plus de personne au guichet, voilà ma crainte.");
        elu.get(desk);
        assertThat(elu.post(desk + "/passage/" + quoted.id(), Map.of("hide", "true", "motive", "x"))
                        .status())
                .as("a quoted one is not hidden under its claim")
                .isEqualTo(422);
        elu.get(desk);
        elu.post(desk + "/passage/" + other.id(), Map.of("hide", "true", "motive", "Hors sujet."));
        elu.get("/concertation/" + id);
        elu.post("/concertation/" + id + "/publier", Map.of("motive", "Le conseil garde le guichet."));

        String published = resident.get(page).document().text();
        assertThat(published)
                .contains("Retenu")
                .contains("Le guichet reste.")
                .contains("Dominique")
                .contains("1 contribution masquée")
                .contains("Hors sujet.")
                .doesNotContain("voilà ma crainte");
        List<ReportSection.Statement> council = tenancy.in(own.id(), () -> section.of(Year.now(LegalTime.FRANCE)));
        assertThat(council)
                .extracting(statement -> statement.text().replaceAll("[\\u00A0\\u202F]", " "))
                .contains(
                        "1 consultation a été ouverte dans l’année ; la synthèse d’une consultation a été publiée.",
                        "« Charte » : 1 point retenu, aucun en partie, aucun écarté.",
                        "Retenu : Des habitants craignent de ne plus voir personne.")
                .noneMatch(text -> text.contains("Dominique"));
        assertThat(council)
                .as("people, only as told once")
                .filteredOn(statement -> statement.text().startsWith("Environ"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.text()).matches("Environ (10|15|20|25) .*"));
        assertThat(council)
                .filteredOn(statement -> !statement.definition().isEmpty())
                .allMatch(statement -> elu.get(statement.address()).status() == 200);
        assertThat(tenancy.in(
                        own.id(), () -> section.of(Year.now(LegalTime.FRANCE).minusYears(1))))
                .hasSize(1);
        byte[] first = visitor().fetch(page + "/resultats.csv");
        assertThat(first).as("two exports never differ").isEqualTo(visitor().fetch(page + "/resultats.csv"));
        assertThat(new String(visitor().fetch(page + "/contributions.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Dominique")
                .doesNotContain("voilà ma crainte");
        assertThat(elu.post("/concertation/" + id + "/clore", Map.of("motive", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor()
                        .get("/consultations/" + otherTown.slug() + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .signIn(otherTown.email(Role.ELU), PASSWORD)
                        .get("/concertation/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void inside_each_contributes_once_by_a_token_that_no_row_binds_to_an_account() {
        UUID id = open(Phase.INTERNAL);
        Visitor agent = as(Role.AGENT);
        String page = "/concertation/" + id + "/participer";
        agent.get(page);
        String token = agent.post(page + "/jeton", Map.of())
                .document()
                .select("#token")
                .val();
        agent.get(page);
        assertThat(agent.post(page + "/jeton", Map.of())
                        .document()
                        .select("#fault")
                        .text())
                .contains("un par personne");
        agent.get(page);
        Map<String, String> sent = answers(id, "Ma crainte est de mal faire.", 0, 2);
        sent.put("token", "n’importe quoi");
        assertThat(agent.post(page, sent).status()).isEqualTo(422);
        sent.put("token", token);
        assertThat(agent.post(page, sent).status()).isEqualTo(302);
        agent.get(page);
        assertThat(agent.post(page, sent).document().select("#fault").text()).contains("déjà servi");
        List<Map<String, Object>> kept = tenancy.in(
                own.id(),
                () -> db.sql("select * from consultation_passage p where consultation = ?")
                        .param(id)
                        .query()
                        .listOfRows());
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().keySet())
                .as("no account, no address, no time, no contribution that binds two texts")
                .containsExactlyInAnyOrder(
                        "id",
                        "collectivity",
                        "consultation",
                        "question",
                        "phase",
                        "text",
                        "author",
                        "hidden",
                        "motive");
        assertThat(kept.getFirst().get("author")).isEqualTo("");
        assertThat(tenancy.in(own.id(), () -> journal.search("consultation.", id, null, null, 0, 50)))
                .as("a contribution has no entry, whose time would betray it")
                .extracting(JournalBook.Line::type)
                .containsExactlyInAnyOrder("consultation.created", "consultation.opened");
        UUID late = tenancy.in(
                own.id(), () -> accounts.create("Nouveau", "n@" + own.slug(), PASSWORD, "Accueil", Set.of(Role.AGENT)));
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> contributions.token(id, accounts.find(late).orElseThrow())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("account.later");

        tenancy.run(own.id(), () -> consultations.close(id, "Fin.", elu()));
        assertThat(rows("consultation_ballot")).isZero();
        assertThat(rows("consultation_token")).isZero();
        assertThat(rows("consultation_passage"))
                .as("among fewer than ten, an unsigned text could name its author")
                .isZero();
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select people from consultation_count")
                                .query(Integer.class)
                                .list()))
                .containsOnly(-1);
        assertThat(as(Role.AGENT).get("/concertation/" + id).status()).isEqualTo(403);
    }

    private int rows(String table) {
        return tenancy.in(
                own.id(),
                () -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_token_of_one_consultation_is_worth_nothing_in_another() {
        UUID one = open(Phase.INTERNAL);
        UUID other = open(Phase.INTERNAL);
        String token = tenancy.in(
                own.id(),
                () -> contributions.token(
                        one, accounts.find(own.account(Role.DPO)).orElseThrow()));
        assertThatThrownBy(() ->
                        tenancy.run(own.id(), () -> contributions.inside(other, token, answers(other, "x", 0, 1), "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("token.wrong");
    }

    @Test
    void who_prepares_does_not_open_and_nothing_opens_twice() {
        UUID id = prepared();
        Person head = new Person(own.account(Role.HEAD_OF_SERVICE), Role.HEAD_OF_SERVICE);
        assertThatThrownBy(
                        () -> tenancy.run(own.id(), () -> consultations.open(id, Phase.PUBLIC, inAMonth(), "x", head)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> consultations.open(
                                id,
                                Phase.PUBLIC,
                                LocalDate.now(LegalTime.FRANCE).minusDays(1),
                                "x",
                                elu())))
                .isInstanceOf(Refused.class);
        tenancy.run(own.id(), () -> consultations.open(id, Phase.INTERNAL, inAMonth(), "x", elu()));
        assertThatThrownBy(() -> tenancy.run(
                        own.id(), () -> consultations.ask(id, Question.typed(Question.Kind.FREE, "?", ""), elu())))
                .isInstanceOf(Refused.class);
        assertThat(visitor().get("/consultations/" + own.slug() + "/" + id).status())
                .as("what is inside is not outside")
                .isEqualTo(404);
        closing.close(own.id(), inAMonth());
        assertThat(tenancy.in(own.id(), () -> consultations.get(id)).stage()).isEqualTo(Stage.INTERNAL);
        closing.close(own.id(), inAMonth().plusDays(1));
        assertThat(tenancy.in(own.id(), () -> consultations.get(id)).stage()).isEqualTo(Stage.SYNTHESIS);
        assertThatThrownBy(() ->
                        tenancy.run(own.id(), () -> consultations.open(id, Phase.INTERNAL, inAMonth(), "x", elu())))
                .isInstanceOf(Refused.class);
        tenancy.run(own.id(), () -> consultations.open(id, Phase.PUBLIC, inAMonth(), "x", elu()));
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> synthesis.publish(id, "x", elu())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> db.sql("update consultation set stage = 'SYNTHESIS' where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("history line");
    }

    @Test
    void what_is_told_when_it_closes_is_told_for_ever_whatever_is_moderated_afterwards() {
        UUID id = open(Phase.PUBLIC);
        for (int i = 0; i < 40; i++) {
            say(id, i == 7 ? "À masquer." : "", i < 20 ? 0 : i < 32 ? 1 : 2, "");
        }
        tenancy.run(own.id(), () -> consultations.close(id, "Fin.", elu()));
        Map<Integer, Integer> before = told(id);
        tenancy.run(
                own.id(),
                () -> contributions.moderate(id, passage(id, "À masquer.").id(), true, true, "Injure.", elu()));
        assertThat(told(id)).isEqualTo(before);
        assertThat(before.values()).allMatch(count -> count == -1 || (count >= 5 && count % 5 == 0));
        assertThat(tenancy.in(own.id(), () -> contributions.passages(id)))
                .allMatch(one -> one.text().isEmpty());
    }

    private Map<Integer, Integer> told(UUID id) {
        return tenancy.in(
                own.id(),
                () -> consultations.counts(
                        consultations.get(id).questions().get(1).id(), Phase.PUBLIC));
    }

    @Test
    void addresses_that_lead_nowhere_are_not_counted_and_consultations_share_one_count() {
        UUID id = open(Phase.PUBLIC);
        UUID other = open(Phase.PUBLIC);
        String pages = "/consultations/" + own.slug() + "/";
        Visitor resident = visitor();
        resident.get(pages + id);
        for (int i = 0; i < ConsultationFeature.PER_HOUR + 1; i++) {
            assertThat(resident.post(pages + UUID.randomUUID(), Map.of()).status())
                    .isEqualTo(404);
        }
        for (int i = 0; i < ConsultationFeature.PER_HOUR; i++) {
            assertThat(resident.post(pages + (i % 2 == 0 ? id : other), answers(i % 2 == 0 ? id : other, "", 0, 3))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(resident.post(pages + id, answers(id, "", 0, 3)).status()).isEqualTo(429);
    }

    @Test
    void at_its_end_texts_are_written_again_at_once_so_that_no_row_tells_which_came_together() {
        UUID id = tenancy.in(own.id(), () -> {
            UUID made = consultations.create("Charte", "Décider.", elu());
            consultations.ask(made, Question.typed(Question.Kind.FREE, "Que craignez-vous ?", ""), elu());
            consultations.ask(made, Question.typed(Question.Kind.FREE, "Que souhaitez-vous ?", ""), elu());
            consultations.open(made, Phase.PUBLIC, inAMonth(), "x", elu());
            return made;
        });
        List<Question> questions =
                tenancy.in(own.id(), () -> consultations.get(id)).questions();
        for (int i = 0; i < 12; i++) {
            Map<String, String> sent = Map.of(
                    "q-" + questions.get(0).id(),
                    "crainte " + i,
                    "q-" + questions.get(1).id(),
                    "souhait " + i);
            tenancy.run(own.id(), () -> contributions.outside(id, sent, ""));
        }
        assertThat(writers(id)).as("one transaction each").hasSize(12);
        List<UUID> before = column(id, "id", UUID.class);
        tenancy.run(own.id(), () -> consultations.close(id, "Fin.", elu()));
        assertThat(writers(id)).as("one transaction for all").hasSize(1);
        assertThat(column(id, "id", UUID.class)).hasSize(24).doesNotContainAnyElementsOf(before);
        List<String> stored = tenancy.in(
                own.id(),
                () -> db.sql("select text from consultation_passage where consultation = ? order by ctid")
                        .param(id)
                        .query(String.class)
                        .list());
        assertThat(stored).isNotEqualTo(arrived(12));
    }

    private static List<String> arrived(int people) {
        return IntStream.range(0, people)
                .boxed()
                .flatMap(i -> Stream.of("crainte " + i, "souhait " + i))
                .toList();
    }

    private Set<String> writers(UUID id) {
        return Set.copyOf(column(id, "xmin::text", String.class));
    }

    private <T> List<T> column(UUID id, String column, Class<T> type) {
        return tenancy.in(
                own.id(),
                () -> db.sql("select " + column + " from consultation_passage where consultation = ?")
                        .param(id)
                        .query(type)
                        .list());
    }

    @Test
    void one_passage_named_twice_is_quoted_once_and_what_was_typed_is_kept() {
        UUID id = open(Phase.PUBLIC);
        say(id, "Garder le guichet.", 0, "");
        tenancy.run(own.id(), () -> consultations.close(id, "Fin.", elu()));
        UUID passage = passage(id, "Garder le guichet.").id();
        Visitor elu = as(Role.ELU);
        String desk = "/concertation/" + id + "/synthese";
        assertThat(elu.get(desk + "?p=" + passage + "&p=" + passage).document().select("#write input[name=p]"))
                .hasSize(1);
        Map<String, String> claim = Map.of(
                "p",
                passage.toString(),
                "text",
                "Le guichet compte.",
                "kept",
                "KEPT",
                "why",
                "Il reste.",
                "quote-" + passage,
                "le guichet");
        assertThat(elu.post(desk + "/affirmation?p=" + passage, claim).status()).isEqualTo(302);
        assertThat(tenancy.in(own.id(), () -> synthesis.claims(id)))
                .singleElement()
                .satisfies(made -> assertThat(made.quotes()).hasSize(1));
    }

    @Test
    void the_dpo_erases_a_published_text_with_its_quotes_and_the_motive_takes_their_place() {
        UUID id = open(Phase.PUBLIC);
        say(id, "Madame Untel dort au guichet.", 0, "Dominique");
        tenancy.run(own.id(), () -> {
            consultations.close(id, "Fin.", elu());
            UUID passage = contributions.passages(id).getFirst().id();
            synthesis.claim(
                    id,
                    "Le guichet dort.",
                    Claim.Kept.NOT_KEPT,
                    "Il ne dort pas.",
                    List.of(new Claim.Quote(passage, "Madame Untel dort")),
                    elu());
            synthesis.publish(id, "Publié.", elu());
        });
        UUID passage = passage(id, "Madame Untel dort au guichet.").id();
        String desk = "/concertation/" + id + "/synthese";
        String erase = desk + "/passage/" + passage + "/effacement";
        Visitor elu = as(Role.ELU);
        assertThat(elu.get(desk).document().select("form[action$=effacement]")).isEmpty();
        assertThat(elu.post(erase, Map.of("motive", "x")).status()).isEqualTo(403);
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get(desk).document().select("form[action$=effacement]")).hasSize(1);
        assertThat(dpo.post(erase, Map.of()).status()).as("without a motive").isEqualTo(422);
        assertThat(dpo.post(erase, Map.of("motive", "Il nommait quelqu’un.")).status())
                .isEqualTo(302);
        String page = "/consultations/" + own.slug() + "/" + id;
        assertThat(visitor().get(page).document().text())
                .contains("Le guichet dort.")
                .contains("Citation effacée")
                .contains("Il nommait quelqu’un.")
                .doesNotContain("Untel")
                .doesNotContain("Dominique");
        assertThat(new String(visitor().fetch(page + "/contributions.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Untel");
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select quote from consultation_quote")
                                .query(String.class)
                                .list()))
                .containsOnly("");
        assertThat(dpo.post(erase, Map.of("motive", "Encore.")).status()).isEqualTo(422);
    }

    @Test
    void the_demonstration_goes_from_questions_to_its_synthesis_once() {
        tenancy.run(own.id(), demonstration::settle);
        tenancy.run(own.id(), demonstration::settle);
        List<Consultation> all = tenancy.in(own.id(), consultations::all);
        assertThat(all).extracting(Consultation::stage).containsExactlyInAnyOrder(Stage.PUBLISHED, Stage.PUBLIC);
    }
}
