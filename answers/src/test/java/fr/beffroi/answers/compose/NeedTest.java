package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COST|c'est combien un passeport ?",
                "COST|Est-ce gratuit ?",
                "DELAY|Dans quel délai vais-je recevoir ma carte ?",
                "DOCUMENTS|Quelles pièces fournir ?",
                "DOCUMENTS|quels papiers pour se marier",
                "WHERE|Où dois-je aller ?",
                "WHERE|à qui m'adresser ?",
                "HOW|comment faire pour divorcer",
                "HOW|j'ai perdu ma carte que dois-je faire",
                "WHEN_OPEN|les horaires de la mairie",
            })
    void whatAMessageAsksForIsRead(Need need, String message) {
        assertThat(Need.of(message)).contains(need);
    }

    @Test
    void aPlainQuestionAsksForNothingMore() {
        assertThat(Need.of("L'Aspa est-elle imposable ?")).isEmpty();
    }
}
