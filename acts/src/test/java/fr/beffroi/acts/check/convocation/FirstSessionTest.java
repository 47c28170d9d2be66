package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FirstSessionTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new FirstSession(), sample);
    }

    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 28);

    private static Sample first(LocalDate session) {
        return Sample.correct()
                .population(9_000)
                .session(session)
                .convocation(session.minusDays(4))
                .firstAfterRenewal(true);
    }

    @Test
    void threeClearDaysBeforeASaturdayConformInALargeCommuneToo() {
        on(first(SATURDAY)).isConform();
    }

    @Test
    void twoClearDaysAreTooFew() {
        on(first(SATURDAY).convocation(SATURDAY.minusDays(3))).blocks("too_short");
    }

    @Test
    void aMondayIsReported() {
        on(first(LocalDate.of(2026, 3, 30))).warns("day");
    }

    @Test
    void theDaysOf2020WereSetByDecree() {
        on(first(LocalDate.of(2020, 5, 25))).isConform();
    }

    @Test
    void anotherSessionIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(first(SATURDAY).firstAfterRenewal(false)).isNotConcerned();
        on(first(SATURDAY).epci(20_000)).isNotConcerned();
    }

    @Test
    void aSessionInTheDaysAfterARenewalMayBeTheFirst() {
        on(Sample.correct().session(SATURDAY)).lacks("convocation.first_session.unknown");
        on(Sample.correct().title("Élection du maire")).lacks("convocation.first_session.unknown");
    }

    @Test
    void theDatesAreNeeded() {
        on(first(SATURDAY).convocation(null)).lacks("missing.convocation");
        on(first(SATURDAY).session(null)).lacks("missing.session_date");
        on(first(SATURDAY).convocation(SATURDAY.minusDays(2)).siren("216800123"))
                .lacks("missing.local_law");
    }
}
