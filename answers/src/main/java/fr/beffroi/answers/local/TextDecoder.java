package fr.beffroi.answers.local;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes: UTF-8, else UTF-16 by its mark or its zeros, else Windows-1252. Text that was decoded wrongly before
 * it was saved ("mairÃ©") is mended when the mistake can be undone whole, else refused.
 */
final class TextDecoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MOJIBAKE = Pattern.compile("Ã[\\u0080-\\u00bf©¨ªª«¢´®¯»¹§€‰Š]|â€[™œ“¦]|Â[°«»\\u00a0]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f\\x7f]");

    private TextDecoder() {}

    static String decode(byte[] bytes, LocalLimits limits, Outline outline) throws LocalProblem {
        String text = strip(characters(bytes, outline));
        if (text.isBlank()) {
            throw LocalProblem.of("local.empty");
        }
        if (CONTROL.matcher(text).find()) {
            throw LocalProblem.of("local.binary");
        }
        checkLines(text, limits);
        if (text.indexOf('\ufffd') >= 0) {
            throw LocalProblem.at("local.encoding", lineOf(text, text.indexOf('\ufffd')), null);
        }
        return mended(text, outline);
    }

    private static String characters(byte[] bytes, Outline outline) throws LocalProblem {
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
            outline.remark("local.remark.windows");
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

    private static String strictly(Charset charset, byte[] bytes) throws LocalProblem {
        try {
            return decoded(charset, bytes);
        } catch (CharacterCodingException e) {
            throw LocalProblem.of("local.binary");
        }
    }

    private static String decoded(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void checkLines(String text, LocalLimits limits) throws LocalProblem {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start > limits.lineChars()) {
                throw LocalProblem.at("local.line", line, null, String.valueOf(limits.lineChars()));
            }
            start = stop + 1;
            line++;
        }
    }

    private static String mended(String text, Outline outline) throws LocalProblem {
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
            outline.remark("local.remark.mended");
            return mended;
        } catch (CharacterCodingException e) {
            throw LocalProblem.at("local.encoding", lineOf(text, first), null);
        }
    }

    private static String strip(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
