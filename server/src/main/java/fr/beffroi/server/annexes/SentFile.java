package fr.beffroi.server.annexes;

import fr.beffroi.documents.FixedFile;
import fr.beffroi.documents.Limits;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sent, looked into from end to end before anything of it is kept.
 *
 * @param name fit to be written anywhere, with the extension that its content has
 */
public record SentFile(String name, FixedFile type, byte[] content) {
    static final int MOST_MEGABYTES = 20;

    /** A budget of a city runs to hundreds of pages. */
    private static final Limits LIMITS =
            new Limits(MOST_MEGABYTES * 1_000_000, 500_000_000, 1, 2_000, 200, Duration.ofMinutes(1));

    private static final int LONGEST_NAME = 100;

    /** @throws AnnexRefused if there is none, or it cannot be taken as it is */
    public static SentFile of(@Nullable MultipartFile sent) {
        String name = sent == null || sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        if (sent == null || (name.isBlank() && sent.isEmpty())) {
            throw new AnnexRefused("annexes.file.none");
        }
        if (sent.getSize() > LIMITS.bytes()) {
            throw new AnnexRefused("annexes.file.large", base(name), MOST_MEGABYTES);
        }
        try {
            return of(name, sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name as sent @throws AnnexRefused if it cannot be taken as it is */
    public static SentFile of(String name, byte[] content) {
        String base = base(name);
        FixedFile type;
        try {
            type = FixedFile.of(content, LIMITS);
        } catch (UnreadableDocument e) {
            throw new AnnexRefused(base, e);
        }
        int dot = base.lastIndexOf('.');
        String extension = dot < 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!extension.equals(type.extension()) && !(type == FixedFile.JPG && extension.equals("jpeg"))) {
            throw new AnnexRefused("annexes.file.name", base, type.name(), type.extension());
        }
        return new SentFile(shortened(base.substring(0, dot)) + "." + type.extension(), type, content);
    }

    /** Without its extension. */
    String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * The last part of a path of any system, without what hides, reorders or names something else in a file system or a
     * header.
     */
    private static String base(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .-_()+,'’&°".indexOf(c) >= 0) {
                kept.appendCodePoint(c);
            } else if (Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                kept.append('_');
            }
        });
        String safe = kept.toString().replaceAll("^[. ]+", "").strip();
        return safe.isEmpty() ? "annexe" : safe;
    }

    private static String shortened(String stem) {
        String whole = stem.strip();
        int length = whole.codePointCount(0, whole.length());
        String kept = length <= LONGEST_NAME ? whole : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME));
        return kept.isEmpty() ? "annexe" : kept;
    }
}
