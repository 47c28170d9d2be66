package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @DisplayName("every way people cite is read")
    @CsvSource(
            delimiter = '|',
            value = {
                "art. L. 2121-29 du CGCT | CGCT L2121-29",
                "article L.2121-29 du code général des collectivités territoriales | CGCT L2121-29",
                "l'article L2121-29 du Code Général des Collectivités Territoriales (CGCT) | CGCT L2121-29",
                "ARTICLE L.2121-29 DU CODE GÉNÉRAL DES COLLECTIVITÉS TERRITORIALES | CGCT L2121-29",
                "ARTICLE L 2121-29 DU CODE GENERAL DES COLLECTIVITES TERRITORIALES | CGCT L2121-29",
                "articles L2122-18 à L2122-23 du CGCT | CGCT L2122-18..L2122-23",
                "ARTICLES L. 2122-18 A L. 2122-23 DU C.G.C.T. | CGCT L2122-18..L2122-23",
                "articles L. 2122-18 à 2122-23 du CGCT | CGCT L2122-18..L2122-23",
                "L.2131-1 et suivants du CGCT | CGCT L2131-1+",
                "les articles L. 2131-1 et s. du CGCT | CGCT L2131-1+",
                "L. 1411-1 et suivants, R. 1411-1 et suivants du CGCT | CGCT L1411-1+; CGCT R1411-1+",
                "Vu le code général des collectivités territoriales, et notamment ses articles L 2121-29 et R. 2121-9 | CGCT L2121-29; CGCT R2121-9",
                "Vu le CGCT, notamment l'article L.2121-29 | CGCT L2121-29",
                "Vu le CGCT et plus particulièrement ses articles L.2121-29, L.2122-21 ; | CGCT L2121-29; CGCT L2122-21",
                "CGCT, art. L2121-29 | CGCT L2121-29",
                "L2121-29 CGCT | CGCT L2121-29",
                "L. 2121-29 (CGCT) | CGCT L2121-29",
                "C. urb., art. L. 151-1 | CU L151-1",
                "C. civ., art. 1240 | C. civ. 1240",
                "art. L. 151-1 C. urb. | CU L151-1",
                "1° de l'article L. 2122-22 du CGCT | CGCT L2122-22",
                "l'article L. 2122-22, 4° du CGCT | CGCT L2122-22",
                "l'article L. 2122-22-4° du CGCT | CGCT L2122-22",
                "l'article L. 2122-22 (4°) du CGCT | CGCT L2122-22",
                "l'article L2122-22 alinéa 4 du CGCT | CGCT L2122-22",
                "l'article L. 2131-1, premier alinéa, du CGCT | CGCT L2131-1",
                "le III de l'article L. 1618-2 et le a de l'article L. 2221-5-1 du CGCT | CGCT L1618-2; CGCT L2221-5-1",
                "l'article L2131-2 II 1° du CGCT | CGCT L2131-2",
                "article 1382 du code civil | C. civ. 1382",
                "articles 1240 et 1241 du code civil | C. civ. 1240; C. civ. 1241",
                "article 1er du code civil | C. civ. 1",
                "article LO 1112-1 du CGCT | CGCT LO1112-1",
                "article L.O. 1112-1 du CGCT | CGCT LO1112-1",
                "article R.* 421-17 du code de l'urbanisme | CU R421-17",
                "article *R421-17 du code de l'urbanisme | CU R421-17",
                "article D. 1411-3 du CGCT | CGCT D1411-3",
                "article A. 431-9 du code de l'urbanisme | CU A431-9",
                "L 2121-1-1 du CGCT | CGCT L2121-1-1",
                "article L.2121 - 29 du CGCT | CGCT L2121-29",
                "article L. 2121\u201129 du CGCT | CGCT L2121-29",
                "article L.\u00A02121\u201329 du CGCT | CGCT L2121-29",
                "article L 263.11 du Code de l’action sociale et familiale | CASF L263-11",
                "article 1609 nonies C du code général des impôts | CGI 1609 nonies C",
                "articles 1639 A et 1383-0 B bis du CGI | CGI 1639 A; CGI 1383-0 B bis",
                "l'article L. 5211-1 et l'article L. 5211-9 du CGCT | CGCT L5211-1; CGCT L5211-9",
                "articles L. 2121-10, 2121-11 et 2121-12 du CGCT | CGCT L2121-10; CGCT L2121-11; CGCT L2121-12",
                "article L. 12-3 du code de la chasse | ? L12-3",
                "article L. 123-1 du CE | ? L123-1",
                "article L. 123-1 du CU | CU L123-1",
                "article L.2121-29 | ? L2121-29",
                "L.2121-29 | ? L2121-29",
                "Code de la commande publique, en ses articles L2123-1 et R2123-1 1° | CCP L2123-1; CCP R2123-1",
                "article 432-12 du code pénal | C. pén. 432-12",
                "décret n° 2012-97 du 27 janvier 2012 | DECRET 2012-97 2012-01-27",
                "décret 2005-1145 du 9 septembre 2005 | DECRET 2005-1145 2005-09-09",
                "décret n° 91. 1415 du 31 décembre 1991 | DECRET 91-1415 1991-12-31",
                "loi n°82-213 du 2 mars 1982 modifiée | LOI 82-213 1982-03-02",
                "loi modifiée n° 82-213 du 2 mars 1982 | LOI 82-213 1982-03-02",
                "lois n° 82-213 du 2 mars 1982 et n° 83-8 du 7 janvier 1983 | LOI 82-213 1982-03-02; LOI 83-8 1983-01-07",
                "ordonnance n° 2021-1310 | ORDONNANCE 2021-1310",
                "loi du 29 juillet 1881 | LOI - 1881-07-29",
                "loi du 1er juillet 1901 | LOI - 1901-07-01",
                "article 35 de la loi n° 2000-321 du 12 avril 2000 | LOI 2000-321 2000-04-12 art 35",
                "l’article 3-3 de la loi du 26 janvier 1984 modifiée | LOI - 1984-01-26 art 3-3",
                "Vu la loi n° 83-634 du 13 juillet 1983 modifiée, notamment son article 20 | LOI 83-634 1983-07-13; LOI 83-634 1983-07-13 art 20",
                "articles 28 et 30 du code des marchés publics | CMP 28; CMP 30",
                "arrêté ministériel du 3 juillet 2006 | ARRETE - 2006-07-03",
            })
    void every_way_people_cite(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("what only looks like a citation is none")
    @CsvSource(
            delimiter = '|',
            value = {
                "Article 1 : approuve la convention",
                "Article 2 - Dit que les crédits sont inscrits au budget",
                "l'article 5 du règlement intérieur",
                "l'article 18 de la convention constitutive",
                "la route D 912 et l'autoroute A 9",
                "section A 12-3 du plan",
                "l'art contemporain",
                "loi 1901",
                "arrêté municipal n° 2024-12 du 3 mars 2024",
                "arrêté préfectoral du 3 mars 2024",
                "l'arrêté du 3 mars 2024 du maire",
                "l'ordonnance du 3 mars 2024 du juge des référés",
                "à 2121-29 euros",
            })
    void not_citations(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void dudit_code_and_du_meme_code_are_the_code_named_last() {
        assertThat(
                        shown(
                                "Vu l'article L. 2121-29 du CGCT et les articles L. 2121-7, L. 2121-10 et L. 2121-11 dudit code"))
                .isEqualTo("CGCT L2121-29; CGCT L2121-7; CGCT L2121-10; CGCT L2121-11");
        assertThat(
                        shown(
                                "les articles L. 2121-7 du CGCT et L. 300-2 du code de l'urbanisme, l'article L. 213-3 de ce même code"))
                .isEqualTo("CGCT L2121-7; CU L300-2; CU L213-3");
        assertThat(shown("du code de l'urbanisme.\n\nConsidérant l'article L. 151-1 du code précité"))
                .isEqualTo("CU L151-1");
    }

    @Test
    void the_present_code_of_a_quotation_is_not_the_code_named_last() {
        assertThat(shown("Vu le code de l'urbanisme et les mots « l'article L. 4424-9 du présent code »"))
                .isEqualTo("? L4424-9");
    }

    @Test
    void a_code_named_in_one_visa_does_not_reach_the_next() {
        assertThat(shown("Vu le code de l'urbanisme,\nVu l'article L. 2121-29,"))
                .isEqualTo("? L2121-29");
        assertThat(
                        shown(
                                "Vu le CGCT, et ses articles L. 2121-29,\nVu le code de l'urbanisme, notamment l'article L.151-1"))
                .isEqualTo("CGCT L2121-29; CU L151-1");
    }

    @Test
    void a_code_that_owns_the_articles_before_it_does_not_own_those_after_it() {
        assertThat(shown("Vu l'article L. 300-2 du code de l'urbanisme et L. 2121-29 ;"))
                .isEqualTo("CU L300-2; ? L2121-29");
    }

    @Test
    void citations_run_over_the_ends_of_lines_and_columns() {
        assertThat(
                        shown(
                                "en application de l'article L 2121-20 du Code\n            Général des Collectivités\nTerritoriales : M. Durand"))
                .isEqualTo("CGCT L2121-20");
        assertThat(shown("les articles L. 2121-\n29 et L.\n2122-21 du CGCT")).isEqualTo("CGCT L2121-29; CGCT L2122-21");
    }

    @Test
    void accents_may_be_composed_of_two_characters() {
        assertThat(
                        shown(
                                "article L. 2121-29 du code ge\u0301ne\u0301ral des collectivite\u0301s territoriales ; de\u0301cret n° 2012-97"))
                .isEqualTo("CGCT L2121-29; DECRET 2012-97");
    }

    @Test
    void a_single_article_is_written_with_its_code_and_each_of_several_alone() {
        assertThat(Law.citations("Vu l'article L. 2121-29 du CGCT.").getFirst().written())
                .isEqualTo("article L. 2121-29 du CGCT");
        assertThat(Law.citations("les articles L. 2121-7 et L. 2121-10 du CGCT"))
                .extracting(Citation::written)
                .containsExactly("L. 2121-7", "L. 2121-10");
    }

    @Test
    void the_codes_that_a_text_names_are_listed_without_those_that_need_an_article_beside() {
        assertThat(Law.codesIn("Vu le code général des collectivités territoriales, vu le C.G.P.P.P., la CU de Lille"))
                .extracting(
                        mention -> mention.code() == null ? "?" : mention.code().initials())
                .containsExactly("CGCT", "CGPPP");
    }

    static String shown(String text) {
        return Law.citations(text).stream().map(CitationsTest::shown).collect(Collectors.joining("; "));
    }

    private static String shown(Citation citation) {
        return switch (citation) {
            case Citation.OfCode of ->
                (of.code() == null ? "?" : of.code().initials())
                        + " " + of.number()
                        + (of.last() == null ? "" : ".." + of.last())
                        + (of.andFollowing() ? "+" : "");
            case Citation.OfText of ->
                List.of(
                                of.nature().name(),
                                of.number() == null ? "-" : of.number(),
                                of.date() == null ? "" : of.date().toString(),
                                of.article() == null ? "" : "art " + of.article())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }
}
