package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ProxyGiverAbsentTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ProxyGiverAbsent(), sample);
    }

    @Test
    void absentGiversConform() {
        on(Sample.correct()).isConform();
    }

    @Test
    void aGiverWhoIsPresentBlocks() {
        on(Sample.correct().alsoPresent("Michel Louis")).blocks("present");
    }

    @Test
    void aSurnameAloneProvesNothing() {
        on(Sample.correct().alsoPresent("Mme MICHEL")).isConform();
    }

    @Test
    void anActWithoutProxiesIsNotConcerned() {
        on(Sample.correct().represented()).isNotConcerned();
    }

    @Test
    void namesAndMovementsAreNeeded() {
        on(Sample.correct().present()).lacks("missing.present_names");
        on(Sample.correct().alsoPresent("M. Louis MICHEL").text("Départ de M. Michel, qui donne pouvoir."))
                .lacks("missing.present_for_item");
    }
}
