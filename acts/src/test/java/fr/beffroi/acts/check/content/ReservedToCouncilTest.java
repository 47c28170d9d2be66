package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class ReservedToCouncilTest {
    private final Rule rule = new ReservedToCouncil();

    @Test
    void a_delegable_matter_is_not_concerned() {
        Written.decision("Marché de fournitures").check(rule).isNotConcerned();
    }

    @Test
    void a_grant_is_not_given_by_a_decision() {
        Written.decision("Attribution d'une subvention au club de football")
                .check(rule)
                .finds("grant")
                .severely(Severity.BLOCKING)
                .under("CGCT, art. L2311-7");
    }

    @Test
    void an_act_that_executes_a_deliberation_must_be_looked_at() {
        Written.decision("Attribution d'une subvention pour ravalement")
                .visa("la délibération du 3 mai 2025 fixant les critères")
                .check(rule)
                .finds("grant")
                .severely(Severity.WARNING);
    }

    @Test
    void a_job_and_a_street_are_the_councils() {
        Written.decision("Création d'un emploi permanent et dénomination de la rue du Puits")
                .check(rule)
                .finds("job", "street");
    }

    @Test
    void asking_for_a_grant_is_another_matter() {
        Written.decision("Demande d'attribution de subvention au département")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void numbering_houses_is_the_mayors() {
        Written.arrete("Numérotage et dénomination de la rue haute").check(rule).isNotConcerned();
    }

    @Test
    void a_transfer_of_credits_is_not_a_budget() {
        Written.decision("Virement de crédits, budget primitif 2026")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void without_a_title_nothing_is_said() {
        Written.untitled(ActKind.DECISION).check(rule).lacks("no_title");
    }

    @Test
    void an_epci_is_not_concerned() {
        Written.decision("Attribution d'une subvention")
                .of(Collectivity.Kind.EPCI)
                .check(rule)
                .isNotConcerned();
    }
}
