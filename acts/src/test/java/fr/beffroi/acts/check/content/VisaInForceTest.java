package fr.beffroi.acts.check.content;

import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.text.Checked;
import fr.beffroi.acts.check.text.Written;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisaInForceTest {
    private final Rule rule = new VisaInForce();

    @Test
    void a_base_in_force_conforms() {
        verdict(Resolution.State.IN_FORCE, null).conforms();
    }

    @Test
    void a_base_that_is_not_in_the_code_is_reported() {
        verdict(Resolution.State.UNKNOWN, null)
                .finds("unknown")
                .saying("L2121-29")
                .at("L2121-29");
    }

    @Test
    void a_base_that_is_no_longer_in_force_is_reported() {
        verdict(Resolution.State.REPEALED, null).finds("not_in_force").saying("2026-03-12");
    }

    @Test
    void a_base_that_moved_names_its_successor() {
        verdict(Resolution.State.RENUMBERED, "L1").finds("renumbered_to").saying("L1");
    }

    @Test
    void a_base_that_moved_nobody_knows_where_is_reported() {
        verdict(Resolution.State.RENUMBERED, null).finds("renumbered");
    }

    @Test
    void what_is_not_loaded_is_never_guessed() {
        verdict(Resolution.State.NOT_VERIFIABLE, null).lacks("not_loaded");
    }

    @Test
    void without_a_date_nothing_is_said() {
        Written.deliberation("Budget").visa("l'article L2121-29").check(rule).lacks("no_date");
    }

    @Test
    void an_act_that_cites_no_law_is_not_concerned() {
        Written.deliberation("Budget")
                .on(2026, 3, 12)
                .visa("le rapport")
                .check(rule)
                .isNotConcerned();
    }

    @Test
    void a_text_cited_as_repealed_is_not_held_against_it() {
        checked(
                        Written.deliberation("Budget").on(2026, 3, 12).visa("l'article L2121-29, abrogé"),
                        Resolution.State.REPEALED,
                        null)
                .isNotConcerned();
    }

    private Checked verdict(Resolution.State state, @Nullable String successor) {
        return checked(Written.deliberation("Budget").on(2026, 3, 12).visa("l'article L2121-29"), state, successor);
    }

    /** What the law says is played: reading citations and loading texts have their own tests. */
    private Checked checked(Written written, Resolution.State state, @Nullable String successor) {
        Case one = written.toCase();
        return new Checked(
                rule,
                one,
                VisaInForce.check(
                        one,
                        visa -> List.of(new Citation.OfCode(null, "L2121-29", null, false, "article L2121-29", 0, 8)),
                        (citation, day) ->
                                new Resolution(state, null, null, null, successor, "law.played", List.of())));
    }
}
