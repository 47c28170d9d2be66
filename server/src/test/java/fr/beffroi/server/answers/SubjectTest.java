package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void aMessageIsNamedByItsFirstWordsGreetingsAside() {
        assertThat(Subject.of("Bonjour, comment refaire ma carte ?")).isEqualTo("Comment refaire ma carte ?");
    }

    @Test
    void aLongMessageIsCutAtTheEndOfASentence() {
        String message =
                "J’ai perdu ma carte d’identité la semaine dernière au marché. Que dois-je faire pour la refaire ?"
                        + " Merci d’avance de votre réponse.";
        assertThat(Subject.of(message)).endsWith("pour la refaire ?");
    }

    @Test
    void aLongFirstSentenceIsCutBetweenTwoWordsAndSaysSo() {
        String message =
                "mon fils aîné a seize ans depuis hier et on m’a parlé du recensement citoyen à la mairie de la"
                        + " commune où nous habitions";
        assertThat(Subject.of(message))
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(101)
                .startsWith("Mon fils");
    }
}
