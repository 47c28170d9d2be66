package fr.beffroi.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a dBASE file (.dbf), of the kind that lies beside a .shp. Its letters are read as its .cpg or its own language byte says,
 * unless the bytes cannot be that.
 *
 * @param cells one row per record, null where the record was deleted
 * @param notes what whoever imports should know of its letters
 */
record DbfRows(List<String> columns, List<@Nullable List<String>> cells, List<SourceProblem> notes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int DELETED = '*';

    private record Column(String name, char type, int at, int length) {}

    static DbfRows read(String file, byte[] bytes, String codePage) throws UnreadableSource {
        if (bytes.length < 33) {
            throw UnreadableSource.of(file, null, null, "source.shapefile.dbf");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = buffer.getInt(4);
        int header = Short.toUnsignedInt(buffer.getShort(8));
        int width = Short.toUnsignedInt(buffer.getShort(10));
        if (count < 0 || width < 1 || header < 33 || header > bytes.length) {
            throw UnreadableSource.of(file, null, null, "source.shapefile.dbf");
        }
        if (count > Table.MOST_ROWS) {
            throw UnreadableSource.of(file, null, null, "source.rows", String.valueOf(Table.MOST_ROWS));
        }
        if (header + (long) count * width > bytes.length) {
            throw UnreadableSource.of(file, null, null, "source.shapefile.truncated");
        }
        List<Column> columns = columns(file, bytes, header, width);
        byte[] text = java.util.Arrays.copyOfRange(bytes, header, header + count * width);
        List<SourceProblem> notes = new ArrayList<>();
        Charset charset = charset(file, text, codePage, bytes[29] & 0xff, notes);
        List<@Nullable List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(text[i * width] == DELETED ? null : row(text, i * width, columns, charset));
        }
        return new DbfRows(columns.stream().map(Column::name).toList(), rows, notes);
    }

    private static List<Column> columns(String file, byte[] bytes, int header, int width) throws UnreadableSource {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = 1;
        for (int place = 32; place + 32 <= header && bytes[place] != 0x0d; place += 32) {
            int end = place;
            while (end < place + 11 && bytes[end] != 0) {
                end++;
            }
            String name = new String(bytes, place, end - place, WINDOWS).strip();
            int length = bytes[place + 16] & 0xff;
            if (at + length > width) {
                throw UnreadableSource.of(file, null, name, "source.shapefile.dbf");
            }
            if (!names.add(name)) {
                throw UnreadableSource.of(file, null, name, "source.column.twice");
            }
            columns.add(new Column(name, (char) bytes[place + 11], at, length));
            at += length;
        }
        return columns;
    }

    private static List<String> row(byte[] text, int start, List<Column> columns, Charset charset) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String cell = new String(text, start + column.at(), column.length(), charset)
                    .replace('\0', ' ')
                    .strip();
            // Programs write what they do not know as stars.
            cells.add(column.type() != 'C' && cell.startsWith("*") ? "" : cell);
        }
        return cells;
    }

    private static Charset charset(String file, byte[] text, String codePage, int language, List<SourceProblem> notes) {
        Optional<Charset> said = named(codePage).or(() -> ofLanguage(language));
        boolean utf8 = isUtf8(text);
        if (said.isPresent() && (said.get().equals(StandardCharsets.UTF_8) ? utf8 : !utf8 || isAscii(text))) {
            return said.get();
        }
        Charset taken = utf8 ? StandardCharsets.UTF_8 : WINDOWS;
        if (said.isPresent()) {
            notes.add(new SourceProblem(
                    file,
                    null,
                    null,
                    "source.encoding.other",
                    List.of(said.get().name(), taken.name())));
        } else if (!isAscii(text)) {
            notes.add(new SourceProblem(file, null, null, "source.encoding.guessed", List.of(taken.name())));
        }
        return taken;
    }

    /** "1252", "UTF-8", "ANSI 1252", "65001", "ISO 88591"… as programs write it in a .cpg. */
    private static Optional<Charset> named(String codePage) {
        String bare = codePage.toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP|WINDOWS)[ -]?(?=\\d)", "");
        try {
            return switch (bare) {
                case "" -> Optional.empty();
                case "65001", "UTF8", "UTF-8" -> Optional.of(StandardCharsets.UTF_8);
                case "1252" -> Optional.of(WINDOWS);
                case "88591", "8859-1", "ISO 88591", "ISO-8859-1", "ISO88591" ->
                    Optional.of(StandardCharsets.ISO_8859_1);
                case "885915", "8859-15", "ISO 885915", "ISO-8859-15" -> Optional.of(Charset.forName("ISO-8859-15"));
                default -> Optional.of(Charset.forName(bare.matches("\\d+") ? "IBM" + bare : bare));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> ofLanguage(int language) {
        return switch (language) {
            case 0x03, 0x57, 0x58, 0x59 -> Optional.of(WINDOWS);
            case 0x01, 0x09, 0x0b, 0x0d, 0x0f -> Optional.of(Charset.forName("IBM437"));
            case 0x02, 0x0a, 0x0e, 0x37 -> Optional.of(Charset.forName("IBM850"));
            default -> Optional.empty();
        };
    }

    private static boolean isAscii(byte[] text) {
        for (byte each : text) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
