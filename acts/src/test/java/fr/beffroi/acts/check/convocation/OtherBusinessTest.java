package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class OtherBusinessTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new OtherBusiness(), sample);
    }

    @Test
    void aDecisionUnderOtherBusinessBlocks() {
        on(Sample.correct().title("Questions diverses")).blocks("decides");
        on(Sample.correct().title("AFFAIRES DIVERSES – achat d'un tracteur")).blocks("decides");
    }

    @Test
    void anActThatSaysItWasTreatedUnderOtherBusinessIsReported() {
        on(Sample.correct().text("Ce point est examiné au titre des questions diverses. Le conseil décide."))
                .warns("treated");
    }

    @Test
    void anItemThatTheAgendaAnnouncesConforms() {
        on(Sample.correct()
                        .text("Ce point, d'abord renvoyé aux questions diverses, est examiné.")
                        .agenda("Subvention au club de lecture", "Questions diverses"))
                .isConform();
    }

    @Test
    void anActThatSpeaksOfNothingElseIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().title("Informations diverses").vote(null)).isNotConcerned();
    }

    @Test
    void theTitleIsNeeded() {
        on(Sample.correct().title(null)).lacks("missing.title");
    }
}
