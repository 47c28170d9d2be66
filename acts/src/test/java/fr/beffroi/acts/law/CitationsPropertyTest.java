package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CitationsPropertyTest {
    private static final List<String> PIECES = List.of(
            "art. ",
            "article ",
            "articles ",
            "ARTICLES ",
            "L",
            "L. ",
            "L.",
            "R* ",
            "*R",
            "LO ",
            "l.",
            "d'",
            "2121",
            "29",
            "-",
            " - ",
            "\u2011",
            "\u00A0",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            ", ",
            " et ",
            " à ",
            " À ",
            " ou ",
            " ; ",
            ". ",
            "et suivants ",
            " et s. ",
            "du ",
            "DU ",
            "de la ",
            "dudit code ",
            "du même code ",
            "du code ",
            "code général des collectivités territoriales ",
            "CGCT ",
            "C.G.C.T.",
            "(CGCT) ",
            "CU ",
            "C. urb., ",
            "code civil ",
            "code de la chasse ",
            "Vu ",
            "Vu le ",
            "notamment ses ",
            "loi ",
            "n° ",
            "n°",
            "2012-97 ",
            "82-213",
            "décret ",
            "ordonnance ",
            "arrêté ",
            "du 27 janvier 2012 ",
            "du 31/02/2012 ",
            "modifiée ",
            "1° de l'",
            "4°",
            "alinéa 2 ",
            "II ",
            "bis ",
            "nonies C ",
            "1er ",
            "\u0301",
            "É",
            "\uD83D\uDE00",
            "\uD83D",
            "ſ",
            "İ",
            "99999999999999999999",
            "l'article ");

    @Property
    void reading_never_fails_and_each_citation_is_the_substring_at_its_offsets(@ForAll("acts") String text) {
        int last = 0;
        for (Citation citation : Law.citations(text)) {
            assertThat(citation.start()).isGreaterThanOrEqualTo(last).isLessThan(citation.end());
            assertThat(citation.end()).isLessThanOrEqualTo(text.length());
            assertThat(citation.written()).isEqualTo(text.substring(citation.start(), citation.end()));
            last = citation.start();
        }
        for (CodeMention mention : Law.codesIn(text)) {
            assertThat(mention.written()).isEqualTo(text.substring(mention.start(), mention.end()));
        }
    }

    @Property
    void reading_never_fails_on_any_text(@ForAll String text) {
        for (Citation citation : Law.citations(text)) {
            assertThat(citation.written()).isEqualTo(text.substring(citation.start(), citation.end()));
        }
    }

    @Property
    void what_stands_around_does_not_move_a_citation(@ForAll("words") String before) {
        String text = before + "\n\nVu l'article L. 2121-29 du CGCT ;";
        assertThat(Law.citations(text))
                .filteredOn(Citation.OfCode.class::isInstance)
                .extracting(Citation::written)
                .contains("article L. 2121-29 du CGCT");
    }

    @Property
    void every_lettered_number_is_read_back_however_it_is_written(
            @ForAll("numbers") String number, @ForAll("letters") String letter) {
        assertThat(Law.citations("l'article " + letter + number + " du code de l'urbanisme"))
                .extracting(citation -> ((Citation.OfCode) citation).number())
                .containsExactly("L" + number);
    }

    @Property
    void the_folded_text_has_the_length_of_the_original(@ForAll String text) {
        assertThat(Folded.of(text)).hasSameSizeAs(text);
    }

    @Provide
    Arbitrary<String> acts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("La", "commune", "paie", "12", "€", "au", "maire", "et", "vote", "voix", ".", "5 février")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.integers()
                .between(1, 9999)
                .flatMap(first -> Arbitraries.integers()
                        .between(1, 99)
                        .list()
                        .ofMaxSize(3)
                        .map(rest -> first + rest.stream().map(n -> "-" + n).reduce("", String::concat)));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("L", "L.", "L. ", "L ", "l. ", "L.\u00A0", "L.\n");
    }
}
