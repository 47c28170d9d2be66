package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.Invented;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Fiche;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static Fiche with(Choice choice) {
        Fiche licence = Invented.licence();
        return new Fiche(
                licence.id(),
                licence.audience(),
                licence.title(),
                licence.summary(),
                licence.path(),
                licence.passages(),
                List.of(choice),
                licence.questions(),
                licence.links(),
                licence.services(),
                licence.places(),
                licence.definitions(),
                licence.references(),
                licence.modified(),
                licence.address());
    }

    private static Choice choice(String... options) {
        return new Choice("F1/c1", "", List.of(options), List.of());
    }

    private static Map<String, String> read(String message, String... options) {
        return Situation.of(message, with(choice(options)), Map.of()).read();
    }

    @Test
    void whatIsClearInTheMessageIsRead() {
        assertThat(read("pour ma fille de 12 ans", "Vous êtes majeur", "Vous êtes mineur"))
                .containsValue("Vous êtes mineur");
        assertThat(read("j'ai 34 ans", "Majeur", "Mineur")).containsValue("Majeur");
        assertThat(read("on m'a volé ma carte", "Perte", "Vol")).containsValue("Vol");
        assertThat(read("j'ai perdu ma carte", "Perte", "Vol")).containsValue("Perte");
        assertThat(read("je vis au Canada", "En France", "À l'étranger")).containsValue("À l'étranger");
        assertThat(read("mon passeport est périmé", "Vous avez un passeport valide", "Vous avez un passeport périmé"))
                .containsValue("Vous avez un passeport périmé");
        assertThat(read("nous sommes pacsés", "Vous êtes marié", "Vous êtes pacsé", "Vous vivez seul"))
                .containsValue("Vous êtes pacsé");
    }

    @Test
    void whatIsUnclearIsNotRead() {
        assertThat(read("on m'a volé ou j'ai perdu ma carte", "Perte", "Vol")).isEmpty();
        assertThat(read("comment faire ?", "Majeur", "Mineur")).isEmpty();
        assertThat(read("depuis 12 ans que j'attends", "Majeur", "Mineur")).isEmpty();
    }

    @Test
    void wordsOfTheTitleTellNothing() {
        assertThat(read("ma licence de dragon", "Vous demandez une licence de dragon", "Vous ne demandez rien"))
                .isEmpty();
    }

    @Test
    void aResidentIsPresumedInFranceAndTheAgentStillAsked() {
        Choice place = choice("En France", "À l'étranger");
        Situation situation = Situation.of("ma licence de dragon", with(place), Map.of());
        assertThat(situation.presumed()).containsValue("En France");
        assertThat(situation.open(with(place))).containsExactly(place);
    }

    @Test
    void theAgentsAnswerBeatsWhatTheMessageSeemsToSay() {
        Situation situation =
                Situation.of("on m'a volé ma carte", with(choice("Perte", "Vol")), Map.of("F1/c1", "Perte"));
        assertThat(situation.settled()).containsEntry("F1/c1", "Perte");
        assertThat(situation.read()).isEmpty();
    }

    @Test
    void ofTwoCasesTheOneThatIsNotAbroadIsPresumedWhateverItIsCalled() {
        Choice list = choice("Liste d'une mairie", "Liste consulaire (à l'étranger)");
        assertThat(Situation.of("ma licence", with(list), Map.of()).presumed()).containsValue("Liste d'une mairie");
        Choice three = choice("Né en métropole", "Né en outre-mer", "Né à l'étranger");
        assertThat(Situation.of("ma licence", with(three), Map.of()).presumed()).isEmpty();
    }

    @Test
    void oneWordOfAnOptionInTwoIsNotEnoughToReadIt() {
        assertThat(read("ma grand-mère est morte", "Cas ordinaire", "Mort violente"))
                .isEmpty();
    }
}
