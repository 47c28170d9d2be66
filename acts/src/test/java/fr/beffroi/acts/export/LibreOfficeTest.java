package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.written.Extract;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another office program reads in the documents we make. */
@Tag("office")
class LibreOfficeTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void convert() throws Exception {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        assumeTrue(there, "no soffice on the PATH: install libreoffice-writer-nogui");
        write("acte", Extracts.grant());
        write("hostile", Extracts.hostile());
        Files.write(folder.resolve("tout-docx.docx"), PaperDocx.of(Papers.everything()));
        Files.write(folder.resolve("tout-odt.odt"), PaperOdt.of(Papers.everything()));
        soffice(
                "txt:Text (encoded):UTF8",
                "acte-docx.docx",
                "acte-odt.odt",
                "hostile-docx.docx",
                "hostile-odt.odt",
                "tout-docx.docx",
                "tout-odt.odt");
        soffice("docx", "acte-odt.odt");
    }

    @Test
    void itReadsEveryParagraphOfTheExtractInBothFormats() throws Exception {
        for (String name : List.of("acte", "hostile")) {
            Extract extract = name.equals("acte") ? Extracts.grant() : Extracts.hostile();
            List<String> texts = PaperTexts.of(ExtractPaper.of(extract, Extracts.RECEIPT));
            assertThat(lines(name + "-docx.txt")).containsExactlyElementsOf(texts);
            assertThat(lines(name + "-odt.txt")).containsExactlyElementsOf(texts);
        }
    }

    @Test
    void itNumbersEachListFromOneInBothFormats() throws Exception {
        for (String name : List.of("tout-docx.txt", "tout-odt.txt")) {
            assertThat(lines(name).stream().filter(line -> line.matches("\\d\\..*")))
                    .containsExactly("1. Tarifs", "2. Vente", "1. Questions orales");
        }
    }

    @Test
    void whatItSavesAgainOurReaderStillReads() throws Exception {
        Act act = new ActReader().read("acte-odt.docx", Files.readAllBytes(folder.resolve("acte-odt.docx")));
        ReadBack.assertSame(act, Extracts.grant());
    }

    private static void write(String name, Extract extract) throws IOException {
        Files.write(folder.resolve(name + "-docx.docx"), ExtractDocx.of(extract, Extracts.RECEIPT));
        Files.write(folder.resolve(name + "-odt.odt"), ExtractOdt.of(extract, Extracts.RECEIPT));
    }

    private static void soffice(String to, String... files) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                "soffice",
                                "-env:UserInstallation="
                                        + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                to,
                                "--outdir",
                                folder.toString()),
                        Arrays.stream(files).map(file -> folder.resolve(file).toString()))
                .toList();
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readString(folder.resolve(file))
                .replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
