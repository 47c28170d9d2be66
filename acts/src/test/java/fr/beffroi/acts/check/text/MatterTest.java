package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attribution de subventions aux associations sportives|GRANT_GIVEN",
                "Demande de subvention auprès de l'État (DETR 2026)|GRANT_ASKED",
                "Création d'un emploi permanent d'adjoint technique|JOB_CREATED",
                "Suppression de deux postes au service technique|JOB_SUPPRESSED",
                "Mise en œuvre du RIFSEEP|BONUSES",
                "Indemnités de fonction des adjoints et conseillers délégués|ELECTED_ALLOWANCES",
                "Garantie d'emprunt à l'office public de l'habitat|LOAN_GUARANTEE",
                "Admission en non-valeur de créances irrécouvrables|BAD_DEBT",
                "Vente d'un terrain (parcelles cadastrées BY38, BY39)|SALE",
                "Terrain 11 rue Jules Ferry (parcelle EW 562) Vente à la société d'équipement|SALE",
                "Propriété de Mme Martin, 286 avenue du Petit Train : acquisition|PURCHASE",
                "Autorisation de signer les marchés alimentaires|MARKET",
                "Approbation de l'avenant n° 1 au marché n° 2M22|MARKET",
                "Budget primitif 2026 de la commune|BUDGET",
                "Budget annexe de l'eau : vote|BUDGET",
                "Décision modificative n° 3 du budget principal|BUDGET_CHANGE",
                "Dénomination de la rue des Tilleuls|STREET_NAME",
                "Vœu pour le maintien de la gare|WISH",
                "Voeu de soutien aux intermittents|WISH",
                "Délégations du conseil municipal au maire|MAYOR_DELEGATION"
            })
    void titles_as_communes_write_them_name_one_matter(String title, Matter matter) {
        assertThat(Matter.of(Written.deliberation(title).act())).containsExactly(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Création d'un poste de transformation électrique",
                "Marché de plein air : déplacement de la place",
                "Halles : mesures d'exonération pour le marché couvert",
                "Accord-cadre de partenariat avec l'association",
                "Vente de logements sociaux par l'office à des locataires",
                "Rapport des administrateurs de la société d'économie mixte",
                "Vente de bois des parcelles forestières",
                "Parking : crédit-bail, levée d'option",
                "Cérémonie des vœux : organisation"
            })
    void titles_that_sound_like_a_matter_name_none(String title) {
        assertThat(Matter.of(Written.deliberation(title).act())).isEmpty();
    }

    @Test
    void without_a_title_only_words_that_decide_name_a_matter() {
        assertThat(Matter.of(Written.untitled(ActKind.DELIBERATION)
                        .article("attribue une subvention de 500 € au club")
                        .act()))
                .containsExactly(Matter.GRANT_GIVEN);
        assertThat(Matter.of(Written.untitled(ActKind.DELIBERATION)
                        .article("la subvention de l'an passé est rappelée")
                        .act()))
                .isEmpty();
    }
}
