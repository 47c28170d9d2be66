package fr.beffroi.acts.law.source;

import static fr.beffroi.acts.law.source.LegiFixture.CGCT;
import static fr.beffroi.acts.law.source.LegiFixture.URBANISME;
import static fr.beffroi.acts.law.source.LegiFixture.link;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.law.Article;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.Confirmation;
import fr.beffroi.acts.law.Held;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedText.Coverage;
import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.law.Resolution.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegiImportTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @TempDir
    Path folder;

    private Path archives() {
        return folder.resolve("law");
    }

    private LawFolder.Opened open() {
        return LawFolder.open(archives(), folder.resolve("cache"));
    }

    private static LegiFixture small() {
        return new LegiFixture()
                .code(CGCT, "Code général des collectivités territoriales")
                .article(CGCT, 1, "L2121-11", "MODIFIE", "1996-02-24", "2020-01-01", "<p>Ancienne rédaction.</p>")
                .article(
                        CGCT,
                        2,
                        "L2121-11",
                        "VIGUEUR",
                        "2020-01-01",
                        "2999-01-01",
                        "<p>Trois jours francs.<br/>En cas d'urgence.</p>")
                .article(CGCT, 3, "L2121-12", "ABROGE", "1996-02-24", "2022-07-01", "<p>Cinq jours.</p>")
                .article(CGCT, 4, "L2121-13", "VIGUEUR", "2025-09-01", "2999-01-01", "<p>À venir.</p>")
                .article(CGCT, 5, "L2121-14", "VIGUEUR", "1996-02-24", "2999-01-01", "<p>Présidence.</p>");
    }

    @Test
    void an_article_is_in_force_on_the_days_that_legi_says_and_in_the_words_of_that_day() throws IOException {
        small().full(archives());
        Law law = open().law();

        Resolution now = law.resolve(cite("L2121-11"), DAY);
        assertThat(now.state()).isEqualTo(State.IN_FORCE);
        assertThat(now.since()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(now.until()).isNull();
        assertThat(article(now).wording()).isEqualTo("Trois jours francs.\nEn cas d'urgence.");
        assertThat(article(now).readOn()).isEqualTo(LocalDate.of(2026, 1, 5));

        Resolution then = law.resolve(cite("L2121-11"), LocalDate.of(2019, 12, 31));
        assertThat(then.state()).isEqualTo(State.IN_FORCE);
        assertThat(then.until()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(article(then).wording()).isEqualTo("Ancienne rédaction.");
    }

    @Test
    void what_ended_or_did_not_begin_is_not_in_force() throws IOException {
        small().full(archives());
        Law law = open().law();
        assertThat(law.resolve(cite("L2121-12"), LocalDate.of(2022, 6, 30)).state())
                .isEqualTo(State.IN_FORCE);
        Resolution ended = law.resolve(cite("L2121-12"), LocalDate.of(2022, 7, 1));
        assertThat(ended.state()).isEqualTo(State.REPEALED);
        assertThat(ended.reason(Locale.FRENCH)).contains("abrogé à compter du 01/07/2022");
        Resolution early = law.resolve(cite("L2121-13"), DAY);
        assertThat(early.state()).isEqualTo(State.REPEALED);
        assertThat(early.key()).isEqualTo("law.not_yet");
    }

    @Test
    void what_the_code_does_not_hold_is_unknown() throws IOException {
        small().full(archives());
        assertThat(open().law().resolve(cite("L2121-99"), DAY).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void of_a_day_after_the_archive_nothing_is_affirmed() throws IOException {
        small().full(archives());
        Resolution late = open().law().resolve(cite("L2121-11"), LocalDate.of(2026, 1, 6));
        assertThat(late.state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(late.key()).isEqualTo("law.after_source");
        assertThat(article(late).wording()).startsWith("Trois jours");
    }

    @Test
    void a_range_is_resolved_article_by_article_in_what_is_in_force() throws IOException {
        small().full(archives());
        Law law = open().law();
        Citation range =
                Law.citations("articles L. 2121-11 à L. 2121-14 du CGCT").getFirst();
        assertThat(law.resolveEach(range, DAY))
                .extracting(Resolution::state)
                .containsExactly(State.IN_FORCE, State.REPEALED, State.REPEALED, State.IN_FORCE);
        assertThat(law.resolve(range, DAY).state()).isEqualTo(State.IN_FORCE);
        assertThat(law.resolve(range, DAY).reason(Locale.FRENCH))
                .contains("L2121-11 à L2121-14")
                .contains("2 en tout");

        Citation broken =
                Law.citations("articles L. 2121-11 à L. 2121-12 du CGCT").getFirst();
        assertThat(law.resolve(broken, DAY).state()).isEqualTo(State.REPEALED);

        Citation following =
                Law.citations("articles L. 2121-13 et suivants du CGCT").getFirst();
        assertThat(law.resolveEach(following, LocalDate.of(2025, 10, 1)))
                .extracting(Resolution::state)
                .containsExactly(State.IN_FORCE, State.IN_FORCE);
    }

    @Test
    void a_moved_article_is_followed_to_where_legi_says_it_went_whichever_way_it_links() throws IOException {
        for (String side : List.of("source", "cible")) {
            new LegiFixture()
                    .code(CGCT, "Code général des collectivités territoriales")
                    .code(URBANISME, "Code de l'urbanisme")
                    .article(
                            CGCT,
                            1,
                            "L111-1",
                            "TRANSFERE",
                            "2000-01-01",
                            "2016-01-01",
                            "Ancien",
                            link("CONCORDANCE", side, URBANISME, "L101-1"))
                    .article(URBANISME, 2, "L101-1", "VIGUEUR", "2016-01-01", "2999-01-01", "Nouveau")
                    .full(archives());
            Resolution moved = open().law().resolve(cite("L111-1"), DAY);
            assertThat(moved.state()).isEqualTo(State.RENUMBERED);
            assertThat(moved.successor()).isEqualTo("L101-1 (CU)");
            assertThat(open().law()
                            .resolve(cite("L111-1"), LocalDate.of(2015, 1, 1))
                            .state())
                    .isEqualTo(State.IN_FORCE);
            Files.delete(archives().resolve("Freemium_legi_global_20260105-140000.tar.gz"));
        }
    }

    @Test
    void a_link_to_an_article_that_did_not_begin_then_is_no_successor() throws IOException {
        new LegiFixture()
                .code(CGCT, "Code général des collectivités territoriales")
                .article(
                        CGCT,
                        1,
                        "L111-1",
                        "ABROGE",
                        "2000-01-01",
                        "2016-01-01",
                        "Ancien",
                        link("CONCORDANCE", "source", CGCT, "L101-1"))
                .article(CGCT, 2, "L101-1", "VIGUEUR", "1996-02-24", "2999-01-01", "Plus ancien encore")
                .full(archives());
        assertThat(open().law().resolve(cite("L111-1"), DAY).state()).isEqualTo(State.REPEALED);
    }

    @Test
    void what_a_judge_annulled_or_what_never_came_into_force_is_not_affirmed() throws IOException {
        new LegiFixture()
                .code(CGCT, "Code général des collectivités territoriales")
                .article(CGCT, 1, "R1", "ANNULE", "2000-01-01", "2016-01-01", "Annulé")
                .article(CGCT, 2, "R2", "MODIFIE_MORT_NE", "2020-01-01", "2019-12-01", "Mort-né")
                .article(CGCT, 3, "R3", "VIGUEUR", "2222-02-22", "2999-01-01", "À fixer")
                .full(archives());
        Law law = open().law();
        assertThat(law.resolve(cite("R1"), LocalDate.of(2010, 1, 1)).key()).isEqualTo("law.annulled");
        assertThat(law.resolve(cite("R2"), DAY).state()).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(law.resolve(cite("R3"), DAY).key()).isEqualTo("law.not_yet_fixed");
    }

    @Test
    void laws_and_decrees_are_known_by_number_or_date_with_their_articles() throws IOException {
        small().text(
                        10,
                        11,
                        "LOI",
                        "82-213",
                        "1982-03-02",
                        "Loi n° 82-213 du 2 mars 1982",
                        "VIGUEUR",
                        "1982-03-03",
                        "2999-01-01")
                .articleOfText(10, 12, "LOI", "1", "ABROGE", "1982-03-03", "1996-02-24", "Premier")
                .articleOfText(10, 13, "LOI", "2", "VIGUEUR", "1982-03-03", "2999-01-01", "Deux")
                .text(
                        20,
                        21,
                        "DECRET",
                        "2000-5",
                        "2000-01-04",
                        "Décret n° 2000-5 du 4 janvier 2000",
                        "ABROGE",
                        "2000-01-05",
                        "2010-01-01")
                .text(30, 31, "LOI", "84-52", "1984-01-26", "Loi n° 84-52", "VIGUEUR", "1984-01-27", "2999-01-01")
                .text(40, 41, "LOI", "84-53", "1984-01-26", "Loi n° 84-53", "VIGUEUR", "1984-01-27", "2999-01-01")
                .text(50, 51, "ARRETE", "", "2015-05-07", "Arrêté du 7 mai 2015", "VIGUEUR", "2015-05-20", "2999-01-01")
                .articleOfText(50, 52, "ARRETE", "1", "VIGUEUR", "2015-05-20", "2999-01-01", "Un")
                .full(archives());
        Law law = open().law();
        assertThat(state(law, "loi n° 82-213 du 2 mars 1982")).isEqualTo(State.IN_FORCE);
        assertThat(state(law, "loi du 2 mars 1982")).isEqualTo(State.IN_FORCE);
        assertThat(state(law, "article 1er de la loi n° 82-213")).isEqualTo(State.REPEALED);
        assertThat(state(law, "article 2 de la loi n° 82-213")).isEqualTo(State.IN_FORCE);
        assertThat(state(law, "article 3 de la loi n° 82-213")).isEqualTo(State.UNKNOWN);
        assertThat(state(law, "décret n° 2000-5 du 4 janvier 2000")).isEqualTo(State.REPEALED);
        assertThat(law.resolve(Law.citations("loi n° 82-213 du 3 mars 1983").getFirst(), DAY)
                        .key())
                .isEqualTo("law.other_date");
        assertThat(law.resolve(Law.citations("loi du 26 janvier 1984").getFirst(), DAY)
                        .key())
                .isEqualTo("law.several_texts");
        assertThat(state(law, "loi n° 99-999 du 1er janvier 1999")).isEqualTo(State.NOT_VERIFIABLE);
        assertThat(state(law, "arrêté ministériel du 7 mai 2015")).isEqualTo(State.IN_FORCE);
        assertThat(law.texts()).containsEntry(Citation.Nature.LOI, 3).containsEntry(Citation.Nature.ARRETE, 1);
    }

    @Test
    void the_archive_of_a_day_replaces_adds_and_deletes() throws IOException {
        small().full(archives());
        open();
        new LegiFixture()
                .article(CGCT, 2, "L2121-11", "MODIFIE", "2020-01-01", "2026-07-01", "<p>Trois jours francs.</p>")
                .article(CGCT, 6, "L2121-11", "VIGUEUR", "2026-07-01", "2999-01-01", "<p>Quatre jours francs.</p>")
                .delete(CGCT, 5)
                .daily(archives(), "20260108-211500");
        LawFolder.Opened opened = open();
        Law law = opened.law();
        assertThat(article(law.resolve(cite("L2121-11"), LocalDate.of(2026, 1, 7)))
                        .wording())
                .isEqualTo("Trois jours francs.");
        assertThat(law.find(Codes.CGCT, "L2121-11")).hasSize(3);
        assertThat(law.find(Codes.CGCT, "L2121-14")).isEmpty();
        assertThat(law.find(Codes.CGCT, "L2121-12")).hasSize(1);
        assertThat(law.codes()).containsExactly(new Held(law.sources().getFirst(), Codes.CGCT, Coverage.HISTORY, 3));
        assertThat(law.sources().getFirst().madeOn()).isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(opened.problems()).isEmpty();
    }

    @Test
    void reading_the_archives_one_by_one_or_all_at_once_gives_the_same() throws IOException {
        small().full(archives());
        open();
        LegiFixture day = new LegiFixture()
                .article(CGCT, 6, "L2121-15", "VIGUEUR", "2026-01-01", "2999-01-01", "<p>Nouveau.</p>")
                .delete(CGCT, 5);
        day.daily(archives(), "20260108-211500");
        Law stepwise = open().law();
        Law atOnce = LawFolder.open(archives(), folder.resolve("other-cache")).law();
        for (String number : List.of("L2121-11", "L2121-12", "L2121-13", "L2121-14", "L2121-15")) {
            assertThat(stepwise.find(Codes.CGCT, number)).isEqualTo(atOnce.find(Codes.CGCT, number));
        }
        assertThat(stepwise.codes()).isEqualTo(atOnce.codes());
    }

    @Test
    void a_text_that_moves_between_folders_is_not_lost_by_its_deletion() throws IOException {
        small().full(archives());
        String name = LegiFixture.id("LEGIARTI", 5);
        String moved = "legi/global/code_et_TNC_non_vigueur/code_non_vigueur/LEGI/TEXT/00/00/06/07/06/" + CGCT
                + "/article/LEGI/ARTI/x/" + name + ".xml";
        LegiFixture day = new LegiFixture();
        day.article(CGCT, 5, "L2121-14", "ABROGE", "1996-02-24", "2026-01-07", "<p>Présidence.</p>");
        LegiFixture renamed = new LegiFixture().delete(CGCT, 5);
        renamed.file(moved, day.bytes(CGCT, 5));
        renamed.daily(archives(), "20260108-211500");
        assertThat(open().law()
                        .resolve(cite("L2121-14"), LocalDate.of(2026, 1, 8))
                        .state())
                .isEqualTo(State.REPEALED);
    }

    @Test
    void a_second_opening_reads_no_archive_again() throws IOException {
        Path archive = small().full(archives());
        open();
        long size = Files.size(archive);
        // Same name and size: were it read again, these bytes would be no archive.
        Files.write(archive, new byte[Math.toIntExact(size)]);
        LawFolder.Opened again = open();
        assertThat(again.problems()).isEmpty();
        assertThat(again.law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void days_alone_give_codes_in_part_of_which_nothing_is_unknown() throws IOException {
        small().daily(archives(), "20260108-211500");
        LawFolder.Opened opened = open();
        assertThat(keys(opened)).containsExactly("archive.no_full");
        assertThat(opened.law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
        assertThat(opened.law().resolve(cite("L2121-99"), DAY).key()).isEqualTo("law.part");
    }

    @Test
    void a_week_without_archive_is_noticed_and_an_older_archive_left_out() throws IOException {
        small().full(archives());
        small().daily(archives(), "20251231-211500");
        small().daily(archives(), "20260201-211500");
        assertThat(keys(open())).containsExactlyInAnyOrder("archive.gap", "archive.older");
    }

    @Test
    void a_zip_is_read_as_well_and_an_archive_without_date_is_not() throws IOException {
        Files.createDirectories(archives());
        small().zip(archives().resolve("Freemium_legi_global_20260105-140000.zip"));
        small().zip(archives().resolve("legi.zip"));
        LawFolder.Opened opened = open();
        assertThat(keys(opened)).containsExactly("archive.no_date");
        assertThat(opened.law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void a_truncated_archive_loads_nothing_at_all() throws IOException {
        Path archive = small().full(archives());
        byte[] bytes = Files.readAllBytes(archive);
        for (int length : new int[] {0, 5, bytes.length / 2, bytes.length - 9}) {
            Files.write(archive, Arrays.copyOf(bytes, length));
            LawFolder.Opened opened = LawFolder.open(archives(), folder.resolve("cache" + length));
            assertThat(keys(opened)).containsExactly("archive.damaged");
            assertThat(opened.law().codes()).isEmpty();
            try (var left = Files.list(folder.resolve("cache" + length))) {
                assertThat(left).map(Path::getFileName).map(Path::toString).containsExactly("legi.lock");
            }
        }
    }

    @Test
    void after_a_damaged_day_the_state_is_that_of_the_day_before_and_no_later_day_is_applied() throws IOException {
        small().full(archives());
        Path damaged = new LegiFixture()
                .article(CGCT, 2, "L2121-11", "ABROGE", "2020-01-01", "2026-01-07", "<p>Fin.</p>")
                .daily(archives(), "20260107-211500");
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        new LegiFixture()
                .article(CGCT, 9, "L9", "VIGUEUR", "2020-01-01", "2999-01-01", "<p>Neuf.</p>")
                .daily(archives(), "20260108-211500");
        LawFolder.Opened opened = open();
        assertThat(keys(opened)).containsExactly("archive.damaged", "archive.after_damaged");
        assertThat(opened.law().sources().getFirst().madeOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(opened.law().find(Codes.CGCT, "L9")).isEmpty();
        assertThat(keys(open())).containsExactly("archive.damaged", "archive.after_damaged");

        Files.write(damaged, bytes);
        LawFolder.Opened repaired = open();
        assertThat(keys(repaired)).isEmpty();
        assertThat(repaired.law().find(Codes.CGCT, "L9")).hasSize(1);
        assertThat(repaired.law()
                        .resolve(cite("L2121-11"), LocalDate.of(2026, 1, 8))
                        .state())
                .isEqualTo(State.REPEALED);
    }

    @Test
    void a_broken_file_is_reported_and_its_code_no_longer_held_complete_but_the_others_are() throws IOException {
        String bad = LegiFixture.folder(CGCT) + "/article/LEGI/ARTI/00/00/00/00/99/LEGIARTI000000000099.xml";
        for (byte[] broken : List.of(
                "<ARTICLE><META>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><A>\u00E9</A>".getBytes(StandardCharsets.ISO_8859_1),
                ("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;\">]><ARTICLE>&d;</ARTICLE>")
                        .getBytes(StandardCharsets.UTF_8),
                ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><ARTICLE>&b;</ARTICLE>")
                        .getBytes(StandardCharsets.UTF_8),
                "<a>".repeat(5000).getBytes(StandardCharsets.UTF_8),
                "<AUTRE/>".getBytes(StandardCharsets.UTF_8))) {
            LegiFixture fixture = small().code(URBANISME, "Code de l'urbanisme")
                    .article(URBANISME, 50, "L101-1", "VIGUEUR", "2016-01-01", "2999-01-01", "Un");
            fixture.file(bad, broken).full(archives());
            LawFolder.Opened opened =
                    LawFolder.open(archives(), folder.resolve("cache" + System.identityHashCode(broken)));
            assertThat(opened.problems()).hasSize(1);
            assertThat(opened.problems().getFirst().message(Locale.FRENCH))
                    .contains("LEGIARTI000000000099.xml")
                    .contains("Fichier ignoré");
            assertThat(opened.law().resolve(cite("L2121-99"), DAY).key()).isEqualTo("law.part");
            assertThat(opened.law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
            assertThat(opened.law()
                            .resolve(
                                    Law.citations("article L. 999-9 du code de l'urbanisme")
                                            .getFirst(),
                                    DAY)
                            .state())
                    .isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void a_broken_correction_takes_back_what_it_was_to_correct() throws IOException {
        small().full(archives());
        String name = LegiFixture.id("LEGIARTI", 2);
        new LegiFixture()
                .file(
                        LegiFixture.folder(CGCT) + "/article/LEGI/ARTI/" + LegiFixture.split(name) + "/" + name
                                + ".xml",
                        "<ARTICLE>")
                .daily(archives(), "20260107-211500");
        assertThat(open().law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.NOT_VERIFIABLE);
    }

    @Test
    void a_date_that_is_none_is_named_with_its_field() throws IOException {
        small().article(CGCT, 7, "L2121-16", "VIGUEUR", "demain", "2999-01-01", "x")
                .full(archives());
        assertThat(open().problems())
                .extracting(problem -> problem.message(Locale.FRENCH))
                .singleElement()
                .asString()
                .contains("DATE_DEBUT")
                .contains("demain");
    }

    @Test
    void while_another_program_imports_what_was_there_before_serves() throws IOException {
        small().full(archives());
        open();
        new LegiFixture()
                .article(CGCT, 9, "L9", "VIGUEUR", "2020-01-01", "2999-01-01", "<p>Neuf.</p>")
                .daily(archives(), "20260108-211500");
        try (FileChannel channel = FileChannel.open(folder.resolve("cache/legi.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            LawFolder.Opened meanwhile = open();
            assertThat(keys(meanwhile)).containsExactly("archive.being_read");
            assertThat(meanwhile.law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
        }
        assertThat(open().law().find(Codes.CGCT, "L9")).hasSize(1);
    }

    @Test
    void what_an_import_that_was_cut_off_left_is_cleared_away() throws IOException {
        small().full(archives());
        Files.createDirectories(folder.resolve("cache"));
        Path left = Files.write(folder.resolve("cache/legi-123.wordings"), new byte[100]);
        open();
        assertThat(Files.exists(left)).isFalse();
        assertThat(open().law().find(Codes.CGCT, "L2121-14").getFirst().wording())
                .isEqualTo("Présidence.");
    }

    @Test
    void without_a_working_folder_an_archive_is_not_read_and_says_so() throws IOException {
        small().full(archives());
        assertThat(keys(LawFolder.open(archives(), null))).containsExactly("archive.needs_cache");
    }

    @Test
    void a_damaged_shelf_is_made_again() throws IOException {
        small().full(archives());
        open();
        Path shelf = folder.resolve("cache/legi.law");
        byte[] bytes = Files.readAllBytes(shelf);
        for (int at : new int[] {bytes.length - 3, bytes.length - 60}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(shelf, damaged);
            assertThat(open().law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
        }
        Files.write(folder.resolve("cache/legi.book"), new byte[] {1, 2, 3});
        Files.write(shelf, Arrays.copyOf(bytes, 10));
        assertThat(open().law().resolve(cite("L2121-11"), DAY).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void legi_confirms_or_contradicts_what_our_table_says() throws IOException {
        small().article(CGCT, 60, "L2131-9", "ABROGE", "1996-02-24", "2020-01-01", "annulation")
                .article(CGCT, 61, "L2121-19", "VIGUEUR", "1996-02-24", "2999-01-01", "<p>Des questions écrites.</p>")
                .article(
                        CGCT,
                        62,
                        "L2121-29",
                        "VIGUEUR",
                        "2010-01-01",
                        "2999-01-01",
                        "<p>Il règle par ses délibérations…</p>")
                .full(archives());
        Law law = open().law();
        assertThat(confirmation(law, "L2121-11").status()).isEqualTo(Confirmation.Status.CONFIRMED);
        assertThat(confirmation(law, "L2121-29").key()).isEqualTo("known.other_date");
        assertThat(confirmation(law, "L2121-29").status()).isEqualTo(Confirmation.Status.DISAGREES);
        assertThat(confirmation(law, "L2131-9").key()).isEqualTo("known.not_in_force");
        assertThat(confirmation(law, "L2121-19").key()).isEqualTo("known.other_words");
        assertThat(confirmation(Law.none(), "L2121-11").status()).isEqualTo(Confirmation.Status.TO_CONFIRM);
    }

    private static Confirmation confirmation(Law law, String number) {
        return law.known().stream()
                .filter(one -> one.known().code().equals(Codes.CGCT)
                        && one.known().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static State state(Law law, String text) {
        return law.resolve(Law.citations(text).getFirst(), DAY).state();
    }

    private static Article article(Resolution resolution) {
        return Objects.requireNonNull(resolution.article());
    }

    private static List<String> keys(LawFolder.Opened opened) {
        return opened.problems().stream().map(LawProblem::key).toList();
    }

    private static Citation cite(String number) {
        return new Citation.OfCode(Codes.CGCT, number, null, false, number, 0, number.length());
    }
}
