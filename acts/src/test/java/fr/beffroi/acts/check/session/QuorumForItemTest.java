package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuorumForItemTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new QuorumForItem(), sample);
    }

    @Test
    void aMajorityForTheItemConforms() {
        on(Sample.correct().presentForItem(6)).isConform();
    }

    @Test
    void aQuorumLostInSessionBlocks() {
        on(Sample.correct().presentForItem(5).text("M. Simon quitte la séance."))
                .blocks("lost");
    }

    @Test
    void anActThatTellsOfNoMovementIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().presentForItem(2).secondConvocation(true)).isNotConcerned();
    }

    @Test
    void theMayorsLeavingForTheAccountsLeavesTheQuorumWhereOneMoreWasPresent() {
        on(Sample.correct().title("Compte administratif 2025").text("Le maire quitte la salle."))
                .isConform();
    }

    @Test
    void whoLeftAndHowManyAreInOfficeIsNeeded() {
        on(Sample.correct().text("Mme Moreau quitte la séance.")).lacks("missing.present_for_item");
        on(Sample.correct().text("Départ de M. Simon à 21 h.")).lacks("missing.present_for_item");
        on(Sample.correct().presentForItem(5).inOffice(null)).lacks("missing.in_office");
        on(Sample.correct().presentForItem(5).session(LocalDate.of(2021, 2, 1))).lacks("missing.health_emergency");
    }

    @Test
    void interestedMembersWhoMayNotCountAsInOfficeLeaveItOpen() {
        on(Sample.correct().presentForItem(5).interested("M. Hugo SIMON", "Mme Léa LAURENT"))
                .lacks("missing.representatives");
        on(Sample.correct()
                        .presentForItem(5)
                        .interested("M. Hugo SIMON", "Mme Léa LAURENT")
                        .session(LocalDate.of(2019, 2, 1)))
                .blocks("lost");
        on(Sample.correct().presentForItem(4).interested("M. Hugo SIMON", "Mme Léa LAURENT"))
                .blocks("lost");
    }
}
