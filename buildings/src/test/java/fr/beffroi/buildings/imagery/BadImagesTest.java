package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadImagesTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif", "jp2"})
    void a_file_that_ends_too_early_is_told_whatever_its_format(String kind) throws Exception {
        String format = kind.equals("tif") ? "tiff" : kind.equals("jp2") ? "jpeg 2000" : kind;
        Path file = Ground.write(Ground.image(0, 0, 200, 200), format, "", folder.resolve("dalle." + kind));
        Ground.place(folder.resolve("dalle.wld"), 0, 0);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 30, whole.length / 3, whole.length * 9 / 10}) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(refusal(file))
                    .as("%d of %d", length, whole.length)
                    .startsWith("dalle." + kind + " : ")
                    .endsWith(".");
        }
    }

    @Test
    void a_file_that_is_no_image_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.tif"), "<html>Page introuvable, désolé</html>");

        assertThat(refusal(file))
                .contains("ni TIFF, ni JPEG2000, ni PNG, ni JPEG")
                .contains("<html>Pa")
                .contains("GeoTIFF");
    }

    @Test
    void an_image_that_does_not_say_where_it_lies_is_told() throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 20, 20), "png", "", folder.resolve("a.png"));

        assertThat(refusal(file)).contains("ne dit pas où elle se trouve").contains(".pgw");
    }

    @Test
    void a_position_that_cannot_be_is_told() throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 20, 20), "png", "", folder.resolve("a.png"));
        Files.writeString(folder.resolve("a.prj"), "PROJCS[\"RGF93_Lambert_93\"]");
        for (String world : new String[] {
            "0.2 0 0 -0.2 12 34", "500 0 0 -500 700000 6300000", "0.000001 0 0 -0.000001 700000 6300000"
        }) {
            Files.writeString(folder.resolve("a.pgw"), world.replace(' ', '\n'));
            assertThat(refusal(file)).as(world).contains("ne peut pas être celle d’une vue aérienne en EPSG:2154");
        }
        Files.writeString(folder.resolve("a.pgw"), "0\n0\n0\n0\n700000\n6300000");
        assertThat(refusal(file)).contains("aucune surface au sol");
        Files.writeString(folder.resolve("a.pgw"), "0.2\n0\nzéro");
        assertThat(refusal(file)).startsWith("a.pgw : ").contains("six nombres");
    }

    @Test
    void an_unknown_reference_system_is_told_with_those_that_are_read() throws Exception {
        Path file = new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .at(600_000, 2_400_000, 0.2, 27572)
                .write(folder.resolve("lambert2.tif"));

        assertThat(refusal(file)).contains("EPSG:27572").contains("Lambert-93");
    }

    @Test
    void a_reference_system_that_nobody_says_is_asked_for_and_may_be_given() throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 20, 20), "png", "", folder.resolve("a.png"));
        Files.writeString(folder.resolve("a.pgw"), "0.2\n0\n0\n-0.2\n450000\n4850000");

        assertThat(refusal(file))
                .contains("le système de coordonnées n’est pas dit")
                .contains(".prj");
        try (Imagery images = Images.open(file, Opening.asFilesSay().in("EPSG:32631"))) {
            assertThat(images.grid().crs()).isEqualTo("EPSG:32631");
        }
    }

    @Test
    void a_png_that_would_fill_the_memory_is_refused_before_it_is_unpacked() throws Exception {
        Path file = Files.write(folder.resolve("bombe.png"), pngHeader(100_000, 100_000));
        Ground.place(folder.resolve("bombe.pgw"), 0, 0);

        assertThat(refusal(file)).contains("100000 × 100000").contains("400 millions");
    }

    @Test
    void a_tiff_whose_one_tile_would_fill_the_memory_is_refused() throws Exception {
        Path file = new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .longTag(256, 60_000)
                .longTag(257, 60_000)
                .longTag(322, 60_000)
                .longTag(323, 60_000)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("bombe.tif"));

        assertThat(refusal(file)).contains("60000 × 60000").contains("tuiles de 512");
    }

    @Test
    void a_tiff_that_claims_tiles_it_has_not_is_refused() throws Exception {
        Path file = new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .longTag(256, 6000)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("a.tif"));

        assertThat(refusal(file)).contains("tronqué");
    }

    @Test
    void an_xml_bomb_in_jpeg2000_does_not_go_off() throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 40, 40), "jpeg 2000", "", folder.resolve("a.jp2"));
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <RectifiedGrid srsName="EPSG:2154"><origin><pos>&d;</pos></origin></RectifiedGrid>
                """;
        append(file, bomb);

        assertThat(refusal(file)).contains("GMLJP2");
    }

    @Test
    void sixteen_bits_and_unread_packings_are_told_with_what_to_do() throws Exception {
        Path deep = new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .tag(258, 16, 16, 16)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("deep.tif"));
        Path zstd = new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .tag(259, 50_000)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("zstd.tif"));

        assertThat(refusal(deep)).contains("16 bits").contains("Convertissez-la en 8 bits");
        assertThat(refusal(zstd)).contains("ZSTD").contains("Deflate");
    }

    @Test
    void files_of_one_folder_must_belong_together() throws Exception {
        assertThat(refusal(folder)).contains("aucune image");
        assertThat(refusal(folder.resolve("nulle-part"))).contains("aucun fichier ni dossier");

        tiff("a.tif", Ground.WEST, Ground.NORTH, 0.2, 2154);
        tiff("b.tif", 450_000, 4_850_000, 0.2, 32631);
        assertThat(refusal(folder)).contains("a.tif est en EPSG:2154").contains("b.tif en EPSG:32631");

        tiff("b.tif", Ground.WEST, Ground.NORTH, 0.2, 2154);
        assertThat(refusal(folder)).contains("a.tif et b.tif couvrent exactement le même terrain");

        tiff("b.tif", Ground.WEST, Ground.NORTH, 20, 2154);
        assertThat(refusal(folder)).contains("résolutions").contains("b.tif");
    }

    @Test
    void the_same_tile_twice_is_told() throws Exception {
        Files.createDirectories(folder.resolve("19/264000"));
        Ground.write(Ground.image(0, 0, 64, 64), "png", "", folder.resolve("19/264000/188000.png"));
        Ground.write(Ground.image(0, 0, 64, 64), "jpg", "", folder.resolve("19/264000/188000.jpg"));

        assertThat(refusal(folder)).contains("188000.jpg et 188000.png");
    }

    @Test
    void english_readers_are_told_in_english() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.tif"), "%PDF-1.7 something else");
        UnreadableImage refusal = catchThrowableOfType(UnreadableImage.class, () -> Images.open(file));

        assertThat(refusal.message(Locale.ENGLISH)).startsWith("plan.tif: this is neither TIFF");
    }

    /** What is said when the file is opened or, if that goes well, read. */
    private static String refusal(Path file) {
        UnreadableImage refusal = catchThrowableOfType(UnreadableImage.class, () -> {
            try (Imagery images = Images.open(file)) {
                images.read(images.grid());
            }
        });
        assertThat(refusal).as(file + " was read").isNotNull();
        return refusal.getMessage();
    }

    private void tiff(String name, double west, double north, double step, int system) throws IOException {
        new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .at(west, north, step, system)
                .write(folder.resolve(name));
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        out.writeInt(0);
        out.writeBytes("IDAT");
        out.writeInt(0x35AF061E);
        return bytes.toByteArray();
    }

    private static void append(Path file, String xml) throws IOException {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length + 8);
        out.writeBytes("xml ");
        out.write(content);
        Files.write(file, bytes.toByteArray(), java.nio.file.StandardOpenOption.APPEND);
    }
}
