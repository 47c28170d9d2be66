package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ProxyHolderPresentTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ProxyHolderPresent(), sample);
    }

    private static Sample heldBy(String holder) {
        return Sample.correct().represented(new Proxy("M. Louis MICHEL", holder));
    }

    @Test
    void aHolderWhoSitsConforms() {
        on(Sample.correct()).isConform();
        on(heldBy("H. SIMON")).isConform();
        on(heldBy("Mme Zoé PETlT")).isConform();
    }

    @Test
    void aHolderAmongTheAbsentBlocks() {
        on(heldBy("M. Marc DAVID")).blocks("away");
    }

    @Test
    void aHolderWhoIsNotNamedIsReported() {
        on(heldBy("M. Yves INCONNU")).warns("not_named");
    }

    @Test
    void theChairIsPresentEvenIfNamedApart() {
        on(heldBy("Mme Claire MARTIN").present("M. Paul DURAND")).isConform();
    }

    @Test
    void noHolderIsNotConcerned() {
        on(Sample.correct().represented()).isNotConcerned();
    }

    @Test
    void namesAndMovementsAreNeeded() {
        on(Sample.correct().present()).lacks("missing.present_names");
        on(heldBy("M. Marc DAVID").text("Arrivée de M. David.")).lacks("missing.present_for_item");
    }
}
