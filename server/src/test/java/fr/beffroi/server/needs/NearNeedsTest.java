package fr.beffroi.server.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NearNeedsTest {
    private static final Need MINUTES = need(
            "Écrire plus vite les comptes rendus de réunion",
            "Le compte rendu de chaque réunion prend deux heures au secrétariat, et il part en retard.");
    private static final Need SUMMARIES = need(
            "Résumer les comptes rendus de réunion pour les absents",
            "Les absents ne lisent pas le compte rendu entier de la réunion.");
    private static final Need ROADS = need(
            "Savoir plus tôt où la voirie s’abîme",
            "Les nids-de-poule sont signalés par des habitants, quand c’est déjà dangereux.");
    private static final Need HOLES = need(
            "Repérer les nids-de-poule avant l’accident",
            "La voirie s’abîme, les habitants signalent les nids-de-poule trop tard.");
    private static final Need ROOMS = need(
            "Ne plus ressaisir les demandes de salle",
            "Chaque demande de location de salle arrive par courriel, incomplète, et se recopie dans le planning.");
    private static final Need MAIL = need(
            "Retrouver un ancien courrier",
            "On cherche dans quatre classeurs et deux boîtes aux lettres électroniques.");

    private static Need need(String title, String story) {
        return new Need(
                UUID.randomUUID(),
                title,
                story,
                "Accueil",
                UUID.randomUUID(),
                Instant.EPOCH,
                Need.Stage.OPEN,
                0,
                null,
                null);
    }

    /** What {@link NearNeeds#NEAR} was set on: pairs that say the same stand clear of pairs that do not. */
    @Test
    void the_pairs_that_say_the_same_are_nearer_than_all_others_by_a_margin() {
        List<Need> all = List.of(MINUTES, ROADS, SUMMARIES, ROOMS, HOLES, MAIL);
        NearNeeds near = NearNeeds.of(all);
        double farthest = Math.min(near.share(MINUTES, SUMMARIES), near.share(ROADS, HOLES));
        double nearest = 0;
        for (Need one : all) {
            for (Need other : all) {
                boolean same = one == other
                        || java.util.Set.of(MINUTES, SUMMARIES).containsAll(List.of(one, other))
                        || java.util.Set.of(ROADS, HOLES).containsAll(List.of(one, other));
                nearest = same ? nearest : Math.max(nearest, near.share(one, other));
            }
        }
        assertThat(farthest).isGreaterThan(NearNeeds.NEAR + 0.05);
        assertThat(nearest).isLessThan(NearNeeds.NEAR - 0.1);
    }

    @Test
    void needs_that_say_nearly_the_same_stand_together_and_others_alone() {
        assertThat(NearNeeds.of(List.of(MINUTES, ROADS, SUMMARIES, ROOMS, HOLES, MAIL))
                        .groups())
                .containsExactly(List.of(MINUTES, SUMMARIES), List.of(ROADS, HOLES), List.of(ROOMS), List.of(MAIL));
    }

    @Test
    void two_alone_are_judged_as_they_are_among_many() {
        assertThat(NearNeeds.of(List.of(MINUTES, SUMMARIES)).to(MINUTES.id()))
                .extracting(NearNeeds.Near::need)
                .containsExactly(SUMMARIES);
        assertThat(NearNeeds.of(List.of(ROADS, ROOMS)).to(ROADS.id())).isEmpty();
    }

    @Test
    void without_a_need_there_is_no_group_and_words_that_say_nothing_are_near_nothing() {
        assertThat(NearNeeds.of(List.of()).groups()).isEmpty();
        Need empty = need("le la les", "de du des");
        assertThat(NearNeeds.of(List.of(empty, ROADS)).to(empty.id())).isEmpty();
    }
}
