package fr.beffroi.oversight.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a journal file that are not entries. Each has one form only: what is read must be, byte for byte, what
 * would be written.
 */
final class JournalLines {
    static final char ENTRY = '{';
    static final char HEAD = '#';
    static final char SEAL = '!';

    /** No such line is longer; a text beyond is not worth a look. */
    private static final int LONGEST = 1024;

    private static final String NUMBER = "(0|[1-9][0-9]{0,14})";
    private static final String NAME = "\"([A-Za-z0-9._:-]{1,100})\"";
    private static final String HASH = "\"([0-9a-f]{64})\"";
    private static final String TIME = "\"([0-9TZ:.+-]{1,40})\"";
    private static final String BASE64 = "\"([A-Za-z0-9+/=]{1,200})\"";
    private static final Pattern OPENING = Pattern.compile(
            "\\{\"format\":\"beffroi-journal\",\"journal\":" + NAME + ",\"key\":" + BASE64 + ",\"v\":1}");
    private static final Pattern SIGNED_HEAD = Pattern.compile("\\{\"at\":" + TIME + ",\"journal\":" + NAME
            + ",\"root\":" + HASH + ",\"signature\":" + BASE64 + ",\"size\":" + NUMBER + "}");
    private static final Pattern SIGNED_SEAL = Pattern.compile("\\{\"at\":" + TIME + ",\"entries\":" + NUMBER
            + ",\"heads\":" + NUMBER + ",\"journal\":" + NAME + ",\"lines\":" + HASH + ",\"root\":" + HASH
            + ",\"signature\":" + BASE64 + "}");

    private JournalLines() {}

    /** First line: whose journal, and the key that signed its heads. */
    record Opening(String journal, String key) {
        String text() {
            return json(Map.of("format", "beffroi-journal", "journal", journal, "key", key, "v", 1));
        }

        static Optional<Opening> find(String text) {
            return match(OPENING, text).map(m -> new Opening(m.group(1), m.group(2)));
        }
    }

    static String text(Head head) {
        return json(Map.of(
                "at", head.at().toString(),
                "journal", head.journal(),
                "root", head.root(),
                "signature", head.signature(),
                "size", head.size()));
    }

    static Optional<Head> findHead(String text) {
        try {
            return match(SIGNED_HEAD, text)
                    .map(m -> new Head(
                            m.group(2), Long.parseLong(m.group(5)), m.group(3), Instant.parse(m.group(1)), m.group(4)))
                    .filter(head -> text(head).equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Last line: signs the whole export, so that no head can be taken away, added or moved.
     *
     * @param heads how many head lines stand above
     * @param lines SHA-256 (hexadecimal) of the first line and the head lines, each with its line feed
     */
    record Seal(String journal, long entries, String root, long heads, String lines, Instant at, String signature) {
        byte[] signedBytes() {
            return CanonicalJson.bytes(fields());
        }

        String text() {
            Map<String, Object> fields = fields();
            fields.put("signature", signature);
            return json(fields);
        }

        private Map<String, Object> fields() {
            return new TreeMap<>(Map.of(
                    "at", at.toString(),
                    "entries", entries,
                    "heads", heads,
                    "journal", journal,
                    "lines", lines,
                    "root", root));
        }

        static Optional<Seal> find(String text) {
            try {
                return match(SIGNED_SEAL, text)
                        .map(m -> new Seal(
                                m.group(4),
                                Long.parseLong(m.group(2)),
                                m.group(6),
                                Long.parseLong(m.group(3)),
                                m.group(5),
                                Instant.parse(m.group(1)),
                                m.group(7)))
                        .filter(seal -> seal.text().equals(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    private static String json(Map<String, ?> fields) {
        return new String(CanonicalJson.bytes(fields), StandardCharsets.UTF_8);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return text.length() <= LONGEST && matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
