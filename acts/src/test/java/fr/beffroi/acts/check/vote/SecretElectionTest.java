package fr.beffroi.acts.check.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecretElectionTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new SecretElection(), sample);
    }

    private static Sample election(String text) {
        return Sample.correct().title("Élection des adjoints au maire").text(text);
    }

    @Test
    void aSecretBallotConforms() {
        on(election("Il est procédé au vote à bulletins secrets.")).isConform();
        on(election("Sont élus.").vote(new Vote(true, false, true, false, 9, 0, 0, null, null, null)))
                .isConform();
    }

    @Test
    void aShowOfHandsBlocksEvenIfAllAgreed() {
        on(election("Le conseil décide à l'unanimité de ne pas recourir au scrutin secret et vote à main levée."))
                .blocks("open");
    }

    @Test
    void anElectionThatDoesNotSaySecretIsReported() {
        on(election("La liste est élue.")).warns("not_said");
        on(election("Le président est élu.").title("Élection du président").epci(9_000))
                .warns("not_said");
    }

    @Test
    void anotherMatterIsNotConcerned() {
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void theTitleAndALegibleTextAreNeeded() {
        on(Sample.correct().title(null)).lacks("missing.title");
        on(election("")).lacks("missing.text");
        on(election("La liste est élue.").recognised()).lacks("missing.legible_text");
    }

    @Test
    void handsRaisedForTheTellersDoNotMakeTheElectionOpen() {
        on(election(
                        "Les assesseurs sont désignés à main levée, à l'unanimité. Aucune liste n'ayant pas de rivale, il est"
                                + " procédé au scrutin secret."))
                .isConform();
    }

    @Test
    void theFindingRestsOnTheArticleOfWhoIsElected() {
        assertThat(on(election("La liste est élue.")).finding().article()).isEqualTo("CGCT, art. L2122-7-2");
        assertThat(on(election("Elle est élue.").title("Élection du maire"))
                        .finding()
                        .article())
                .isEqualTo("CGCT, art. L2122-7");
        assertThat(on(election("Elle est élue.").epci(9_000)).finding().article())
                .isEqualTo("CGCT, art. L5211-2");
    }
}
