package fr.beffroi.answers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {
    private static final LocalLimits SMALL =
            new LocalLimits(1_000_000, 4_000_000, 100, 5, 50, 10_000, 60, Duration.ofMinutes(1));

    @Test
    void an_empty_or_blank_file_is_refused() {
        assertThat(refusal("a.pdf", new byte[0]).key()).isEqualTo("local.empty");
        assertThat(refusal("a.txt", " \n\t\n").key()).isEqualTo("local.empty");
    }

    @Test
    void a_file_over_the_size_is_refused_without_being_read_to_its_end() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        LocalProblem problem = catchThrowableOfType(
                LocalProblem.class, () -> new LocalReader(SMALL).read("1go.txt", endless, null, Set.of()));
        assertThat(problem.key()).isEqualTo("local.large");
        assertThat(endless.given).isLessThan(1_100_000);
    }

    @Test
    void an_endless_line_is_refused_with_its_number() {
        LocalProblem problem = refusal("a.csv", "lieu;jour\n" + "a".repeat(20_000) + ";lundi\n");
        assertThat(problem.key()).isEqualTo("local.line");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void content_already_known_is_refused_under_any_name() throws Exception {
        String id = Files.read("a.txt", "Le marché se tient le jeudi.").fiche().id();
        LocalProblem problem = catchThrowableOfType(
                LocalProblem.class,
                () -> new LocalReader()
                        .read(
                                "copie.txt",
                                new ByteArrayInputStream(
                                        "Le marché se tient le jeudi.".getBytes(StandardCharsets.UTF_8)),
                                null,
                                Set.of(id)));
        assertThat(problem.key()).isEqualTo("local.duplicate");
    }

    @Test
    void something_else_under_a_text_name_is_known_for_what_it_is() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertThat(refusal("a.txt", noise).key()).isEqualTo("local.binary");
        assertThat(refusal("a.txt", "texte\0caché").key()).isEqualTo("local.binary");
        assertThat(refusal("a.txt", bytes("\u0089PNG\r\n\u001a\n")).key()).isEqualTo("local.picture");
        assertThat(refusal("a.txt", bytes("\u001f\u008b\b\0\0\0")).key()).isEqualTo("local.archive");
        assertThat(refusal("a.doc", bytes("\u00d0\u00cf\u0011\u00e0rest")).key())
                .isEqualTo("local.oldword");
        assertThat(refusal("a.docx", bytes("\u00d0\u00cf\u0011\u00e0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
                        .key())
                .isEqualTo("local.encrypted");
        assertThat(refusal("a.rtf", "{\\rtf1 bonjour}").key()).isEqualTo("local.oldword");
        assertThat(refusal("a.txt", "<?xml version='1.0'?><a>b</a>").key()).isEqualTo("local.xml");
    }

    @Test
    void archives_and_workbooks_are_not_documents() throws Exception {
        assertThat(refusal("a.docx", Files.zip("photo.jpg", "x")).key()).isEqualTo("local.archive");
        assertThat(refusal("a.xlsx", Files.zip("[Content_Types].xml", "x", "xl/workbook.xml", "x"))
                        .key())
                .isEqualTo("local.spreadsheet");
        assertThat(refusal("a.ods", Files.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
                        .key())
                .isEqualTo("local.spreadsheet");
    }

    @Test
    void an_archive_that_unfolds_beyond_measure_is_refused() throws Exception {
        byte[] bomb = Files.zip("word/document.xml", "<w:document xmlns:w='w'>" + " ".repeat(5_000_000));
        assertThat(bomb.length).isLessThan(20_000);
        assertThat(refusal("a.docx", bomb).key()).isEqualTo("local.bomb");
        byte[] elsewhere = Files.zip(
                "mimetype", "application/vnd.oasis.opendocument.text", "Pictures/a.png", "0".repeat(5_000_000));
        assertThat(refusal("a.odt", elsewhere).key()).isEqualTo("local.bomb");
        String[] many = new String[402];
        Arrays.setAll(many, i -> i == 0 ? "word/document.xml" : i % 2 == 0 ? "e" + i : "");
        assertThat(refusal("a.docx", Files.zip(many)).key()).isEqualTo("local.bomb");
    }

    @Test
    void a_pdf_whose_streams_unfold_beyond_measure_is_refused() throws Exception {
        byte[] once = deflated(" ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal("a.pdf", pdfWithContent("/FlateDecode", once)).key()).isEqualTo("local.bomb");
        assertThat(refusal("a.pdf", pdfWithContent("[/FlateDecode /FlateDecode]", deflated(once)))
                        .key())
                .isEqualTo("local.bomb");
        var runs = new ByteArrayOutputStream();
        for (int i = 0; i < 40_000; i++) {
            runs.write(129);
            runs.write(' ');
        }
        runs.write(128);
        assertThat(refusal("a.pdf", pdfWithContent("/RunLengthDecode", runs.toByteArray()))
                        .key())
                .isEqualTo("local.bomb");
    }

    @Test
    void xml_entities_and_document_types_are_refused() throws Exception {
        String laughs = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>";
        String file = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        for (String doctype : new String[] {laughs, file}) {
            byte[] docx = Files.zip(
                    "word/document.xml",
                    doctype + "<w:document xmlns:w='w'><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>");
            assertThat(refusal("a.docx", docx).key()).isEqualTo("local.doctype");
            byte[] odt = Files.zip(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    doctype + "<o xmlns:text='t'><text:p>&a;</text:p></o>");
            assertThat(refusal("a.odt", odt).key()).isEqualTo("local.doctype");
        }
    }

    @Test
    void endless_nesting_is_refused_or_flattened_but_never_breaks_the_reader() throws Exception {
        assertThat(refusal("a.docx", Files.docx("<w:sdt>".repeat(5000))).key()).isEqualTo("local.nested");
        assertThat(refusal("a.odt", Files.odt("<text:section>".repeat(5000))).key())
                .isEqualTo("local.nested");
        LocalReader reader = new LocalReader(SMALL);
        String html = "<html><body>" + "<div>\n".repeat(100_000) + "Le marché a lieu le jeudi.";
        assertThat(readOrKey(reader, "a.html", html)).isIn("read", "local.nested");
        assertThat(readOrKey(reader, "a.md", "# T\n\n" + "> ".repeat(4000) + "Le marché."))
                .isIn("read", "local.nested");
        assertThat(readOrKey(reader, "b.md", "# T\n\n" + "[".repeat(9000) + "Le marché."))
                .isIn("read", "local.nested");
    }

    @Test
    void encrypted_documents_are_said_to_be_so() throws Exception {
        try (var pdf = Files.pdfDocument("Le marché se tient le jeudi sur la place.")) {
            var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            assertThat(refusal("a.pdf", Files.bytes(pdf)).key()).isEqualTo("local.encrypted");
        }
        byte[] odt = Files.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                "<manifest:encryption-data/>",
                "content.xml",
                "x");
        assertThat(refusal("a.odt", odt).key()).isEqualTo("local.encrypted");
    }

    @Test
    void a_pdf_without_text_is_said_to_be_scanned_and_one_with_too_many_pages_is_refused() throws Exception {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            assertThat(refusal("a.pdf", Files.bytes(pdf)).key()).isEqualTo("local.scanned");
            for (int i = 0; i < 5; i++) {
                pdf.addPage(new PDPage());
            }
            assertThat(refusal("a.pdf", Files.bytes(pdf)).key()).isEqualTo("local.pages");
        }
    }

    @Test
    void truncated_files_are_said_to_be_incomplete() throws Exception {
        byte[] pdf = Files.pdf("Le marché se tient le jeudi sur la place.");
        assertThat(refusal("a.pdf", Arrays.copyOf(pdf, pdf.length - 40)).key()).isEqualTo("local.truncated");
        byte[] docx = Files.docx(Files.p("", "Le marché se tient le jeudi."));
        assertThat(refusal("a.docx", Arrays.copyOf(docx, docx.length - 30)).key())
                .isEqualTo("local.truncated");
        assertThat(refusal("a.docx", Arrays.copyOf(docx, 200)).key()).isIn("local.truncated", "local.archive");
    }

    @Test
    void accents_that_cannot_be_mended_are_refused_with_their_line() {
        LocalProblem lost = refusal("a.txt", "Bonjour\nLa mairie est ferm\ufffde.");
        assertThat(lost.key()).isEqualTo("local.encoding");
        assertThat(lost.line()).isEqualTo(2);
        assertThat(refusal("a.txt", "Une ligne bonne é 漢.\nLa mairie est fermÃ©e.")
                        .key())
                .isEqualTo("local.encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lieu;jour;horaires\\nMairie;lundi;25:00-26:00 | local.hours | 2 | horaires",
                "lieu;courriel\\nMairie;a@b.example\\nAnnexe;pas de courriel | local.email | 3 | courriel",
                "lieu;téléphone\\nMairie;3,88E+08 | local.phone | 2 | téléphone",
                "lieu,tarif\\nPiscine,3,50 | local.csv.width | 2 | ",
                "12;13\\n14;15 | local.csv.header | 1 | ",
                "lieu;jour | local.csv.rows | | ",
                "lieu;jour\\n\"Mairie;lundi\\n | local.csv.quotes | | "
            })
    void a_fault_in_a_table_says_line_and_column(String table, String key, Integer line, String field) {
        LocalProblem problem = refusal("t.csv", table.replace("\\n", "\n"));
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void a_problem_is_one_line_that_says_what_where_and_what_to_do_in_both_languages() {
        LocalProblem problem = refusal("/tmp/dossier/t.csv", "lieu;jour;horaires\nMairie;lundi;25:00");
        assertThat(problem.message(Locale.FRENCH))
                .startsWith("t.csv, ligne 2, colonne « horaires » : « 25:00 » n’est pas une heure possible")
                .doesNotContain("\n");
        assertThat(problem.message(Locale.ENGLISH)).startsWith("t.csv, line 2, column “horaires”: “25:00” is not");
    }

    @Test
    void too_many_passages_are_refused() {
        assertThat(refusal("a.txt", "Une phrase de plus.\n\n".repeat(60)).key()).isEqualTo("local.passages");
    }

    @Test
    void a_reading_that_takes_too_long_is_stopped() {
        var impatient =
                new LocalLimits(20_000_000, 200_000_000, 2_000, 300, 5_000, 20_000_000, 200, Duration.ofMillis(1));
        LocalProblem problem = catchThrowableOfType(
                LocalProblem.class,
                () -> new LocalReader(impatient)
                        .read(
                                "a.txt",
                                new ByteArrayInputStream(
                                        "Une phrase. ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)),
                                null,
                                Set.of()));
        assertThat(problem.key()).isEqualTo("local.slow");
    }

    @Property(tries = 150)
    void any_damage_to_any_document_gives_a_fiche_or_one_clear_problem(
            @ForAll @IntRange(max = 4) int kind, @ForAll @IntRange(max = 100_000) int place, @ForAll byte octet)
            throws Exception {
        byte[] document = switch (kind) {
            case 0 -> Files.pdf("# Marché", "Le marché se tient le jeudi sur la place.");
            case 1 -> Files.docx(Files.p("Titre1", "Marché") + Files.p("", "Le jeudi."));
            case 2 -> Files.odt("<text:p>Le marché se tient le jeudi.</text:p>");
            case 3 -> "lieu;jour;horaires\nMairie;lundi;9:00-12:00\n".getBytes(StandardCharsets.UTF_8);
            default -> "<html><body><h1>Marché</h1><p>Le jeudi.</p>".getBytes(StandardCharsets.UTF_8);
        };
        document[place % document.length] = octet;
        try {
            assertThat(new LocalReader(SMALL)
                            .read("a", new ByteArrayInputStream(document), null, Set.of())
                            .fiche()
                            .passages())
                    .isNotEmpty();
        } catch (LocalProblem problem) {
            assertThat(problem.message(Locale.FRENCH)).isNotBlank();
        }
    }

    private static String readOrKey(LocalReader reader, String name, String text) throws Exception {
        try {
            reader.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null, Set.of());
            return "read";
        } catch (LocalProblem problem) {
            return problem.key();
        }
    }

    private static LocalProblem refusal(String name, String text) {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalProblem refusal(String name, byte[] bytes) {
        LocalProblem problem = catchThrowableOfType(
                LocalProblem.class,
                () -> new LocalReader(SMALL).read(name, new ByteArrayInputStream(bytes), null, Set.of()));
        assertThat(problem).as("the file is refused").isNotNull();
        return problem;
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] data) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(data);
        }
        return packed.toByteArray();
    }

    /** A page whose content is the given bytes; PDFBox finds the objects again where the table is missing. */
    private static byte[] pdfWithContent(String filter, byte[] content) throws Exception {
        var pdf = new ByteArrayOutputStream();
        pdf.write(bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + content.length + "/Filter " + filter + ">>stream\n"));
        pdf.write(content);
        pdf.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n"));
        return pdf.toByteArray();
    }
}
