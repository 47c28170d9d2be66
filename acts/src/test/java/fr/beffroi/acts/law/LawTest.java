package fr.beffroi.acts.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.LoadedText.Coverage;
import fr.beffroi.acts.law.Resolution.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate MADE = LocalDate.of(2026, 4, 3);

    @Test
    void with_nothing_loaded_nothing_is_affirmed_nor_denied() {
        for (String text : List.of(
                "article L. 2121-29 du CGCT",
                "article L. 9999-9 du CGCT",
                "article 432-12 du code pénal",
                "articles L. 2122-18 à L. 2122-23 du CGCT",
                "L. 2131-1 et suivants du CGCT",
                "décret n° 2012-97 du 27 janvier 2012",
                "article 35 de la loi n° 2000-321",
                "L. 2121-29")) {
            Resolution resolution = Law.none().resolve(cite(text), DAY);
            assertThat(resolution.state()).as(text).isEqualTo(State.NOT_VERIFIABLE);
            assertThat(resolution.reason(Locale.FRENCH)).isNotBlank();
            assertThat(resolution.since()).isNull();
            assertThat(resolution.until()).isNull();
        }
    }

    @Test
    void an_article_of_our_table_is_recognised_without_wording_and_never_affirmed() {
        Resolution resolution = Law.none().resolve(cite("article L. 2121-11 du CGCT"), DAY);
        assertThat(resolution.key()).isEqualTo("law.known");
        assertThat(Objects.requireNonNull(resolution.article()).wording()).isEmpty();
        assertThat(resolution.reason(Locale.FRENCH)).contains("à confirmer dans LEGI");
    }

    @Test
    void an_article_whose_code_is_not_named_says_so() {
        assertThat(Law.none().resolve(cite("L. 2121-29"), DAY).key()).isEqualTo("law.code_not_named");
        assertThat(Law.none().resolve(cite("article L. 123-1 du CE"), DAY).key())
                .isEqualTo("law.code_not_named");
    }

    @Test
    void a_number_that_was_given_to_another_article_leads_to_where_its_content_went() {
        Citation liability = cite("article 1382 du code civil");
        Resolution now = Law.none().resolve(liability, DAY);
        assertThat(now.state()).isEqualTo(State.RENUMBERED);
        assertThat(now.successor()).isEqualTo("1240");
        assertThat(now.reason(Locale.FRENCH)).contains("désigne depuis autre chose");
        Resolution before = Law.none().resolve(liability, LocalDate.of(2016, 9, 30));
        assertThat(before.state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(before.reason(Locale.FRENCH)).contains("portait encore ce numéro");
    }

    @Test
    void before_it_was_renumbered_an_undated_code_does_not_lend_its_present_wording() {
        Law law = Law.of(List.of(markdown(Codes.CIVIL, Version.undated("1382", "Les présomptions"))));
        assertThat(law.resolve(cite("article 1382 du code civil"), LocalDate.of(2014, 1, 1))
                        .article())
                .isNull();
    }

    @Test
    void a_code_or_ordinance_that_was_codified_anew_leads_there() {
        assertThat(Law.none()
                        .resolve(cite("ordonnance n° 2015-899 du 23 juillet 2015"), DAY)
                        .state())
                .isEqualTo(State.RENUMBERED);
        assertThat(Law.none()
                        .resolve(cite("article 28 du code des marchés publics"), DAY)
                        .state())
                .isEqualTo(State.RENUMBERED);
        assertThat(Law.none()
                        .resolve(cite("article 28 du code des marchés publics"), LocalDate.of(2014, 4, 24))
                        .state())
                .isEqualTo(State.NOT_VERIFIABLE);
    }

    @Test
    void of_two_sources_the_dated_one_is_believed_and_of_two_dated_ones_the_newest() {
        Version old = dated("L1", LocalDate.of(2000, 1, 1), null, "ancienne archive");
        Version present = dated("L1", LocalDate.of(2000, 1, 1), LocalDate.of(2026, 3, 31), "nouvelle archive");
        Law law = Law.of(List.of(
                markdown(Codes.CRPA, Version.undated("L1", "sans date")),
                legi("ancien", LocalDate.of(2026, 2, 1), Codes.CRPA, old),
                legi("nouveau", MADE, Codes.CRPA, present)));
        Resolution resolution = law.resolve(cite("article L. 1 du CRPA"), LocalDate.of(2026, 3, 1));
        assertThat(resolution.state()).isEqualTo(State.IN_FORCE);
        assertThat(Objects.requireNonNull(resolution.article()).source()).isEqualTo("nouveau");
        assertThat(law.find(Codes.CRPA, "L. 1"))
                .extracting(Article::wording)
                .last()
                .isEqualTo("sans date");
    }

    @Test
    void a_hole_between_two_versions_is_not_filled() {
        Law law = Law.of(List.of(legi(
                "LEGI",
                MADE,
                Codes.CRPA,
                new Version(
                        "L1",
                        LocalDate.of(2000, 1, 1),
                        LocalDate.of(2009, 12, 31),
                        Version.State.SUPERSEDED,
                        List.of(),
                        () -> ""),
                dated("L1", LocalDate.of(2012, 1, 1), null, ""))));
        assertThat(law.resolve(cite("article L. 1 du CRPA"), LocalDate.of(2011, 1, 1))
                        .key())
                .isEqualTo("law.gap");
    }

    @Test
    void an_announced_end_holds_only_once_its_day_has_come_in_the_source() {
        Version announced = dated("L1", LocalDate.of(2000, 1, 1), LocalDate.of(2028, 12, 31), "");
        Law law = Law.of(List.of(legi("LEGI", MADE, Codes.CRPA, announced)));
        assertThat(law.resolve(cite("article L. 1 du CRPA"), LocalDate.of(2029, 1, 1))
                        .key())
                .isEqualTo("law.after_source");
        assertThat(law.resolve(cite("article L. 1 du CRPA"), LocalDate.of(2026, 1, 1))
                        .state())
                .isEqualTo(State.IN_FORCE);
    }

    @Test
    void a_search_finds_a_citation_a_number_or_words() {
        Law law = Law.of(List.of(
                markdown(
                        Codes.CRPA,
                        Version.undated("L100-1", "Le présent code régit les relations. Une délibération motivée."),
                        Version.undated("L100-2", "L'administration agit dans l'intérêt général."),
                        Version.undated("L100-10", "Délibérations. " + "Beaucoup d'autres mots. ".repeat(60))),
                markdown(Codes.URBANISME, Version.undated("L100-2", "Urbanisme."))));
        assertThat(law.search("art. L. 100-2", DAY, 10))
                .extracting(hit -> hit.article().code().initials())
                .containsExactlyInAnyOrder("CRPA", "CU");
        assertThat(law.search("l100-2", DAY, 1)).hasSize(1);
        assertThat(law.search("deliberations", DAY, 10))
                .extracting(hit -> hit.article().number())
                .containsExactly("L100-1", "L100-10");
        assertThat(law.search("intérêt général administration", DAY, 10)
                        .getFirst()
                        .excerpt())
                .contains("intérêt général");
        assertThat(law.search("", DAY, 10)).isEmpty();
        assertThat(law.search("mot absent partout", DAY, 10)).isEmpty();
        assertThat(law.search("L. 2121-29", DAY, 10))
                .extracting(hit -> hit.article().code())
                .containsExactly(Codes.CGCT);
    }

    @Test
    void a_search_by_words_shows_what_is_in_force_on_that_day() {
        Law law = Law.of(List.of(legi(
                "LEGI",
                MADE,
                Codes.CRPA,
                dated("L1", LocalDate.of(2000, 1, 1), LocalDate.of(2009, 12, 31), "le quorum d'hier"),
                dated("L1", LocalDate.of(2010, 1, 1), null, "le quorum d'aujourd'hui"))));
        assertThat(law.search("quorum", LocalDate.of(2005, 1, 1), 10))
                .extracting(Hit::excerpt)
                .containsExactly("le quorum d'hier");
    }

    @Test
    void what_is_loaded_is_listed_with_its_date_and_whether_it_is_dated() {
        Law law = Law.of(List.of(
                markdown(Codes.CIVIL, Version.undated("1", "Un")),
                legi("LEGI", MADE, Codes.CRPA, dated("L1", MADE, null, ""))));
        assertThat(law.codes())
                .extracting(held -> held.code().initials() + " " + held.source().madeOn() + " "
                        + held.source().dated())
                .containsExactly("CRPA 2026-04-03 true", "C. civ. 2026-04-03 false");
    }

    private static Citation cite(String text) {
        return Law.citations(text).getFirst();
    }

    private static Version dated(
            String number, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until, String wording) {
        return new Version(number, from, until, Version.State.CURRENT, List.of(), () -> wording);
    }

    private static LoadedSource markdown(Code code, Version... versions) {
        return source(
                new Source(code.initials() + ".md", Source.Kind.MARKDOWN, MADE), code, Coverage.SNAPSHOT, versions);
    }

    private static LoadedSource legi(String name, LocalDate madeOn, Code code, Version... versions) {
        return source(new Source(name, Source.Kind.LEGI, madeOn), code, Coverage.HISTORY, versions);
    }

    private static LoadedSource source(Source source, Code code, Coverage coverage, Version... versions) {
        List<Version> all = List.of(versions);
        return new LoadedSource(
                source, List.of(new LoadedText(code, null, coverage, null, all.size(), () -> all)), List.of());
    }
}
