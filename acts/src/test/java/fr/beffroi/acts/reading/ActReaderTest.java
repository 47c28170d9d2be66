package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActReaderTest {
    private static final String ACT = """
            COMMUNE DE SAINT-EXEMPLE
            Délibération n° 2026-12
            Séance du 12 mars 2026
            Date de convocation : 5 mars 2026
            Présents : M. Paul ROUX, Mme Anne PETIT

            Objet : Tarifs de la salle

            Vu le code général des collectivités territoriales,
            Considérant que les tarifs datent de 2019,
            Après en avoir délibéré, à l'unanimité, décide :
            Article 1er : De fixer le tarif à 120 euros.
            Article 2 : D'autoriser le maire à signer.
            Fait et délibéré le jour même
            Le Maire,
            Paul ROUX
            """;

    @Test
    void each_value_comes_with_the_place_where_it_stands() {
        Act act = Texts.read(ACT);
        assertPlace(act, act.number(), "2026-12");
        assertPlace(act, act.session(), "12 mars 2026");
        assertPlace(act, act.convocation(), "5 mars 2026");
        assertPlace(act, act.title(), "Tarifs de la salle");
        assertPlace(act, act.visas().getFirst(), "le code général des collectivités territoriales,");
        assertPlace(act, act.attendance().present().getFirst(), "M. Paul ROUX");
    }

    @Test
    void the_parts_of_a_deliberation_are_read() {
        Act act = Texts.read(ACT);
        assertThat(act.kind()).isEqualTo(ActKind.DELIBERATION);
        assertThat(Texts.value(act.collectivity())).isEqualTo("COMMUNE DE SAINT-EXEMPLE");
        assertThat(Texts.values(act.visas())).containsExactly("le code général des collectivités territoriales");
        assertThat(Texts.values(act.recitals())).containsExactly("que les tarifs datent de 2019");
        assertThat(Texts.values(act.provisions()))
                .containsExactly(
                        new Provision(1, "De fixer le tarif à 120 euros."),
                        new Provision(2, "D'autoriser le maire à signer."));
        assertThat(Texts.values(act.signatories())).containsExactly("Le Maire, Paul ROUX");
    }

    @Test
    void what_an_act_does_not_tell_is_absent() {
        Act act = Texts.read("Le marché se tient le jeudi sur la place du village.");
        assertThat(act.number()).isNull();
        assertThat(act.session()).isNull();
        assertThat(act.vote()).isNull();
        assertThat(act.receipt()).isNull();
        assertThat(act.visas()).isEmpty();
        assertThat(act.provisions()).isEmpty();
        assertThat(act.attendance().present()).isEmpty();
        assertThat(act.attendance().inOffice()).isNull();
    }

    @Test
    void an_arrete_and_a_decision_are_no_deliberations_and_have_no_vote() {
        Act arrete = Texts.read("""
                ARRÊTÉ DU MAIRE N° 2026-7
                Le Maire de Saint-Exemple,
                Vu le code de la route,
                ARRÊTE
                Article 1er : La rue du Puits est fermée le 14 juillet 2026.
                Fait à Saint-Exemple, le 2 juin 2026
                Le Maire, Paul ROUX
                """);
        assertThat(arrete.kind()).isEqualTo(ActKind.ARRETE);
        assertThat(Texts.value(arrete.session())).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(Texts.value(arrete.chair())).isEqualTo("Paul ROUX");
        assertThat(arrete.vote()).isNull();
        assertThat(Texts.read(
                                "DÉCISION DU MAIRE N° 2026-8 du 3 juin 2026\nVu l'article L. 2122-22 du CGCT,\nDÉCIDE :\nArticle 1 : De louer la salle.")
                        .kind())
                .isEqualTo(ActKind.DECISION);
    }

    @Test
    void a_subject_code_is_not_the_day_of_the_opinion_of_the_domain() {
        assertThat(Texts.read("Vu l'avis du Domaine en date du 2 mars 2026,\nDÉCIDE")
                        .subjectCode())
                .isNull();
        assertThat(Texts.value(
                        Texts.read("Nomenclature ACTES : 3.1 Acquisitions\n").subjectCode()))
                .isEqualTo("3.1");
        assertThat(Texts.value(Texts.read("Matière n° 7\nObjet : Budget\n").subjectCode()))
                .isEqualTo("7");
    }

    @Test
    void a_title_loses_the_quotes_around_it_and_keeps_those_within() {
        assertThat(title("« Tarifs de la salle »")).isEqualTo("Tarifs de la salle");
        assertThat(title("Subvention à « Les Amis du beffroi »")).isEqualTo("Subvention à « Les Amis du beffroi »");
        assertThat(title("Tarifs de la salle »")).isEqualTo("Tarifs de la salle");
    }

    private static @Nullable String title(String written) {
        return Texts.value(
                Texts.read(ACT.replace("Tarifs de la salle\n", written + "\n")).title());
    }

    private static void assertPlace(Act act, @Nullable Found<?> found, String written) {
        assertThat(found).isNotNull();
        assertThat(act.text().at(java.util.Objects.requireNonNull(found).place()))
                .isEqualTo(written);
    }
}
