package fr.beffroi.acts.similar;

import static fr.beffroi.acts.similar.Tables.HEADER;
import static fr.beffroi.acts.similar.Tables.SIRET;
import static fr.beffroi.acts.similar.Tables.row;
import static fr.beffroi.acts.similar.Tables.table;
import static fr.beffroi.acts.similar.Tables.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScdlImportTest {
    private static final String NAME = "deliberations.csv";

    @TempDir
    Path folder;

    @Test
    void a_table_after_the_schema_is_taken_whole() throws IOException {
        ScdlImport read =
                read(table(row("2025-01", "Subvention au club de marche"), row("2025-02", "Bail du presbytère")));
        assertThat(read.errors()).isEmpty();
        assertThat(read.notices()).isEmpty();
        PublishedAct act = read.all().getFirst();
        assertThat(act.collectivity()).isEqualTo("Commune de Saint-Exemple");
        assertThat(act.siren()).isEqualTo("219900017");
        assertThat(act.date()).isEqualTo(LocalDate.of(2025, 6, 12));
        assertThat(act.subjectCode()).isEqualTo("7.5");
        assertThat(act.paragraphs()).isEmpty();
        assertThat(read.all()).hasSize(2);
    }

    @Test
    void the_text_of_a_file_beside_the_table_is_read() throws IOException {
        Files.write(folder.resolve("2025-01.PDF"), Tables.actFile());
        ScdlImport read = read(table(row("2025-01", "Subvention"), row("2025-02", "Bail")));
        assertThat(read.all().get(0).paragraphs()).isNotEmpty();
        assertThat(read.all().get(1).paragraphs()).isEmpty();
        assertThat(ScdlImport.of(folder).all()).isEqualTo(read.all());
    }

    @Test
    void a_zip_with_a_table_and_its_files_is_read_as_a_folder_is() throws IOException {
        Path zip = folder.resolve("actes.zip");
        Files.write(
                zip,
                zip(Map.of("x/" + NAME, table(row("2025-01", "Subvention")), "x/pdf/2025-01.pdf", Tables.actFile())));
        assertThat(ScdlImport.of(zip).all().getFirst().paragraphs()).isNotEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_leaves_its_act_with_its_title_and_says_so() throws IOException {
        Files.writeString(folder.resolve("2025-01.pdf"), "%PDF-1.4 abîmé");
        ScdlImport read = read(table(row("2025-01", "Subvention")));
        assertThat(read.all()).hasSize(1);
        assertThat(read.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.key()).isEqualTo("similar.file");
            assertThat(notice.file()).isEqualTo("2025-01.pdf");
        });
    }

    @Test
    void semicolons_windows_letters_and_older_spellings_are_read_and_said() throws IOException {
        String text = (HEADER + "\n" + row("2025-01", "Été")).replace(',', ';').replace("DELIB_OBJET", "Délib objet");
        ScdlImport read = read(text.getBytes(Charset.forName("windows-1252")));
        assertThat(read.all().getFirst().title()).isEqualTo("Été");
        assertThat(read.notices())
                .extracting(ScdlProblem::key)
                .containsExactly("similar.windows", "similar.column.spelt");
        assertThat(read.notices().get(1).message(Locale.FRENCH))
                .isEqualTo(
                        "deliberations.csv, ligne 1 : la colonne « Délib objet » a été lue comme DELIB_OBJET, son nom dans le schéma 2.1.5");
    }

    @Test
    void french_dates_and_votes_with_a_decimal_of_zero_are_tolerated_and_said_once() throws IOException {
        String first = row("2025-01", "A").replace("2025-06-12", "12/06/2025").replace(",15,12,", ",\"15,0\",12,");
        String second = row("2025-02", "B").replace("2025-06-12", "13/06/2025").replace(",15,12,", ",\"15,0\",12,");
        ScdlImport read = read(table(first, second));
        assertThat(read.all())
                .extracting(PublishedAct::date)
                .containsExactly(LocalDate.of(2025, 6, 12), LocalDate.of(2025, 6, 13));
        assertThat(read.notices())
                .extracting(ScdlProblem::key)
                .containsExactlyInAnyOrder("similar.date.french", "similar.count.decimal");
    }

    @Test
    void lines_in_error_are_listed_with_line_and_field_and_the_good_ones_are_a_choice() throws IOException {
        ScdlImport read = read(table(
                row("2025-01", "Bonne"),
                row("2025-02", "Date").replace("2025-06-12", "2025-02-30"),
                row("2025-03", "Votes").replace(",15,12,", ",\"15,5\",12,"),
                row("2025-04", "Siret").replace(SIRET, "2.199E+13"),
                row("2025-05", "Siret").replace(SIRET, "21990001700010"),
                row("2025-06", "Siret").replace(SIRET, "219900017"),
                row("2025-07", ""),
                row("2025-08", "Matière").replace("7.5", "sept"),
                row("2025-01", "Double"),
                row("2025-09", "\"=HYPERLINK(\"\"http://mal.example\"\")\""),
                "Commune de Saint-Exemple," + SIRET + ",2025-10"));
        assertThatIllegalStateException().isThrownBy(read::all).withMessage("similar.errors");
        assertThat(read.good()).extracting(PublishedAct::title).containsExactly("Bonne");
        assertThat(read.errors())
                .extracting(error -> error.line() + " " + error.field() + " " + error.key())
                .containsExactly(
                        "3 DELIB_DATE similar.date",
                        "4 VOTE_EFFECTIF similar.count",
                        "5 COLL_SIRET similar.siret.scientific",
                        "6 COLL_SIRET similar.siret.key",
                        "7 COLL_SIRET similar.siret",
                        "8 DELIB_OBJET similar.blank",
                        "9 DELIB_MATIERE_CODE similar.subject",
                        "10 DELIB_ID similar.twice",
                        "11 DELIB_OBJET similar.formula",
                        "12 null similar.width");
        assertThat(read.errors().getFirst().message(Locale.FRENCH))
                .isEqualTo(
                        "deliberations.csv, ligne 3, colonne DELIB_DATE : « 2025-02-30 » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2026-11-04");
    }

    @Test
    void a_cell_of_several_lines_does_not_shift_the_lines_that_are_told() throws IOException {
        ScdlImport read = read(table(row("2025-01", "\"Sur\ntrois\nlignes\""), row("2025-02", "")));
        assertThat(read.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.line()).isEqualTo(5));
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        ScdlProblem problem = refusal(HEADER.replace("DELIB_DATE", "QUAND").getBytes(StandardCharsets.UTF_8));
        assertThat(problem.key()).isEqualTo("similar.column.missing");
        assertThat(problem.arguments()).containsExactly("DELIB_DATE");
    }

    @Test
    void whatever_is_no_table_is_refused_with_one_clear_error() throws IOException {
        assertThat(refusal(new byte[0]).key()).isEqualTo("documents.empty");
        assertThat(refusal(table()).key()).isEqualTo("similar.empty");
        assertThat(refusal((HEADER + "\n\"jamais fermé").getBytes(StandardCharsets.UTF_8))
                        .key())
                .isEqualTo("similar.truncated");
        assertThat(refusal("x".repeat(300_000).getBytes(StandardCharsets.UTF_8)).key())
                .isEqualTo("documents.line");
        assertThat(refusal(new byte[] {1, 2, 3, 4, 5, 6}).key()).isEqualTo("documents.binary");
        assertThat(refusal((HEADER + ",DELIB_ID").getBytes(StandardCharsets.UTF_8))
                        .key())
                .isEqualTo("similar.column.twice");
        byte[] large = new byte[Bundle.MOST_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(refusal(large).key()).isEqualTo("similar.size");
        Path absent = folder.resolve("absente.csv");
        assertThat(catchThrowableOfType(UnreadableScdl.class, () -> ScdlImport.of(absent))
                        .problem()
                        .key())
                .isEqualTo("similar.absent");
    }

    @Test
    void hostile_or_broken_archives_are_refused() throws IOException {
        byte[] sound = zip(Map.of(NAME, table(row("2025-01", "Subvention"))));
        assertThat(refusal(Arrays.copyOf(sound, sound.length - 30)).key()).isEqualTo("similar.zip");
        assertThat(refusal(zip(Map.of("notes.txt", new byte[3]))).key()).isEqualTo("similar.tables");
        byte[] bomb = zip(Map.of(NAME, table(row("2025-01", "A")), "bombe.pdf", new byte[Bundle.MOST_BYTES + 1]));
        assertThat(refusal(bomb).key()).isEqualTo("similar.bomb");
        byte[] escaping = zip(Map.of("../../" + NAME, table(row("2025-01", "A"))));
        assertThat(read(escaping).all()).hasSize(1);
        try (var outside = Files.list(folder)) {
            assertThat(outside.map(file -> file.getFileName().toString())).containsExactly(NAME);
        }
    }

    @Test
    void a_damaged_table_gives_acts_or_errors_and_never_anything_else() throws IOException {
        byte[] sound = table(row("2025-01", "Subvention"), row("2025-02", "Bail"));
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
            for (int hit = random.nextInt(4); hit > 0 && damaged.length > 0; hit--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve(NAME), damaged);
            try {
                ScdlImport read = ScdlImport.of(folder.resolve(NAME));
                assertThat(read.good().size() + read.errors().size()).isPositive();
            } catch (UnreadableScdl e) {
                assertThat(e.getMessage()).startsWith(NAME);
            }
        }
    }

    private ScdlImport read(byte[] bytes) throws IOException {
        return ScdlImport.of(Files.write(folder.resolve(NAME), bytes));
    }

    private ScdlProblem refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(NAME), bytes);
        UnreadableScdl refused = catchThrowableOfType(UnreadableScdl.class, () -> ScdlImport.of(file));
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(List.of(
                        refused.problem().message(Locale.ENGLISH),
                        refused.problem().message(Locale.FRENCH)))
                .doesNotHaveDuplicates();
        return refused.problem();
    }
}
