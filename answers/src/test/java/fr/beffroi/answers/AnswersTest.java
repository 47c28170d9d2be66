package fr.beffroi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.Answer.Notice;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answer.Status;
import fr.beffroi.answers.search.FicheIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final LocalDate TODAY = Invented.DATE.plusDays(10);

    @TempDir
    Path folder;

    private FicheIndex national;
    private FicheIndex local;

    @BeforeEach
    void build() throws IOException {
        FicheIndex.build(Invented.corpus(), folder.resolve("national"));
        FicheIndex.build(Invented.local(), folder.resolve("local"));
        national = FicheIndex.open(folder.resolve("national"));
        local = FicheIndex.open(folder.resolve("local"));
    }

    @AfterEach
    void close() throws IOException {
        national.close();
        local.close();
    }

    /** Answers that never refuse for want of confidence: the calibration was not made for two invented fiches. */
    private Answers answers() {
        return new Answers(national, null, null, 0);
    }

    private static List<String> keys(Answer answer) {
        return answer.notices().stream().map(Notice::key).toList();
    }

    @Test
    void aDraftQuotesPassagesWordForWord() {
        Answer answer = answers().answer("Comment avoir une licence de dragon ?", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.sentences())
                .filteredOn(sentence -> sentence.quote() != null)
                .isNotEmpty();
        for (Sentence sentence : answer.sentences()) {
            if (sentence.quote() != null) {
                assertThat(Invented.licence().passages())
                        .filteredOn(passage -> passage.id().equals(sentence.passage()))
                        .singleElement()
                        .satisfies(passage -> assertThat(passage.text()).contains(sentence.quote()));
            }
        }
        assertThat(answer.draft()).contains("Portrait du dragon", "https://dragons.example/");
    }

    @Test
    void theAgentIsAskedWhatTheMessageLeavesOpenAndTheAnswerFollows() {
        String message = "Combien coûte la licence de dragon ?";
        Answer open = answers().answer(message, Map.of(), TODAY);
        assertThat(open.questions().get(0).choice().id()).isEqualTo("F1/c1");
        assertThat(open.questions().get(0).question()).isEqualTo("Le demandeur est-il mineur ou majeur\u00a0?");
        assertThat(keys(open)).contains("notice.open_case");
        Answer minor = answers().answer(message, Map.of("F1/c1", "Vous êtes mineur"), TODAY);
        assertThat(minor.draft()).contains("gratuite").doesNotContain("12 €");
        Answer adult = answers().answer(message, Map.of("F1/c1", "Vous êtes majeur"), TODAY);
        assertThat(adult.draft()).contains("12 €").doesNotContain("gratuite");
    }

    @Test
    void whatHoldsInOneCaseOnlyIsSaidToDependOnIt() {
        Answer open = answers().answer("Combien coûte la licence de dragon ?", Map.of(), TODAY);
        for (Sentence sentence : open.sentences()) {
            if (sentence.text().contains("12 €")) {
                assertThat(sentence.text()).contains("Vous êtes majeur");
            }
            if (sentence.text().contains("gratuite")) {
                assertThat(sentence.text()).contains("Vous êtes mineur");
            }
        }
    }

    @Test
    void whatTheMessageTellsIsNotAsked() {
        Answer answer =
                answers().answer("Quel prix pour la licence de dragon de ma fille de 12 ans ?", Map.of(), TODAY);
        assertThat(answer.draft()).contains("gratuite").doesNotContain("12 €");
        assertThat(answer.questions())
                .noneMatch(question -> question.choice().id().equals("F1/c1"));
        assertThat(answer.notices()).contains(new Notice("notice.assumed", List.of("Vous êtes mineur"), false));
    }

    @Test
    void waysOfDoingTheSameThingAreNeverAsked() {
        Answer answer = answers().answer("Comment avoir une licence de dragon ?", Map.of(), TODAY);
        assertThat(answer.questions())
                .noneMatch(question -> question.choice().id().equals("F1/c3"));
    }

    @Test
    void aMessageInDangerGetsNoDraftButThePersonsAndTheNumbers() {
        Answer answer = answers().answer("Mon mari me frappe, et ma licence de dragon ?", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.TO_A_PERSON);
        assertThat(answer.draft()).isEmpty();
        assertThat(answer.sentences()).isEmpty();
        assertThat(answer.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("danger.PARTNER_VIOLENCE");
            assertThat(notice.serious()).isTrue();
            assertThat(fr.beffroi.answers.compose.Texts.of(
                            notice.key(), notice.arguments().toArray()))
                    .contains("3919", "17", "mari me frappe");
        });
    }

    @Test
    void aMessageInAnotherLanguageIsNotAnsweredAsIfUnderstood() {
        Answer answer = answers().answer("Hello, how can I get a dragon licence please?", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.UNKNOWN);
        assertThat(answer.notices()).containsExactly(new Notice("notice.other_language", List.of("anglais"), true));
        assertThat(answer.sentences()).allMatch(sentence -> sentence.quote() == null);
    }

    @Test
    void aDemandForAnotherAdministrationIsForwardedAndItsSenderTold() {
        Answer answer = answers().answer("Je vous transmets mon dossier APL.", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.FORWARD);
        assertThat(answer.forward()).isNotNull();
        assertThat(answer.draft()).contains("caisse d'allocations familiales", "L114-2", "L114-4");
    }

    @Test
    void aDemandToTheCommuneGetsAnAcknowledgementWithItsDates() {
        Answer answer = answers().answer("Je vous adresse ma demande de licence de dragon.", Map.of(), TODAY);
        assertThat(answer.notices())
                .contains(new Notice(
                        "notice.acknowledgement_text", List.of("11 novembre 2026", "11 janvier 2027"), false));
        assertThat(keys(answer)).contains("notice.acknowledgement");
        assertThat(keys(answers().answer("Combien coûte la licence de dragon ?", Map.of(), TODAY)))
                .doesNotContain("notice.acknowledgement");
    }

    @Test
    void aCorpusOlderThanThirtyDaysIsSaidToBeSo() {
        String message = "Combien coûte la licence de dragon ?";
        assertThat(keys(answers().answer(message, Map.of(), Invented.DATE.plusDays(30))))
                .doesNotContain("notice.corpus_old");
        assertThat(keys(answers().answer(message, Map.of(), Invented.DATE.plusDays(31))))
                .contains("notice.corpus_old");
    }

    @Test
    void weakSupportIsRefusedWithTheNearestFiches() {
        Answers never = new Answers(national, null, null, 1.1);
        Answer answer = never.answer("Combien coûte la licence de dragon ?", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.UNKNOWN);
        assertThat(answer.fiches()).isNotEmpty();
        assertThat(answer.sentences()).allMatch(sentence -> sentence.quote() == null);
        assertThat(keys(answer)).contains("notice.unknown");
    }

    @Test
    void theCollectivitysOwnHoursComeBeforeTheStatesWhereAndWhenAreAsked() {
        Answers both = new Answers(national, local, null, 0);
        Answer answer = both.answer("Quels sont les horaires du bureau des dragons ?", Map.of(), TODAY);
        assertThat(answer.draft()).contains("mardi de 9 h à 12 h");
        assertThat(answer.fiches().get(0).fiche().id()).isEqualTo("L1");
        Answer alone = new Answers(national, local, null, 1.1)
                .answer("Quels sont les horaires du bureau des dragons ?", Map.of(), TODAY);
        assertThat(alone.status()).isEqualTo(Status.ANSWERED);
        assertThat(alone.draft()).contains("mardi de 9 h à 12 h");
    }

    @Test
    void aWordingMayTakeThePlaceOfTheQuotations() {
        Sentence invented = new Sentence("Un dragon coûte 99 €.", null, null, null, Answer.Part.COST, false);
        Answers reworded = new Answers(national, null, (message, quoted) -> List.of(invented), 0);
        Answer answer = reworded.answer("Combien coûte la licence de dragon ?", Map.of(), TODAY);
        assertThat(answer.sentences()).containsExactly(invented);
        assertThat(answer.draft()).as("what is not supported is not sent").doesNotContain("99");
    }

    @Test
    void anEmptyMessageIsSaidToBeEmpty() {
        Answer answer = answers().answer("  \n ", Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.UNKNOWN);
        assertThat(keys(answer)).containsExactly("notice.empty");
    }

    @Test
    void anAnswerThatIsNoOptionOfItsQuestionIsPassedOver() {
        Answer answer = answers().answer("Combien coûte la licence de dragon ?", Map.of("F1/c1", "chevalier"), TODAY);
        assertThat(answer.questions())
                .anyMatch(question -> question.choice().id().equals("F1/c1"));
    }

    @Test
    void aVeryLongMessageIsRead() {
        Answer answer = answers().answer("licence de dragon ".repeat(100_000), Map.of(), TODAY);
        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
    }
}
