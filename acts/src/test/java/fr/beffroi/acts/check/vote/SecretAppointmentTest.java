package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecretAppointmentTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new SecretAppointment(), sample);
    }

    private static Sample appointment(String text) {
        return Sample.correct()
                .title("Désignation des délégués au syndicat des eaux")
                .text(text);
    }

    @Test
    void aSecretBallotConforms() {
        on(appointment("Il est procédé au vote au scrutin secret.")).isConform();
        on(appointment("Le conseil élit.").vote(new Vote(true, false, true, false, 9, 0, 0, null, null, null)))
                .isConform();
    }

    @Test
    void aUnanimousWaiverConforms() {
        on(appointment("Le conseil décide, à l'unanimité, de ne pas procéder au scrutin secret. Vote à main levée."))
                .isConform();
        on(appointment("Après accord unanime, par un vote à main levée décidé à l'unanimité, sont élus"))
                .isConform();
    }

    @Test
    void aSingleCandidateNeedsNoBallot() {
        on(appointment("Une seule candidature a été déposée pour chaque poste."))
                .isConform();
    }

    @Test
    void aShowOfHandsWithoutAWaiverBlocks() {
        on(appointment("Le conseil, par un vote à main levée, désigne M. Durand."))
                .blocks("open");
    }

    @Test
    void anAppointmentThatSaysNothingOfTheBallotIsReported() {
        on(appointment("Le conseil désigne M. Durand.")).warns("not_said");
    }

    @Test
    void anotherMatterIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
        on(Sample.correct().title("Dénomination d'une rue")).isNotConcerned();
        on(Sample.correct().title("Nomination des agents recenseurs, membres de l'équipe"))
                .isNotConcerned();
    }

    @Test
    void theTitleAndALegibleTextAreNeeded() {
        on(Sample.correct().title(null)).lacks("missing.title");
        on(appointment("")).lacks("missing.text");
        on(appointment("Le conseil désigne M. Durand.").recognised()).lacks("missing.legible_text");
    }

    @Test
    void aUnanimousVoteIsNoUnanimousWaiver() {
        on(appointment("Le vote a lieu à main levée. Le conseil, à l'unanimité, désigne M. Durand."))
                .blocks("open");
    }
}
