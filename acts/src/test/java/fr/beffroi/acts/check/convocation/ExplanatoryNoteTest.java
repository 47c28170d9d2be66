package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class ExplanatoryNoteTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ExplanatoryNote(), sample);
    }

    @Test
    void aNoteSentConforms() {
        on(Sample.correct().population(5_000).note(true)).isConform();
        on(Sample.correct().population(null).note(true)).isConform();
        on(Sample.correct().population(5_000).text("Vu la note de synthèse adressée aux conseillers"))
                .isConform();
    }

    @Test
    void noNoteFrom3500InhabitantsBlocks() {
        on(Sample.correct().population(3_500).note(false)).blocks("absent");
        on(Sample.correct().epci(3_500).note(false)).blocks("absent");
    }

    @Test
    void aClassifiedInstallationNeedsOneInASmallCommuneToo() {
        on(Sample.correct().title("Avis sur le projet de parc éolien").note(false))
                .warns("installation");
    }

    @Test
    void aSmallCommuneIsNotConcerned() {
        on(Sample.correct().population(3_499).note(false)).isNotConcerned();
    }

    @Test
    void thePopulationAndTheSessionsFileAreNeeded() {
        on(Sample.correct().population(null)).lacks("missing.population");
        on(Sample.correct().population(5_000)).lacks("convocation.note.unknown");
    }
}
