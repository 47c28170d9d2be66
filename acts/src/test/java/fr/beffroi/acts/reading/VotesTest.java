package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Vote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Après en avoir délibéré, par 23 voix pour, 4 contre et 2 abstentions, le conseil décide :",
                "Après en avoir délibéré, le conseil municipal décide\nPOUR : 23 CONTRE : 4 ABSTENTION : 2",
                "Le conseil, après en avoir délibéré, adopte. Vote : 23 pour - 4 contre - 2 abstentions",
                "Après en avoir délibéré, par vingt-trois voix pour, quatre voix contre et deux abstentions,",
                "Résultat du vote\nPour\tContre\tAbstentions\n23\t4\t2",
                "Après en avoir délibéré, à la majorité (23 pour, 4 contre, 2 abstentions),",
                "Mis aux voix :\nPour\t: 23\nContre\t: 4\nAbstentions\t: 2"
            })
    void the_figures_of_a_vote_are_read_in_words_after_labels_and_in_tables(String text) {
        Vote vote = vote(text);
        assertThat(vote.inFavour()).isEqualTo(23);
        assertThat(vote.against()).isEqualTo(4);
        assertThat(vote.abstentions()).isEqualTo(2);
        assertThat(vote.adopted()).isTrue();
        assertThat(vote.unanimous()).isFalse();
    }

    @Test
    void unanimity_is_read_without_figures() {
        Vote vote = vote("Après en avoir délibéré, à l’unanimité des membres présents, décide :");
        assertThat(vote.unanimous()).isTrue();
        assertThat(vote.inFavour()).isNull();
        assertThat(vote.against()).isNull();
    }

    @Test
    void a_secret_ballot_is_told_apart_from_one_that_was_waived() {
        assertThat(vote("Après vote à bulletin secret, à l'unanimité, décide").secret())
                .isTrue();
        assertThat(vote("Le conseil décide de ne pas procéder au scrutin secret. À l'unanimité, décide")
                        .secret())
                .isFalse();
    }

    @Test
    void blanks_nulls_those_who_take_no_part_and_the_casting_vote_are_read() {
        Vote vote =
                vote("Après en avoir délibéré, par 7 voix pour, 7 contre, 1 blanc, 2 nuls, la voix du président étant"
                        + " prépondérante, 1 élu ne prend pas part au vote, adopte");
        assertThat(vote.blanks()).isEqualTo(1);
        assertThat(vote.nulls()).isEqualTo(2);
        assertThat(vote.castingVote()).isTrue();
        assertThat(vote.notTakingPart()).isEqualTo(1);
    }

    @Test
    void a_refused_proposal_is_not_adopted() {
        assertThat(vote("Après en avoir délibéré, par 3 voix pour et 9 contre, la proposition est rejetée")
                        .adopted())
                .isFalse();
    }

    @Test
    void pour_before_a_purpose_or_an_amount_is_no_vote() {
        assertThat(Texts.read("La convention est conclue pour 3 ans.\nUne subvention est demandée pour 2 000 euros.")
                        .vote())
                .isNull();
    }

    @Test
    void a_zero_that_was_recognised_as_a_letter_is_a_zero() {
        for (String zero : List.of("0", "O", "O0")) {
            Vote vote = vote("Résultat du vote : 9 voix pour, 1 voix contre, " + zero + " abstention(s)");
            assertThat(vote.abstentions()).isZero();
        }
    }

    private static Vote vote(String text) {
        Vote vote = Texts.value(Texts.read(text).vote());
        assertThat(vote).isNotNull();
        return java.util.Objects.requireNonNull(vote);
    }

    @Test
    void an_act_that_decides_was_taken_for_adopted_whatever_its_figures() {
        assertThat(vote("Après en avoir délibéré, par 7 voix pour et 9 voix contre, décide :")
                        .adopted())
                .isTrue();
        assertThat(vote("Résultat du vote\nPour : 7\nContre : 9").adopted()).isFalse();
    }
}
