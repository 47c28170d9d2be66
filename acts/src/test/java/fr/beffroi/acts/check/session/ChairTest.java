package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ChairTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Chair(), sample);
    }

    @Test
    void aChairWhoIsPresentConforms() {
        on(Sample.correct()).isConform();
        on(Sample.correct().chair("Mme la Maire")).isConform();
    }

    @Test
    void anActWithoutAChairIsReported() {
        on(Sample.correct().chair(null)).warns("absent");
    }

    @Test
    void aChairAmongTheAbsentIsReported() {
        on(Sample.correct().chair("M. Marc DAVID, adjoint au maire")).warns("away");
    }

    @Test
    void namesAndALegibleTextAreNeeded() {
        on(Sample.correct().present()).lacks("missing.present_names");
        on(Sample.correct().chair(null).recognised()).lacks("missing.legible_text");
        on(Sample.correct().chair("M. Marc DAVID").text("Arrivée de M. David à 20 h."))
                .lacks("missing.present_for_item");
    }
}
