package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCOUNTS|APPROBATION DU COMPTE ADMINISTRATIF 2025 – BUDGET ANNEXE DE L’EAU",
                "ACCOUNTS|Compte financier unique 2026",
                "ACCOUNTS|Vote du CFU 2026",
                "ACCOUNTS|Approbation du compte de gestion et du compte administratif",
                "HEAD_ELECTION|Élection du maire",
                "HEAD_ELECTION|Élection de la Présidente de la Communauté de communes du Val",
                "HEAD_ELECTION DEPUTIES_ELECTION|Élection du maire et des adjoints",
                "DEPUTIES_ELECTION|Élection de deux nouveaux adjoints",
                "DEPUTIES_ELECTION|Élection des vice-présidents",
                "APPOINTMENT|Désignation des représentants du conseil à la mission locale",
                "APPOINTMENT|Élection des membres de la commission d'appel d'offres",
                "APPOINTMENT|Remplacement d'un conseiller démissionnaire au conseil d'école",
                "APPOINTMENT|Élection du président de la commission des finances",
                "APPOINTMENT|Désignation d'un correspondant défense",
                "CLASSIFIED_INSTALLATION|Avis sur l'installation classée de la société Dupont",
                "TAKING_NOTE|Rapport annuel sur le prix et la qualité du service de l'eau",
                "TAKING_NOTE|Communication des décisions prises par délégation",
            })
    void aMatterIsToldFromItsTitle(String subjects, String title) {
        Set<Subject> wanted =
                Arrays.stream(subjects.split(" ")).map(Subject::valueOf).collect(Collectors.toSet());
        assertThat(Subject.of(title)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Affectation du résultat du compte administratif 2025",
                "Élection du président de séance pour le compte administratif",
                "Passage anticipé au compte financier unique",
                "Convention d'expérimentation du CFU",
                "Élection du président de l'office de tourisme",
                "Détermination du nombre d'adjoints",
                "Dénomination de la place du Comité",
                "Désignation d'un délégué à la protection des données",
                "Élections professionnelles : nombre de représentants au comité social",
                "Remplacement des menuiseries du siège du comité des fêtes",
                "Subvention demandée au ministère de la Communication",
                "Reconstitution de carrière d'un agent",
            })
    void titlesThatOnlySoundLikeItAreOrdinary(String title) {
        assertThat(Subject.of(title)).isEmpty();
    }

    @Test
    void anActWithoutATitleHasNoKnownMatter() {
        assertThat(Subject.of(Sample.correct().title(null).build().act())).isEmpty();
    }
}
