package fr.beffroi.answers.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {
    private final byte[] xml = XmlNodesTest.sample();

    @TempDir
    Path folder;

    private byte[] json() throws IOException {
        return XmlJs.of(XmlNodes.read(xml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] with(String from, String to) {
        return bytes(new String(xml, StandardCharsets.UTF_8).replace(from, to));
    }

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path zip = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip)) {
            write(out, files);
        }
        return zip;
    }

    private static void write(OutputStream out, Map<String, byte[]> files) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private Path tgz(Map<String, byte[]> files) throws IOException {
        Path tgz = folder.resolve("corpus.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tgz)))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return tgz;
    }

    @Test
    void aFolderATgzAndAZipGiveTheSameFiches() throws IOException {
        Map<String, byte[]> npm = new LinkedHashMap<>();
        npm.put("package/data/particuliers/F900001.json", json());
        npm.put("package/data/particuliers/index.json", bytes("[\"F900001\"]"));
        Files.createDirectories(folder.resolve("xml"));
        Files.write(folder.resolve("xml/F900001.xml"), xml);
        List<Corpus> read = List.of(
                CorpusReader.read(tgz(npm)),
                CorpusReader.read(zip("dila.zip", Map.of("F900001.xml", xml))),
                CorpusReader.read(folder.resolve("xml")));
        for (Corpus corpus : read) {
            assertThat(corpus.fiches()).isEqualTo(read.get(0).fiches()).hasSize(1);
            assertThat(corpus.problems()).isEmpty();
            assertThat(corpus.date()).isEqualTo(LocalDate.of(2026, 1, 15));
        }
    }

    @Test
    void aZipOfTheThreeAudiencesIsReadThroughItsInnerZips() throws IOException {
        Path inner = zip("part.zip", Map.of("F900001.xml", xml));
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("part.zip", Files.readAllBytes(inner));
        both.put("asso/F900002.xml", with("F900001", "F900002"));
        Corpus corpus = CorpusReader.read(zip("all.zip", both));
        assertThat(corpus.fiches()).extracting(Fiche::id).containsExactly("F900001", "F900002");
    }

    @Test
    void aBrokenFicheIsReportedAndTheOthersAreRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("F900001.xml", xml);
        files.put("F900002.xml", Arrays.copyOf(xml, xml.length / 2));
        files.put("F900003.xml", bytes("<Autre ID=\"F900003\"/>"));
        files.put("F900004.xml", with("<dc:title>Carte de jardinier : première demande</dc:title>", ""));
        files.put("F900005.xml", with("<Audience>Particuliers</Audience>", "<Audience>Martiens</Audience>"));
        files.put(
                "F900006.xml",
                with("ID=\"F900001\" type=\"Fiche d'information\" spUrl", "ID=\"../x\" type=\"x\" spUrl"));
        Corpus corpus = CorpusReader.read(zip("some.zip", files));
        assertThat(corpus.fiches()).hasSize(1);
        assertThat(corpus.problems())
                .extracting(Corpus.Problem::key)
                .containsExactlyInAnyOrder(
                        "fiche.unreadable", "fiche.not-a-fiche", "fiche.no-title", "fiche.no-audience", "fiche.no-id");
    }

    @Test
    void aFicheLargerThanAnyFicheIsReportedWithoutBeingHeldInMemory() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("F900001.xml", xml);
        files.put("F900002.xml", new byte[Archive.MOST_BYTES + 10]);
        Corpus corpus = CorpusReader.read(zip("large.zip", files));
        assertThat(corpus.fiches()).hasSize(1);
        assertThat(corpus.problems()).extracting(Corpus.Problem::key).containsExactly("fiche.too-large");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefusedWhetherItsFilesAreWantedOrNot() throws IOException {
        for (String name : List.of("F900001.xml", "unwanted.bin")) {
            Path zip = zip("bomb.zip", Map.of(name, new byte[100_000], "F900002.xml", new byte[100_000]));
            assertThat(Files.size(zip)).isLessThan(2_000);
            assertThatThrownBy(() -> Archive.visit(zip, new Ignoring(), 150_000))
                    .isInstanceOfSatisfying(
                            UnreadableCorpusException.class,
                            e -> assertThat(e.key()).isEqualTo("corpus.too-large"));
        }
    }

    private static final class Ignoring implements Archive.Visitor {
        @Override
        public boolean wants(String path) {
            return path.endsWith(".xml");
        }

        @Override
        public void file(String path, byte[] bytes) {}

        @Override
        public void tooLarge(String path) {}
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            files.put("x" + i, new byte[0]);
        }
        Path zip = zip("many.zip", files);
        assertThatThrownBy(() -> CorpusReader.read(zip))
                .isInstanceOfSatisfying(
                        UnreadableCorpusException.class,
                        e -> assertThat(e.key()).isEqualTo("corpus.too-many-files"));
    }

    @Test
    void aDossierPublishedForTwoAudiencesIsKeptForResidents() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/professionnels/F900001.json", json());
        files.put("data/particuliers/F900001.json", json());
        Corpus corpus = CorpusReader.read(tgz(files));
        assertThat(corpus.fiches())
                .singleElement()
                .satisfies(fiche -> assertThat(fiche.audience()).isEqualTo(Audience.PARTICULIERS));
    }

    @Test
    void aFormThatNamesTheFicheIsAmongItsServices() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("F900001.xml", xml);
        files.put(
                "R900011.xml",
                bytes(
                        "<ServiceComplementaire xmlns:dc='http://purl.org/dc/elements/1.1/' ID='R900011' type='Téléservice'>"
                                + "<dc:title>Téléservice : Suivre sa carte</dc:title><LienWeb URL='https://example.org/suivi'/>"
                                + "<FicheLiee ID='F900001'><Titre>Carte</Titre></FicheLiee></ServiceComplementaire>"));
        Corpus corpus = CorpusReader.read(zip("forms.zip", files));
        assertThat(corpus.fiches().get(0).services())
                .extracting(Fiche.Service::title)
                .containsExactly("Demande de carte de jardinier", "Suivre sa carte");
    }

    @Test
    void aSourceThatIsNoCorpusGivesOneLineThatSaysSo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("corpus.txt"), "bonjour");
        Path false1 = Files.writeString(folder.resolve("false.zip"), "bonjour");
        Path false2 = Files.writeString(folder.resolve("false.tgz"), "bonjour");
        byte[] whole = Files.readAllBytes(tgz(Map.of("data/particuliers/F900001.json", json())));
        Path cut = Files.write(folder.resolve("cut.tgz"), Arrays.copyOf(whole, whole.length / 2));
        List<Path> sources = new ArrayList<>(List.of(empty, text, false1, false2, cut, folder.resolve("absent")));
        for (Path source : sources) {
            assertThatThrownBy(() -> CorpusReader.read(source))
                    .as(source.toString())
                    .isInstanceOf(UnreadableCorpusException.class)
                    .message()
                    .isNotBlank()
                    .doesNotContain("\n");
        }
    }
}
