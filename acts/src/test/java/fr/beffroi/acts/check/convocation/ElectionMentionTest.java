package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ElectionMentionTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ElectionMention(), sample);
    }

    @Test
    void anAgendaThatAnnouncesTheElectionConforms() {
        on(Sample.correct().title("Élection du maire").agenda("Élection du maire", "Nombre d'adjoints"))
                .isConform();
    }

    @Test
    void anAgendaThatAnnouncesNoneBlocks() {
        on(Sample.correct().title("Élection d'un nouvel adjoint au maire").agenda("Personnel", "Budget"))
                .blocks("absent");
    }

    @Test
    void anotherMatterIsNotConcerned() {
        on(Sample.correct().agenda("Subventions")).isNotConcerned();
        on(Sample.correct().title("Fixation du nombre d'adjoints").agenda("x")).isNotConcerned();
    }

    @Test
    void theTitleAndTheAgendaAreNeeded() {
        on(Sample.correct().title("Élection du président")).lacks("missing.agenda");
        on(Sample.correct().title(null)).lacks("missing.title");
    }
}
