package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class StaffCommitteeTest {
    private final Rule rule = new StaffCommittee();

    @Test
    void a_suppression_after_its_opinion_conforms() {
        Written.deliberation("Suppression d'un emploi")
                .visa("l'avis du comité social territorial du 3 mars 2026")
                .check(rule)
                .conforms();
    }

    @Test
    void a_suppression_without_it_is_unlawful() {
        Written.deliberation("Suppression d'un poste d'adjoint technique")
                .check(rule)
                .finds("suppression")
                .severely(Severity.BLOCKING)
                .under("CGFP, art. L542-2");
    }

    @Test
    void bonuses_without_it_are_reported() {
        Written.deliberation("Mise en place du RIFSEEP")
                .check(rule)
                .finds("collective")
                .severely(Severity.WARNING)
                .under("CGFP, art. L253-5");
    }

    @Test
    void an_elected_office_is_no_job() {
        Written.deliberation("Suppression d'un poste d'adjoint au maire")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void another_matter_is_not_concerned() {
        Written.deliberation("Budget").check(rule).isNotConcerned();
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.DELIBERATION).check(rule).lacks("no_title");
    }
}
