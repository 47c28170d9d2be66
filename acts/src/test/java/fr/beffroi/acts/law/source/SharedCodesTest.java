package fr.beffroi.acts.law.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.Article;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.Confirmation;
import fr.beffroi.acts.law.Held;
import fr.beffroi.acts.law.KnownArticle;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedText.Coverage;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.Resolution.State;
import fr.beffroi.acts.law.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The codes of spring 2026, and the CGCT of 2015 for its numbers. */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class SharedCodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static LawFolder.Opened opened = LawFolder.open(Path.of("absent"), null);

    @BeforeAll
    static void open() {
        opened = LawFolder.open(Path.of(System.getenv("BEFFROI_SHARED"), "data", "legal"), null);
    }

    @Test
    void every_code_is_read_whole() {
        Map<String, Integer> articles = opened.law().codes().stream()
                .collect(Collectors.toMap(held -> held.code().initials(), Held::articles));
        assertThat(articles)
                .containsOnly(
                        Map.entry("C. élect.", 1254),
                        Map.entry("C. civ.", 2885),
                        Map.entry("CU", 2449),
                        Map.entry("CRPA", 476),
                        Map.entry("CCP", 1799),
                        Map.entry("CGFP", 3158),
                        Map.entry("CIBS", 1585),
                        Map.entry("CGCT", 5360));
        assertThat(opened.problems()).noneMatch(LawProblem::skipped);
    }

    @Test
    void numbers_that_stand_twice_are_counted_for_each_code() {
        Map<String, String> twice = opened.problems().stream()
                .filter(problem -> problem.key().equals("source.duplicates"))
                .collect(Collectors.toMap(
                        LawProblem::file, problem -> problem.arguments().getFirst()));
        assertThat(twice)
                .containsOnly(
                        Map.entry("LEGITEXT000006070239.md", "30"),
                        Map.entry("LEGITEXT000006070721.md", "32"),
                        Map.entry("LEGITEXT000006074075.md", "66"),
                        Map.entry("LEGITEXT000031366350.md", "8"),
                        Map.entry("LEGITEXT000037701019.md", "60"),
                        Map.entry("LEGITEXT000044416551.md", "3"),
                        Map.entry("LEGITEXT000044595989.md", "27"),
                        Map.entry("cgct-2015-outdated.md", "2"));
        assertThat(opened.law().find(Codes.COMMANDE_PUBLIQUE, "R2122-8"))
                .extracting(Article::wording)
                .anyMatch(wording -> wording.contains("25 000 euros"))
                .anyMatch(wording -> wording.contains("40 000 euros"));
    }

    @Test
    void no_article_of_theirs_is_affirmed_to_be_in_force_on_any_day() {
        for (Held held : opened.law().codes()) {
            assertThat(held.source().dated()).isFalse();
        }
        for (LocalDate day : List.of(LocalDate.of(2014, 4, 24), LocalDate.of(2015, 10, 1), DAY)) {
            for (String text : List.of(
                    "article L. 2121-29 du CGCT",
                    "article R. 2122-8 du CCP",
                    "article L. 151-1 du code de l'urbanisme")) {
                Resolution resolution = opened.law().resolve(Law.citations(text).getFirst(), day);
                assertThat(resolution.state()).as(text).isEqualTo(State.NOT_VERIFIABLE);
                assertThat(resolution.article()).as(text).isNotNull();
            }
        }
    }

    @Test
    void the_cgct_of_2015_serves_to_find_numbers_and_never_to_search_the_law_of_today() {
        assertThat(opened.law().codes())
                .filteredOn(held -> held.code().equals(Codes.CGCT))
                .singleElement()
                .extracting(held -> held.source().kind(), Held::coverage)
                .containsExactly(Source.Kind.OUTDATED, Coverage.PART);
        assertThat(opened.law().search("conseil municipal délibération", DAY, 200))
                .noneMatch(hit -> hit.article().code().equals(Codes.CGCT));
        assertThat(opened.law().known())
                .filteredOn(one -> one.known().code().equals(Codes.CGCT))
                .allMatch(one -> one.status() == Confirmation.Status.TO_CONFIRM);
    }

    /** Not that they are in force: that what we expect LEGI to say is what these texts said. */
    @Test
    void the_words_our_table_expects_stand_in_the_texts_at_hand() {
        for (Confirmation one : opened.law().known()) {
            KnownArticle known = one.known();
            LocalDate since = known.since();
            boolean of2015 = known.code().equals(Codes.CGCT);
            List<Article> found = opened.law().find(known.code(), known.number());
            if (of2015 && (since == null || since.isAfter(LocalDate.of(2015, 1, 1))) || found.isEmpty()) {
                continue;
            }
            for (String words : known.expected()) {
                assertThat(found)
                        .as(known.number() + " " + words)
                        .anyMatch(article -> article.wording()
                                .toLowerCase(java.util.Locale.FRENCH)
                                .contains(words.toLowerCase(java.util.Locale.FRENCH)));
            }
        }
    }

    @Test
    void articles_of_our_table_stand_in_the_codes_that_are_loaded_whole() {
        assertThat(opened.law().known())
                .map(Confirmation::known)
                .filteredOn(known -> opened.law().codes().stream()
                        .anyMatch(held -> held.code().equals(known.code()) && held.coverage() == Coverage.SNAPSHOT))
                .hasSizeGreaterThan(20)
                .allMatch(known ->
                        !opened.law().find(known.code(), known.number()).isEmpty());
    }

    /** A code cites its own articles by number alone: nearly all of them must be read, and found in it. */
    @Test
    void the_citations_that_codes_make_of_themselves_are_read_and_found() {
        for (Code code : List.of(Codes.CRPA, Codes.FONCTION_PUBLIQUE)) {
            int read = 0;
            int found = 0;
            for (String number : numbersCitedIn(code)) {
                read++;
                found += opened.law().find(code, number).isEmpty() ? 0 : 1;
            }
            assertThat(read).as(code.title()).isGreaterThan(400);
            assertThat(found).as(code.title()).isGreaterThan(read * 98 / 100);
        }
    }

    private static List<String> numbersCitedIn(Code code) {
        return opened.sources().stream()
                .flatMap(source -> source.texts().stream())
                .filter(text -> text.code().equals(code))
                .flatMap(text -> text.versions().get().stream())
                .flatMap(version -> Law.citations(version.wording().get()).stream())
                .filter(Citation.OfCode.class::isInstance)
                .map(Citation.OfCode.class::cast)
                .filter(citation -> citation.code() == null)
                .map(Citation.OfCode::number)
                .toList();
    }
}
