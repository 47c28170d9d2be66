package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class NameTwiceTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new NameTwice(), sample);
    }

    @Test
    void namesThatStandOnceConform() {
        on(Sample.correct()).isConform();
    }

    @Test
    void aNameTwiceAmongThePresentIsReported() {
        on(Sample.correct().alsoPresent("Durand Paul")).warns("same_list");
    }

    @Test
    void aNamePresentAndAbsentIsReported() {
        on(Sample.correct().absent("Mme PETIT Zoé")).warns("present_and_absent");
    }

    @Test
    void anAbsentMemberWhoGaveAProxyMayStandInBothLists() {
        on(Sample.correct().absent("M. Louis MICHEL")).isConform();
    }

    @Test
    void twoMembersOfOneSurnameAreTwoPeople() {
        on(Sample.correct().alsoPresent("M. Jean DURAND").alsoPresent("Mme DURAND"))
                .isConform();
    }

    @Test
    void namesAndMovementsAreNeeded() {
        on(Sample.correct().present()).lacks("missing.present_names");
        on(Sample.correct().absent("Zoé PETIT").text("Départ de Mme Petit.")).lacks("missing.present_for_item");
    }
}
