package fr.beffroi.acts.check.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import fr.beffroi.acts.check.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InterestedMemberTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new InterestedMember(), sample);
    }

    @Test
    void aMemberWhoTakesNoPartConforms() {
        on(Sample.correct().interested("Zoé PETIT").text("Mme Petit ne prend pas part au vote."))
                .isConform();
        on(Sample.correct().interested("Zoé PETIT").vote(new Vote(true, true, false, false, 8, 0, 0, null, null, 1)))
                .isConform();
    }

    @Test
    void anAbsentMemberTakesNoPart() {
        on(Sample.correct().interested("M. Marc DAVID")).isConform();
    }

    @Test
    void aMemberCountedAmongTheVotersBlocksAndTheOffenceIsToBeExamined() {
        Ruling ruling = on(Sample.correct().interested("Zoé PETIT"));
        assertThat(ruling.severities()).containsExactly(Severity.BLOCKING, Severity.WARNING);
        assertThat(ruling.keys()).containsExactly("vote.interested_member.voted", "vote.interested_member.offence");
    }

    @Test
    void aMemberRepresentedByAnotherVotesToo() {
        assertThat(on(Sample.correct().interested("Louis MICHEL")).keys()).contains("vote.interested_member.voted");
    }

    @Test
    void presenceAloneNoLongerSufficesSinceTheLawOf2025() {
        Sample sample = Sample.correct().interested("Zoé PETIT").votes(7, 1, 0);
        on(sample).warns("perhaps_voted", "offence");
        on(sample.session(LocalDate.of(2025, 12, 23))).warns("present", "offence_before");
    }

    @Test
    void aMatterWithoutInterestsIsNotConcerned() {
        on(Sample.correct().interested()).isNotConcerned();
    }

    @Test
    void interestsNamesAndDatesAreNeeded() {
        on(Sample.correct()).lacks("vote.interested_member.unknown");
        on(Sample.correct().interested("Zoé PETIT").present()).lacks("missing.present_names");
        on(Sample.correct().interested("Zoé PETIT").session(null)).lacks("missing.session_date");
        on(Sample.correct().interested("Zoé PETIT").vote(null)).lacks("missing.vote");
    }

    @Test
    void theLocalLawOfAlsaceAndMoselleHasItsOwnArticle() {
        assertThat(on(Sample.correct().interested("Zoé PETIT")).finding().article())
                .isEqualTo("CGCT, art. L2131-11");
        assertThat(on(Sample.correct().interested("Zoé PETIT").siren("216700123"))
                        .finding()
                        .article())
                .isEqualTo("CGCT, art. L2541-17");
    }
}
