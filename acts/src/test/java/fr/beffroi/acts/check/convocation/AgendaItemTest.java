package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class AgendaItemTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new AgendaItem(), sample);
    }

    @Test
    void aMatterAnnouncedInNearlyTheSameWordsConforms() {
        on(Sample.correct().agenda("Budget", "Subvention 2026 - club de lecture", "Questions diverses"))
                .isConform();
    }

    @Test
    void aMatterThatNoItemAnnouncesIsReported() {
        on(Sample.correct().agenda("Budget", "Tableau des effectifs", "Questions diverses"))
                .warns("absent");
    }

    @Test
    void otherBusinessHasItsOwnRule() {
        on(Sample.correct().title("Questions diverses").agenda("Budget")).isNotConcerned();
    }

    @Test
    void theAgendaAndTheTitleAreNeeded() {
        on(Sample.correct()).lacks("missing.agenda");
        on(Sample.correct().agenda("Budget").title(null)).lacks("missing.title");
    }
}
