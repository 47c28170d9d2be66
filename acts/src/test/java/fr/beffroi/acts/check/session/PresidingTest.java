package fr.beffroi.acts.check.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.text.Written;
import org.junit.jupiter.api.Test;

class PresidingTest {
    private static Written act() {
        return Written.untitled(ActKind.DELIBERATION);
    }

    @Test
    void theQualityStandsAfterTheName() {
        assertThat(Presiding.byHead(
                        act().chairedBy("Mme Anne Durand").says(", maire.").act()))
                .isTrue();
        assertThat(Presiding.byHead(act().chairedBy("M. Paul Petit, président").act()))
                .isTrue();
    }

    @Test
    void aNameAloneSaysNoQuality() {
        assertThat(Presiding.byHead(act().chairedBy("Mme Anne Durand").act())).isFalse();
    }

    @Test
    void aDeputyOrAChairOfTheSessionIsNotTheHead() {
        assertThat(Presiding.byHead(act().chairedBy("M. Paul Petit")
                        .says(", adjoint au maire.")
                        .act()))
                .isFalse();
        assertThat(Presiding.byHead(act().chairedBy("M. Paul Petit")
                        .says(", élu président de séance.")
                        .act()))
                .isFalse();
        assertThat(Presiding.byHead(act().chairedBy("M. Paul Petit")
                        .says(", vice-président.")
                        .act()))
                .isFalse();
    }

    @Test
    void nobodyPresidesWhereNobodyIsNamed() {
        assertThat(Presiding.byHead(act().act())).isFalse();
    }
}
