package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PoliceMadePublicTest {
    private final Rule rule = new PoliceMadePublic();

    @Test
    void publication_and_signs_conform() {
        Written.arrete("Circulation rue Haute")
                .article("la signalisation est posée ; le présent arrêté est publié")
                .check(rule)
                .conforms();
    }

    @Test
    void a_known_day_is_enough() {
        Written.arrete("Interdiction de baignade")
                .posted(LocalDate.of(2026, 3, 5))
                .check(rule)
                .conforms();
    }

    @Test
    void no_publicity_is_reported() {
        Written.arrete("Interdiction de baignade")
                .article("la baignade est interdite")
                .check(rule)
                .finds("unpublished");
    }

    @Test
    void traffic_without_signs_is_a_remark() {
        Written.arrete("Stationnement rue Haute")
                .article("le présent arrêté est affiché")
                .check(rule)
                .finds("no_signs")
                .severely(Severity.REMARK)
                .under("Code de la route, art. R411-25");
    }

    @Test
    void another_arrete_is_not_concerned() {
        Written.arrete("Nomination d'un régisseur").check(rule).isNotConcerned();
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.ARRETE).check(rule).lacks("no_title");
    }

    @Test
    void remedies_that_speak_of_publication_publish_nothing() {
        Written.arrete("Horaires des travaux bruyants")
                .on(2026, 5, 4)
                .article("Les travaux bruyants sont permis le samedi sur la voie publique.")
                .remedies("Recours devant le tribunal administratif dans les deux mois de la publication.")
                .check(rule)
                .finds("unpublished");
    }
}
