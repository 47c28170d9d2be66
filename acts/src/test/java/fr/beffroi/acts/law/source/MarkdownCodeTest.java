package fr.beffroi.acts.law.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.Article;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.Resolution.State;
import fr.beffroi.acts.law.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownCodeTest {
    private static final String HEADER = """
            ---
            title: "Code de l'urbanisme"
            identifier: "LEGITEXT000006074075"
            last_updated: "2026-04-03"
            status: "in_force"
            ---
            # Code de l'urbanisme
            """;
    private static final String CODE = HEADER + """

            ## Partie législative

            ##### Article L101-1

            Premier.


            Second.

            #### Chapitre II

            ##### Article L. 101-2

            Une fois.

            ##### Article L101-2

            Deux fois.

            ##### Article *R111-25

            Étoile.

            ##### Article L324-2-1 A

            Lettre.
            """;

    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 2);
    private static final LocalDate AFTER = LocalDate.of(2026, 4, 3);

    @TempDir
    Path folder;

    @Test
    void its_articles_are_found_with_their_wording_and_never_affirmed() throws IOException {
        Law law = opened(CODE).law();
        Resolution found = resolve(law, "L. 101-1", AFTER);
        assertThat(found.state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(found.key()).isEqualTo("law.undated");
        assertThat(found.article())
                .isEqualTo(new Article(Codes.URBANISME, "L101-1", "Premier.\n\nSecond.", null, null, "code.md", AFTER));
        assertThat(found.since()).isNull();
        assertThat(law.sources()).containsExactly(new Source("code.md", Source.Kind.MARKDOWN, AFTER));
        assertThat(law.sources().getFirst().dated()).isFalse();
    }

    @Test
    void a_number_that_stands_twice_is_reported_and_both_wordings_kept() throws IOException {
        LawFolder.Opened opened = opened(CODE);
        assertThat(opened.problems())
                .filteredOn(problem -> problem.key().equals("source.duplicates"))
                .singleElement()
                .extracting(LawProblem::arguments)
                .isEqualTo(List.of("1", "L101-2"));
        assertThat(opened.law().find(Codes.URBANISME, "L101-2"))
                .extracting(Article::wording)
                .containsExactly("Une fois.", "Deux fois.");
        assertThat(resolve(opened.law(), "L. 101-2", AFTER).key()).isEqualTo("law.undated_twice");
    }

    @Test
    void stars_and_letters_of_numbers_do_not_hide_them() throws IOException {
        Law law = opened(CODE).law();
        assertThat(law.find(Codes.URBANISME, "R.* 111-25")).hasSize(1);
        assertThat(law.find(Codes.URBANISME, "R111-25")).hasSize(1);
        assertThat(law.find(Codes.URBANISME, "L. 324-2-1 A")).hasSize(1);
    }

    @Test
    void what_it_does_not_hold_is_unknown_from_its_own_day_on_and_may_have_existed_before() throws IOException {
        Law law = opened(CODE).law();
        assertThat(resolve(law, "L. 999-1", AFTER).state()).isEqualTo(State.UNKNOWN);
        assertThat(resolve(law, "L. 999-1", BEFORE).state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(resolve(law, "L. 999-1", BEFORE).key()).isEqualTo("law.absent_then");
    }

    @Test
    void a_code_that_says_it_is_outdated_affirms_and_denies_nothing() throws IOException {
        LawFolder.Opened opened = opened(
                "# Code general des collectivites territoriales, state of autumn 2015 (OUTDATED: never cite as in force)\n\n"
                        + "# Article L2121-29\n\nLe conseil.\n");
        Law law = opened.law();
        for (LocalDate day : List.of(LocalDate.of(2014, 4, 24), LocalDate.of(2015, 11, 1), AFTER)) {
            Resolution there =
                    law.resolve(Law.citations("article L. 2121-29 du CGCT").getFirst(), day);
            assertThat(there.state()).isEqualTo(State.NOT_VERIFIABLE);
            assertThat(there.key()).isEqualTo("law.outdated");
            Resolution absent =
                    law.resolve(Law.citations("article L. 2121-99 du CGCT").getFirst(), day);
            assertThat(absent.key()).isEqualTo("law.absent_outdated");
        }
        assertThat(law.search("conseil", AFTER, 10)).isEmpty();
    }

    @Test
    void a_broken_file_gives_one_error_that_names_it_and_loads_nothing() throws IOException {
        assertProblem("", "source.empty");
        assertProblem("\n \n", "source.empty");
        assertProblem("# Code\n", "source.no_header");
        assertProblem("---\ntitle: \"x\"\n", "source.no_header");
        assertProblem(CODE.replace("identifier", "id"), "source.no_header");
        assertProblem(CODE.replace("2026-04-03", "avril"), "source.bad_date");
        assertProblem(HEADER, "source.no_article");
        assertProblem("# Le petit livre, state of autumn 2015 (OUTDATED)\n# Article 1\n", "source.no_code");
        Files.write(folder.resolve("code.md"), CODE.getBytes(StandardCharsets.ISO_8859_1));
        LawFolder.Opened latin = LawFolder.open(folder, null);
        assertThat(latin.problems()).extracting(LawProblem::key).containsExactly("source.not_utf8");
        assertThat(latin.sources()).isEmpty();
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() throws IOException {
        Law law = opened("\uFEFF" + CODE.replace("\n", "\r\n")).law();
        assertThat(law.find(Codes.URBANISME, "L101-1").getFirst().wording()).isEqualTo("Premier.\n\nSecond.");
    }

    @Test
    void a_broken_file_does_not_keep_the_others_from_being_read() throws IOException {
        Files.writeString(folder.resolve("a.md"), "rien");
        LawFolder.Opened opened = opened(CODE);
        assertThat(opened.sources()).hasSize(1);
        assertThat(opened.problems()).extracting(LawProblem::skipped).contains(true);
        assertThat(opened.problems().getFirst().message(Locale.FRENCH)).startsWith("a.md: ");
    }

    @Test
    void kept_on_disk_it_is_the_same() throws IOException {
        Files.writeString(folder.resolve("code.md"), CODE);
        Path cache = folder.resolve("cache");
        LawFolder.Opened first = LawFolder.open(folder, cache);
        LawFolder.Opened second = LawFolder.open(folder, cache);
        LawFolder.Opened plain = LawFolder.open(folder, null);
        assertThat(Files.exists(cache)).isTrue();
        for (String number : List.of("L101-1", "L101-2", "R111-25", "L9")) {
            assertThat(second.law().find(Codes.URBANISME, number))
                    .isEqualTo(first.law().find(Codes.URBANISME, number))
                    .isEqualTo(plain.law().find(Codes.URBANISME, number));
        }
        assertThat(second.problems()).isEqualTo(plain.problems());
        assertThat(second.law().codes()).isEqualTo(plain.law().codes());
    }

    @Test
    void a_source_that_changed_is_read_again_and_its_old_copy_is_gone() throws IOException {
        Path cache = folder.resolve("cache");
        Files.writeString(folder.resolve("code.md"), CODE);
        LawFolder.open(folder, cache);
        Files.writeString(folder.resolve("code.md"), CODE.replace("Premier.", "Autrement dit."));
        assertThat(LawFolder.open(folder, cache)
                        .law()
                        .find(Codes.URBANISME, "L101-1")
                        .getFirst()
                        .wording())
                .startsWith("Autrement dit.");
        try (var files = Files.list(cache)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void where_the_working_folder_cannot_be_written_the_source_is_read_all_the_same() throws IOException {
        Files.writeString(folder.resolve("code.md"), CODE);
        Path file = Files.writeString(folder.resolve("file.txt"), "");
        LawFolder.Opened opened = LawFolder.open(folder, file.resolve("cache"));
        assertThat(opened.problems()).extracting(LawProblem::key).contains("shelf.unwritable");
        assertThat(opened.sources()).hasSize(1);
    }

    @Test
    void nothing_at_that_place_is_said_and_so_is_an_unknown_file() throws IOException {
        assertThat(LawFolder.open(folder.resolve("absent"), null).problems())
                .extracting(LawProblem::key)
                .containsExactly("source.absent");
        Path other = Files.writeString(folder.resolve("a.docx"), "x");
        assertThat(LawFolder.open(other, null).problems())
                .extracting(LawProblem::key)
                .containsExactly("source.unknown_kind");
    }

    private void assertProblem(String content, String key) throws IOException {
        LawFolder.Opened opened = opened(content);
        assertThat(opened.problems()).extracting(LawProblem::key).containsExactly(key);
        assertThat(opened.sources()).isEmpty();
        assertThat(opened.problems().getFirst().message(Locale.ENGLISH)).startsWith("code.md: ");
    }

    private LawFolder.Opened opened(String content) throws IOException {
        Files.writeString(folder.resolve("code.md"), content);
        return LawFolder.open(folder, null);
    }

    private static Resolution resolve(Law law, String number, LocalDate day) {
        return law.resolve(
                Law.citations("article " + number + " du code de l'urbanisme").getFirst(), day);
    }
}
