package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Place;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void wordsAreFoundAcrossLinesSpacesAccentsAndApostrophesAndTheirPlaceIsKept() {
        Act act = Sample.correct()
                .text("Madame  LE\n   Maire s\u2019est   RETIRÉE.")
                .build()
                .act();
        Place place =
                Wording.of(act).find(Pattern.compile("le maire s'est retiree")).orElseThrow();
        assertThat(act.text().at(place)).isEqualTo("LE\n   Maire s\u2019est   RETIRÉE");
    }

    @Property
    void foldingKeepsEveryOffset(@ForAll String text) {
        assertThat(Wording.fold(text)).hasSameSizeAs(text);
    }

    @Test
    void whatFollowsAMatchIsRead() {
        Wording wording =
                Wording.of(Sample.correct().text("Pour : trois").build().act());
        assertThat(wording.after(Pattern.compile("pour : "))).isEqualTo("trois");
        assertThat(wording.after(Pattern.compile("contre"))).isEmpty();
        assertThat(wording.find(Pattern.compile("contre"))).isEmpty();
    }
}
