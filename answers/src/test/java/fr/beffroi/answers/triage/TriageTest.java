package fr.beffroi.answers.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caf|Bonjour, je vous transmets mon dossier APL complet.",
                "caf|Pouvez-vous traiter ma demande de RSA svp",
                "caf|où en est mon dossier CAF n° 1234567 ?",
                "caf|je n'ai toujours pas reçu mon RSA ce mois ci",
                "caf|La CAF m'a coupé mon APL, pouvez-vous remettre mon dossier à jour ?",
                "caf|Ça fait trois mois que j'attends mes allocations familiales",
                "impots|Merci de rectifier ma déclaration d'impôts, je me suis trompé de case",
                "impots|Je conteste ma taxe foncière 2025",
                "ants|Ma demande de permis de conduire est en attente depuis 3 mois, merci de la valider",
                "prefecture|Veuillez trouver ci-joint les pièces pour mon titre de séjour",
                "cpam|Je vous envoie ma feuille de soins pour remboursement de soins",
                "pole-emploi|Merci de mettre à jour ma situation Pôle emploi",
                "tribunal|où en est mon dossier d'aide juridictionnelle ?",
                "departement|je vous adresse la demande d'APA de ma mère",
                "crous|mon dossier de bourse étudiante CROUS est bloqué",
                "carsat|Je vous prie de recalculer ma pension de réversion",
                "mdph|je vous transmets le dossier MDPH de mon fils",
                "urssaf|Merci d'annuler mes cotisations Urssaf de mars",
                "antai|Pouvez-vous annuler mon amende forfaitaire ?",
            })
    void aDemandOnAFileOfAnotherAdministrationNamesIt(String key, String message) {
        assertThat(Optional.ofNullable(Triage.of(message).competence()).map(Competence::key))
                .contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quelles sont les conditions pour toucher le RSA ?",
                "Comment déclarer mes impôts pour la première fois ?",
                "Puis-je avoir les APL si je suis étudiant ?",
                "comment connaître son solde de points sur le permis de conduire ?",
                "À quelle préfecture demander un titre de séjour ?",
                "je voudrais savoir comment obtenir une carte grise",
                "Je souhaite faire une demande de RSA, quelles pièces faut-il ?",
                "Quel tribunal saisir pour un divorce ?",
            })
    void aQuestionAboutSuchAMatterIsNoDemand(String message) {
        assertThat(Triage.of(message).demand()).isFalse();
        assertThat(Triage.of(message).competence()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je souhaite réserver la salle des fêtes le 14 juin.",
                "Pouvez-vous m'envoyer un acte de naissance ?",
                "Le lampadaire de la rue Hugo est en panne, merci de faire le nécessaire.",
                "Je vous adresse mon dossier de permis de construire.",
            })
    void aDemandThatTheCommuneTreatsIsADemandAndForNobodyElse(String message) {
        Triage triage = Triage.of(message);
        assertThat(triage.demand()).isTrue();
        assertThat(triage.competence()).isNull();
    }

    @Test
    void everyAdministrationAndEveryDangerIsNamedInBothBundles() {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("fr", "en")) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("fr.beffroi.answers.messages", Locale.forLanguageTag(language));
            List<String> keys = new ArrayList<>();
            new Administrations().keys().forEach(key -> keys.add("administration." + key));
            for (Danger danger : Danger.values()) {
                keys.add("danger." + danger.name());
            }
            keys.stream().filter(key -> !bundle.containsKey(key)).forEach(key -> missing.add(language + " " + key));
        }
        assertThat(missing).isEmpty();
    }
}
