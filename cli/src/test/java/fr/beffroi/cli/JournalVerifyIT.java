package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.journal.CanonicalJson;
import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.journal.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class JournalVerifyIT {
    private static final int ENTRIES = 20;

    @TempDir
    Path world = Path.of("");

    private String headAtTen = "";
    private String headAtEnd = "";

    @BeforeEach
    void export_a_journal() throws Exception {
        HeadKey key = HeadKey.readOrCreate(world.resolve("head.key"));
        MerkleTree tree = new MerkleTree();
        List<byte[]> entries = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            byte[] entry = CanonicalJson.bytes(Map.of("type", "test.made", "number", i));
            entries.add(entry);
            tree.append(entry);
            if ((i + 1) % 10 == 0) {
                heads.add(key.sign("saint-exemple", tree.size(), tree.root(tree.size()), Instant.EPOCH));
            }
        }
        headAtTen = HexFormat.of().formatHex(tree.root(10));
        headAtEnd = HexFormat.of().formatHex(tree.root(ENTRIES));
        JournalFile.write(world.resolve("journal"), "saint-exemple", entries.iterator(), heads, key);
    }

    @Test
    void an_untouched_journal_is_valid_and_its_json_has_the_four_fields() throws Exception {
        Beffroi.Result result = verify("journal", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.fields()).containsExactly("entries", "valid", "first_invalid", "head");
        assertThat(result.json().path("entries").intValue()).isEqualTo(ENTRIES);
        assertThat(result.json().path("valid").booleanValue()).isTrue();
        assertThat(result.json().path("first_invalid").intValue()).isEqualTo(-1);
        assertThat(result.json().path("head").stringValue()).isEqualTo(headAtEnd);
    }

    @Test
    void a_head_published_earlier_is_found_and_another_is_not() throws Exception {
        assertThat(verify("journal", "--head", headAtTen).exit()).isZero();
        assertThat(verify("journal", "--head", headAtEnd).exit()).isZero();

        Beffroi.Result other = verify("journal", "--json", "--head", "ab".repeat(32));
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.json().path("valid").booleanValue()).isFalse();
        assertThat(other.errorLines()).hasSize(1);
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.of("an entry changed", (Tampering)
                        lines -> lines.set(5, lines.get(5).replace("4", "5"))),
                Arguments.of("an entry removed", (Tampering) lines -> lines.remove(3)),
                Arguments.of("an entry added", (Tampering) lines -> lines.add(4, lines.get(4))),
                Arguments.of("two entries swapped", (Tampering) lines -> Collections.swap(lines, 3, 4)),
                Arguments.of("the tail cut", (Tampering)
                        lines -> lines.subList(8, lines.size()).clear()),
                Arguments.of("only the seal cut", (Tampering) lines -> lines.remove(lines.size() - 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void a_journal_tampered_with_is_found(String name, Tampering tampering) throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(world.resolve("journal")));
        tampering.on(lines);
        Files.writeString(world.resolve("tampered"), String.join("\n", lines) + "\n");

        Beffroi.Result result = verify("tampered", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.fields()).containsExactly("entries", "valid", "first_invalid", "head");
        JsonNode json = result.json();
        assertThat(json.path("valid").booleanValue()).isFalse();
        assertThat(json.path("first_invalid").intValue()).isBetween(0, ENTRIES);
        assertThat(result.errorLines()).hasSize(1).first().asString().contains("tampered");
    }

    static Stream<Arguments> hostile() {
        byte[] zeros = new byte[1 << 20];
        byte[] longLine = new byte[64 << 20];
        Arrays.fill(longLine, (byte) '{');
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("one line feed", new byte[] {'\n'}),
                Arguments.of("zeros", zeros),
                Arguments.of("one line of 64 MB", longLine),
                Arguments.of("not UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0}),
                Arguments.of("another format", "date;texte\n1;2\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatever_the_bytes_the_answer_is_one_line(String name, byte[] bytes) throws Exception {
        Files.write(world.resolve("hostile"), bytes);

        Beffroi.Result result = verify("hostile");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).hasSize(1);
        assertThat(result.err()).contains("hostile").doesNotContain("Exception");
    }

    @Test
    void it_starts_neither_server_nor_database() throws Exception {
        Beffroi beffroi = new Beffroi(world).noteClasses();
        beffroi.run("journal", "verify", "journal");

        assertThat(beffroi.classes())
                .contains("fr.beffroi.oversight.journal.JournalFile")
                .noneMatch(name -> Stream.of("fr.beffroi.server.", "org.springframework.", "org.postgresql.")
                        .anyMatch(name::startsWith));
    }

    private Beffroi.Result verify(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("journal", "verify"));
        all.addAll(List.of(arguments));
        return new Beffroi(world).run(all.toArray(String[]::new));
    }

    interface Tampering {
        void on(List<String> lines);
    }
}
