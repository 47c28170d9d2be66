package fr.beffroi.answers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QuoteTest {
    @Property(tries = 300)
    void aQuoteStandsWordForWordInItsPassage(
            @ForAll @StringLength(max = 2_000) String passage, @ForAll @StringLength(max = 100) String message) {
        assertThat(passage).contains(Quote.of(passage, message));
    }

    @Test
    void aLongPassageIsCutToTheSentencesThatFit() {
        String filler = "Ceci est une phrase qui parle de tout autre chose que de la question posée par la personne. ";
        String wanted = "Le timbre fiscal coûte vingt-cinq euros.";
        String quote = Quote.of(filler.repeat(4) + wanted + " " + filler.repeat(4), "combien coûte le timbre fiscal ?");
        assertThat(quote).contains(wanted);
        assertThat(Quote.words(quote)).isLessThanOrEqualTo(Quote.MOST_WORDS);
    }

    @Test
    void aShortPassageIsQuotedWhole() {
        assertThat(Quote.of("Gratuit. Toujours.", "prix")).isEqualTo("Gratuit. Toujours.");
    }
}
