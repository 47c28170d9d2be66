package fr.beffroi.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.journal.CanonicalJson;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package is read whole and untouched, or refused with one reason. */
class PackageFileTest {
    private static final byte[] HOURS = "La mairie ouvre à neuf heures.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private HeadKey key;

    @BeforeEach
    void key() {
        key = HeadKey.readOrCreate(temp.resolve("sharing.key"));
    }

    private static Manifest manifest(List<Manifest.Part> parts) {
        return new Manifest(
                new Manifest.Settings(
                        "answers", "answers", "Répondre", "RGPD art. 6.1.e", "Accueil", RiskClass.TRANSPARENCY, 0.1),
                "Ville d’essai",
                LocalDate.of(2026, 11, 27),
                "ODbL 1.0",
                "Relire les horaires.",
                List.of(new Manifest.Figure(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 6, 120, 0.25, null)),
                parts);
    }

    private static Manifest.Part part(String name) {
        return new Manifest.Part(SharesOfUse.Kind.KNOWLEDGE, name, HOURS.length, Sha256.of(HOURS));
    }

    private byte[] whole() {
        return PackageFile.write(manifest(List.of(part("horaires.txt"))), Map.of("horaires.txt", HOURS), key);
    }

    @Test
    void what_was_written_is_read_back_and_the_same_contents_are_the_same_bytes() {
        PackageFile read = PackageFile.read(whole());
        assertThat(read.manifest()).isEqualTo(manifest(List.of(part("horaires.txt"))));
        assertThat(read.signer()).isEqualTo(HeadKey.fingerprint(key.publicKey()));
        assertThat(read.files()).containsOnlyKeys("horaires.txt");
        assertThat(whole()).isEqualTo(whole());
    }

    /** Whatever byte is changed, nothing else than what was signed is ever read. */
    @Test
    void a_changed_byte_is_refused_or_changes_nothing_that_is_read() {
        byte[] bytes = whole();
        Manifest signed = PackageFile.read(bytes).manifest();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 600; i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                PackageFile read = PackageFile.read(other);
                assertThat(read.manifest()).isEqualTo(signed);
                assertThat(read.files().get("horaires.txt")).isEqualTo(HOURS);
            } catch (PackageRefused refused) {
                assertThat(refused.key()).startsWith("sharing.refused.");
            }
        }
        // The zip's directory, after all contents, is not needed to read them.
        int contents = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int end = 0; end < contents - 20; end += 97) {
            byte[] cut = java.util.Arrays.copyOf(bytes, end);
            assertThatThrownBy(() -> PackageFile.read(cut)).isInstanceOf(PackageRefused.class);
        }
    }

    @Test
    void unsigned_or_signed_by_nobody_or_for_another_manifest_is_refused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("manifest.json", manifest(List.of()).bytes());
        refused(entries, "sharing.refused.unsigned");
        entries.put("signature.json", "{}".getBytes(StandardCharsets.UTF_8));
        refused(entries, "sharing.refused.signature");
        entries.put("signature.json", signature("autre chose".getBytes(StandardCharsets.UTF_8)));
        refused(entries, "sharing.refused.signature");
        entries.put("signature.json", signature(manifest(List.of()).bytes()));
        assertThat(PackageFile.read(zip(entries)).manifest()).isEqualTo(manifest(List.of()));
    }

    @Test
    void a_file_that_is_changed_absent_or_not_listed_is_refused() {
        byte[] said = manifest(List.of(part("horaires.txt"))).bytes();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("manifest.json", said);
        entries.put("signature.json", signature(said));
        refused(entries, "sharing.refused.file");
        byte[] changed = HOURS.clone();
        changed[3]++;
        entries.put("files/horaires.txt", changed);
        refused(entries, "sharing.refused.file");
        entries.put("files/horaires.txt", HOURS);
        assertThat(PackageFile.read(zip(entries)).files()).hasSize(1);
        entries.put("files/autre.txt", HOURS);
        refused(entries, "sharing.refused.unlisted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "files/../../evil.txt",
                "/etc/passwd",
                "files/a/b.txt",
                "files/",
                "C:\\evil.txt",
                "files/..",
                "files/Évil.txt",
                "MANIFEST.JSON"
            })
    void a_name_that_could_be_a_path_is_refused_wherever_it_stands(String name) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] said = manifest(List.of()).bytes();
        entries.put("manifest.json", said);
        entries.put("signature.json", signature(said));
        entries.put(name, HOURS);
        refused(entries, "sharing.refused.unlisted");
        byte[] listed = manifest(List.of(part(name))).bytes();
        Map<String, byte[]> signed = new LinkedHashMap<>();
        signed.put("manifest.json", listed);
        signed.put("signature.json", signature(listed));
        refused(signed, "sharing.refused.file");
    }

    @Test
    void a_bomb_too_many_files_and_what_is_no_zip_are_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("files/bombe.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 110; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(1_000_000);
        refusal(out.toByteArray(), "sharing.refused.unpacked");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 110; i++) {
            many.put("files/f" + i, new byte[1]);
        }
        refused(many, "sharing.refused.many");
        refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "sharing.refused.zip");
        refusal(new byte[0], "sharing.refused.zip");
        refusal(new byte[PackageFile.LARGEST + 1], "sharing.refused.large");
    }

    @Test
    void a_manifest_written_otherwise_or_out_of_bounds_is_refused_though_signed() {
        String right = new String(manifest(List.of()).bytes(), StandardCharsets.UTF_8);
        List<String> wrong = new ArrayList<>(List.of(
                right.replaceFirst("\\{", "{ "),
                right.replace("\"licence\"", "\"more\":1,\"licence\""),
                right.replace("\"ODbL 1.0\"", "\"\""),
                right.replace("TRANSPARENCY", "NONE"),
                right.replace("0.1", "7"),
                right.replace("2026-11-27", "2026-13-27"),
                right.replace("\"key\":\"answers\"", "\"key\":\"../x\""),
                "[".repeat(5000),
                "null",
                ""));
        for (String text : wrong) {
            assertThat(text).isNotEqualTo(right);
            byte[] said = text.getBytes(StandardCharsets.UTF_8);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("manifest.json", said);
            entries.put("signature.json", signature(said));
            refused(entries, "sharing.refused.manifest");
        }
        byte[] later = right.replace("essaimage/1", "essaimage/2").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("manifest.json", later);
        entries.put("signature.json", signature(later));
        refused(entries, "sharing.refused.format");
    }

    @Test
    void names_become_plain_and_never_the_same() {
        assertThat(PackageFile.name("Horaires d’été.txt", List.of())).isEqualTo("horaires-d-ete.txt");
        assertThat(PackageFile.name("../../x", List.of())).isEqualTo("x");
        assertThat(PackageFile.name("…", List.of())).isEqualTo("piece");
        assertThat(PackageFile.name("x", List.of("x", "2-x"))).isEqualTo("3-x");
        assertThat(PackageFile.name("é".repeat(300) + ".odt", List.of()))
                .hasSizeLessThan(101)
                .endsWith(".odt");
    }

    @Test
    void signs_of_persons_are_found_in_texts() {
        assertThat(PersonalSigns.in("Écrire à Mme Durand, jeanne@exemple.fr ou 06 12 34 56 78."))
                .containsExactlyInAnyOrder("Mme Durand", "jeanne@exemple.fr", "06 12 34 56 78");
        assertThat(PersonalSigns.in("La mairie ouvre de 9 h à 12 h ; 1 200 habitants en 2026."))
                .isEmpty();
    }

    private byte[] signature(byte[] said) {
        return CanonicalJson.bytes(
                Map.of("key", HeadKey.encode(key.publicKey()), "signature", key.sign(Manifest.FORMAT, said)));
    }

    private static void refused(Map<String, byte[]> entries, String why) {
        refusal(zip(entries), why);
    }

    private static void refusal(byte[] bytes, String why) {
        assertThatThrownBy(() -> PackageFile.read(bytes))
                .isInstanceOfSatisfying(
                        PackageRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(why));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
