package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Si le dernier jour tombe un dimanche, ce délai est prolongé.",
                "Ces documents sont à joindre au dossier.",
                "Toutefois, le maire peut refuser.",
                "Il doit aussi prévenir le notaire.",
                "Pour cela, vous devez lui fournir :",
                "Dans ce cas, un recours est possible.",
                "C'est le juge qui tranche.",
            })
    void whatPointsToWhatStoodBeforeIsNoSentenceAlone(String passage) {
        assertThat(Leaning.leans(passage)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il faut se rendre au guichet.",
                "Il n'est pas possible de voter deux fois.",
                "Le délai est de 5 jours. Ce délai peut être prolongé.",
                "Le délai de 5 jours court du lendemain ; ce délai peut être prolongé.",
                "La demande se fait en mairie. Elle est gratuite.",
                "Tout jeune Français doit se faire recenser.",
            })
    void whatNamesItsThingOrNamesNoneStandsAlone(String passage) {
        assertThat(Leaning.leans(passage)).isFalse();
    }
}
