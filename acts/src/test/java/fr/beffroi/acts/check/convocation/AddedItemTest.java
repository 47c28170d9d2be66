package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class AddedItemTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new AddedItem(), sample);
    }

    private static final String ADDED = "Le maire propose d'ajouter ce point à l'ordre du jour. Le conseil accepte.";

    @Test
    void anItemAddedInSessionIsReported() {
        on(Sample.correct().text(ADDED)).warns("added");
        on(Sample.correct().text("Point rajouté en séance.")).warns("added");
    }

    @Test
    void anItemThatStoodOnTheAgendaSentConforms() {
        on(Sample.correct().text(ADDED).agenda("Subvention au club de lecture")).isConform();
    }

    @Test
    void anItemSimplyOnTheAgendaIsNotConcerned() {
        on(Sample.correct().text("Le point inscrit à l'ordre du jour est présenté."))
                .isNotConcerned();
    }

    @Test
    void theTextIsNeeded() {
        on(Sample.correct().text(" ")).lacks("missing.text");
    }
}
