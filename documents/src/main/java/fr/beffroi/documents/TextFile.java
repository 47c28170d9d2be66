package fr.beffroi.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes: UTF-8, else UTF-16 by its mark or its zeros, else Windows-1252. Text that was decoded wrongly before
 * it was saved ("mairÃ©") is mended when the mistake can be undone whole, else refused.
 *
 * @param text lines ended by {@code \n}, without byte order mark; never blank
 * @param guesses what the file does not say of itself, for the reader to be told
 */
public record TextFile(String text, Set<Guess> guesses) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MOJIBAKE = Pattern.compile("Ã[\\u0080-\\u00bf©¨ªª«¢´®¯»¹§€‰Š]|â€[™œ“¦]|Â[°«»\\u00a0]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f\\x7f]");

    public TextFile {
        guesses = Set.copyOf(guesses);
    }

    public enum Guess {
        /** It is no UTF-8, and was read as Windows-1252. */
        WINDOWS_1252,
        /** Accented letters had been decoded wrongly before it was saved, and were mended. */
        MENDED
    }

    /**
     * @param lineChars longest line
     * @throws UnreadableDocument {@code documents.empty}, {@code documents.binary}; {@code documents.line} with the line
     *     and its limit; {@code documents.encoding} with the line
     */
    public static TextFile of(byte[] bytes, int lineChars) throws UnreadableDocument {
        Set<Guess> guesses = EnumSet.noneOf(Guess.class);
        String text = strip(characters(bytes, guesses));
        if (text.isBlank()) {
            throw new UnreadableDocument("documents.empty");
        }
        if (CONTROL.matcher(text).find()) {
            throw new UnreadableDocument("documents.binary");
        }
        checkLines(text, lineChars);
        if (text.indexOf('\ufffd') >= 0) {
            throw new UnreadableDocument("documents.encoding", lineOf(text, text.indexOf('\ufffd')));
        }
        return new TextFile(mended(text, guesses), guesses);
    }

    private static String characters(byte[] bytes, Set<Guess> guesses) throws UnreadableDocument {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return strictly(StandardCharsets.UTF_16LE, bytes);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return strictly(StandardCharsets.UTF_16BE, bytes);
        }
        @Nullable Charset wide = wide(bytes);
        if (wide != null) {
            return strictly(wide, bytes);
        }
        try {
            return decoded(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException e) {
            String text = strictly(WINDOWS, bytes);
            guesses.add(Guess.WINDOWS_1252);
            return text;
        }
    }

    /** UTF-16 without its mark: French text then has a zero in nearly every second byte. */
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        int seen = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (seen < 4 || (zeros[0] > 0 && zeros[1] > 0)) {
            return null;
        }
        if (zeros[1] > seen / 2 * 0.8) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > seen / 2 * 0.8 ? StandardCharsets.UTF_16BE : null;
    }

    private static String strictly(Charset charset, byte[] bytes) throws UnreadableDocument {
        try {
            return decoded(charset, bytes);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("documents.binary");
        }
    }

    private static String decoded(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void checkLines(String text, int lineChars) throws UnreadableDocument {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start > lineChars) {
                throw new UnreadableDocument("documents.line", String.valueOf(line), String.valueOf(lineChars));
            }
            start = stop + 1;
            line++;
        }
    }

    private static String mended(String text, Set<Guess> guesses) throws UnreadableDocument {
        var matcher = MOJIBAKE.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        int first = matcher.start();
        try {
            ByteBuffer twice = WINDOWS.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] bytes = new byte[twice.remaining()];
            twice.get(bytes);
            String mended = decoded(StandardCharsets.UTF_8, bytes);
            guesses.add(Guess.MENDED);
            return mended;
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("documents.encoding", lineOf(text, first));
        }
    }

    private static String strip(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static String lineOf(String text, int at) {
        return String.valueOf(1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
    }
}
