package fr.beffroi.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskingTest {
    private final FrenchWords french = new FrenchWords();
    private final Asking asking = new Asking(french);

    @Test
    void thePapersThatAMessageAsksForAreNotItsMatter() {
        assertThat(asking.onlyIn("on veut se pacser, quels papiers faut-il fournir ?"))
                .containsAll(french.of("papiers fournir"))
                .doesNotContainAnyElementsOf(french.of("pacser"));
    }

    @Test
    void papersThatAreTheMatterStayItEvenWhenPapersAreAskedForToo() {
        assertThat(asking.onlyIn("j'ai perdu mes papiers, quels papiers fournir ?"))
                .doesNotContainAnyElementsOf(french.of("papiers"));
    }
}
