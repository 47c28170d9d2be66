package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.Answer.Part;
import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.corpus.Condition;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.search.PassageHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dragons again: no law knows them. Synthetic. */
class ComposerTest {
    private final List<Passage> passages = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    private void add(Topic topic, String lead, String text, Condition... path) {
        passages.add(new Passage("F9#" + (passages.size() + 1), List.of(path), topic.name(), topic, text, lead));
    }

    private Composition composed(String message) {
        Fiche fiche = new Fiche(
                "F9",
                Audience.PARTICULIERS,
                "Dragon domestique",
                "",
                List.of(),
                passages,
                choices,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        List<PassageHit> fits = passages.stream()
                .map(passage -> new PassageHit(fiche, passage, 1))
                .toList();
        return new Composer(message, fiche, fits, Map.of()).compose(List.of(), LocalDate.of(2026, 11, 1));
    }

    private String letter(String message) {
        return Letter.of(composed(message).sentences());
    }

    @Test
    void aListIsIntroducedOnceAndGivenWhole() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.STEPS, "Pour déclarer le dragon, présentez-vous :", "au guichet du donjon");
        add(Topic.STEPS, "Pour déclarer le dragon, présentez-vous :", "ou à la maison des écailles");
        assertThat(letter("Comment déclarer mon dragon ?"))
                .contains(
                        "Pour déclarer le dragon, présentez-vous :\n- au guichet du donjon\n- ou à la maison des écailles");
    }

    @Test
    void aPassageWithoutALeadIsNoItemOfTheListBeforeIt() {
        add(Topic.INTRODUCTION, "Attention :", "un dragon mal nourri peut brûler la grange de son propriétaire.");
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        assertThat(composed("Parlez-moi du dragon").sentences())
                .extracting(Sentence::text)
                .noneMatch(text -> text.startsWith("- "));
    }

    @Test
    void aSentenceThatLeansOnTheOneBeforeItIsNotSaidWithoutIt() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.STEPS, "", "Cette échéance passe au lundi pour qui déclare son dragon un dimanche.");
        add(Topic.STEPS, "", "Le dragon est pesé le jour du marché par le maître des balances.");
        assertThat(letter("Comment déclarer mon dragon ?"))
                .contains("maître des balances")
                .doesNotContain("Cette échéance");
    }

    @Test
    void whatOnlyIntroducesAnotherThingIsLeftOut() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.STEPS, "", "La déclaration du dragon se fait à l'aide de ce téléservice :");
        assertThat(letter("Comment déclarer mon dragon ?")).doesNotContain("téléservice :");
    }

    @Test
    void aThingIsNotSaidTwiceInOtherWords() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.STEPS, "", "Le dragon domestique doit être déclaré au beffroi de votre commune.");
        assertThat(letter("Comment déclarer mon dragon ?").split("beffroi", -1)).hasSize(2);
    }

    @Test
    void aRemarkIsNoPaperToBring() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.DOCUMENTS, "", "Les pièces à fournir dépendent de la taille de la bête.");
        add(Topic.DOCUMENTS, "", "Certificat d'écailles");
        assertThat(composed("Quels papiers pour déclarer mon dragon ?").sentences())
                .filteredOn(sentence -> sentence.part() == Part.DOCUMENTS)
                .extracting(Sentence::text)
                .containsExactly("Certificat d'écailles");
    }

    @Test
    void onePaperAmongSeveralIsNotAskedForAsIfAllWere() {
        add(Topic.INTRODUCTION, "", "Un dragon domestique doit être déclaré au beffroi de la commune.");
        add(Topic.DOCUMENTS, "L'un des documents suivants :", "Facture de la bergerie");
        add(Topic.DOCUMENTS, "L'un des documents suivants :", "Quittance de la caverne");
        assertThat(letter("Quels papiers pour déclarer mon dragon ?"))
                .contains("- L'un des documents suivants :\n  - Facture de la bergerie\n  - Quittance de la caverne");
    }

    @Test
    void theResidentIsAskedForTheSituationOnWhichWhatWasAskedHangs() {
        choices.add(new Choice("F9/c1", "", List.of("Dragon à écailles", "Dragon à plumes"), List.of()));
        add(Topic.INTRODUCTION, "", "Un animal fabuleux doit être déclaré au beffroi de la commune.");
        add(Topic.COST, "", "La licence coûte 12 €.", new Condition("F9/c1", "Dragon à écailles"));
        assertThat(letter("Quel est le prix de la licence ?"))
                .contains("« Dragon à écailles » ; « Dragon à plumes »".replace(" ;", "\u00a0;"));
    }

    @Test
    void aFicheThatSpeaksAsTheResidentSaysSo() {
        add(Topic.INTRODUCTION, "", "Je dois déclarer mon dragon au beffroi de la commune.");
        assertThat(letter("Mon dragon est né")).contains("première personne");
    }

    @Test
    void aDelayIsToldByTheSentenceThatHoldsIt() {
        add(Topic.DELAY, "", "Le jour de l'éclosion du dragon n'est pas compté dans le délai de déclaration.");
        add(Topic.DELAY, "", "La déclaration du dragon doit être faite dans les 5 jours.");
        Composition composition = composed("Combien de temps ai-je pour déclarer le dragon ?");
        assertThat(composition.sentences())
                .filteredOn(sentence -> sentence.part() == Part.DIRECT)
                .first()
                .extracting(Sentence::text)
                .asString()
                .contains("5 jours");
    }
}
