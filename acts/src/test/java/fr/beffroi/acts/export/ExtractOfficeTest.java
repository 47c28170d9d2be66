package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.documents.DocumentBody;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.Limits;
import fr.beffroi.documents.OfficeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractOfficeTest {
    enum Office {
        DOCX(DocumentFormat.DOCX, paper -> PaperDocx.of(paper)),
        ODT(DocumentFormat.ODT, paper -> PaperOdt.of(paper));

        final DocumentFormat format;
        final Function<Paper, byte[]> print;

        Office(DocumentFormat format, Function<Paper, byte[]> print) {
            this.format = format;
            this.print = print;
        }

        byte[] of(Extract extract) {
            return this == DOCX ? ExtractDocx.of(extract, Extracts.RECEIPT) : ExtractOdt.of(extract, Extracts.RECEIPT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnReaderReadsTheExtractBack(Office office) throws Exception {
        Act act = new ActReader().read("extrait", office.of(Extracts.grant()));
        ReadBack.assertSame(act, Extracts.grant());
    }

    @ParameterizedTest
    @EnumSource
    void headingsParagraphsListsAndTablesAreSuchAndInTheirOrder(Office office) throws Exception {
        assertThat(seen(office, office.print.apply(Papers.everything())))
                .containsExactly(
                        "p RÉPUBLIQUE FRANÇAISE",
                        "h1 Liste des délibérations examinées",
                        "h2 Séance du 4 novembre 2026",
                        "p Présents : Mme Jeanne MARTIN.",
                        "p Ce qui fut examiné",
                        "row Numéro|Objet|Décision",
                        "row 2026-11-01|Tarifs de la cantine|approuvée",
                        "row 2026-11-02|Vente d’une parcelle|rejetée",
                        "h3 Ordre du jour",
                        "item Tarifs",
                        "item Vente",
                        "p Puis :",
                        "item Questions orales",
                        "item Une remarque",
                        "p Feuillet 2",
                        "p Le maire",
                        "p Jeanne MARTIN");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextOfTheExtractStandsInIt(Office office) throws Exception {
        for (Extract extract : List.of(Extracts.grant(), Extracts.of(ActKind.ARRETE), Extracts.long_())) {
            List<String> seen = seen(office, office.of(extract));
            Paper paper = ExtractPaper.of(extract, Extracts.RECEIPT);
            assertThat(seen.stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                    .containsExactlyElementsOf(PaperTexts.of(paper));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextsAreOnlyText(Office office) throws Exception {
        assertThat(seen(office, office.of(Extracts.hostile())))
                .contains(
                        "h2 Objet : " + Extracts.HOSTILE_READ,
                        "p " + Extracts.HOSTILE_READ,
                        "p Première ligne",
                        "p seconde ligne " + Extracts.HOSTILE_READ);
    }

    @ParameterizedTest
    @EnumSource
    void twentyFiveExtractsAreMadeAtOnce(Office office) throws Exception {
        try (var people = Executors.newFixedThreadPool(25)) {
            List<Callable<byte[]>> work = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Extract extract = Extracts.titled("Objet numéro " + i);
                work.add(() -> office.of(extract));
            }
            List<Future<byte[]>> made = people.invokeAll(work);
            for (int i = 0; i < 25; i++) {
                assertThat(seen(office, made.get(i).get())).contains("h2 Objet : Objet numéro " + i);
            }
        }
    }

    @Test
    void aWordDocumentSaysItsTitleItsAuthorAndItsLanguageAndNumbersItsLists() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(PaperDocx.of(Papers.everything())))) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Liste des délibérations");
            assertThat(core.getCreator()).isEqualTo("Commune de Saint-Exemple");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("fr-FR");
            List<XWPFParagraph> items = document.getParagraphs().stream()
                    .filter(p -> "decimal".equals(p.getNumFmt()))
                    .toList();
            assertThat(items).hasSize(3);
            // Each list counts from one.
            assertThat(items.getLast().getNumID()).isNotEqualTo(items.getFirst().getNumID());
        }
        assertThat(part(PaperDocx.of(Papers.everything()), "word/styles.xml")).contains("w:lang w:val=\"fr-FR\"");
    }

    @Test
    void anOpenDocumentSaysItsTypeFirstItsTitleAndItsLanguage() throws Exception {
        byte[] odt = PaperOdt.of(Papers.everything());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first).isNotNull();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
        assertThat(part(odt, "meta.xml"))
                .contains("<dc:title>Liste des délibérations</dc:title>", "<dc:language>fr-FR</dc:language>");
        assertThat(part(odt, "styles.xml")).contains("fo:language=\"fr\" fo:country=\"FR\"");
        assertThat(PaperOdt.of(Papers.everything())).isEqualTo(odt);
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }

    private static List<String> seen(Office office, byte[] file) throws IOException {
        var body = new Seen();
        OfficeDocument.read(office.format, file, Limits.STANDARD, body);
        return body.lines;
    }

    private static final class Seen implements DocumentBody<RuntimeException> {
        final List<String> lines = new ArrayList<>();

        @Override
        public void title(String text) {
            lines.add("title " + text);
        }

        @Override
        public void heading(int level, String text) {
            lines.add("h" + level + " " + text);
        }

        @Override
        public void paragraph(String text) {
            lines.add("p " + text);
        }

        @Override
        public void item(String text) {
            lines.add("item " + text);
        }

        @Override
        public void startTable() {}

        @Override
        public void row(List<String> cells) {
            lines.add("row " + String.join("|", cells));
        }

        @Override
        public void endTable() {}
    }
}
