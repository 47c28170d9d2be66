package fr.beffroi.acts.reading.text;

import fr.beffroi.documents.BoundedReading;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.Limits;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/** Reads the text of a PDF, DOCX or ODT. Safe for use by many threads. */
public final class TextReader {
    /** Recognition takes seconds a page; text takes less than one in all. */
    private static final Limits LIMITS = new Limits(20_000_000, 200_000_000, 2_000, 300, 200, Duration.ofMinutes(5));

    private static final Duration RECOGNITION = Duration.ofMinutes(1);

    /** Two hundred dense pages. */
    private static final int MOST_CHARACTERS = 600_000;

    private final Limits limits;
    private final Ocr ocr;

    /** @param searchPath folders in which to look for {@code tesseract}, as in PATH */
    public TextReader(String searchPath) {
        this(LIMITS, new Ocr(searchPath, RECOGNITION));
    }

    TextReader(Limits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    /**
     * What {@code use} makes of the text, within the limits of time too.
     *
     * @throws UnreadableAct if it cannot be taken
     */
    public <T> T read(byte[] bytes, Function<Written, T> use) throws UnreadableAct {
        if (bytes.length > limits.bytes()) {
            throw UnreadableAct.of("reading.large", String.valueOf(limits.bytes() / 1_000_000));
        }
        try {
            return BoundedReading.run(limits, UnreadableAct.class, () -> use.apply(parse(bytes)));
        } catch (UnreadableDocument e) {
            throw UnreadableAct.of(e);
        }
    }

    private Written parse(byte[] bytes) throws IOException {
        DocumentFormat format = DocumentFormat.of(bytes).orElseThrow(() -> new UnreadableDocument("documents.unknown"));
        Written written = switch (format) {
            case PDF -> PdfText.read(bytes, limits, ocr);
            case DOCX, ODT -> OfficeText.read(format, bytes, limits);
        };
        if (written.lines().isEmpty()) {
            throw UnreadableAct.of("reading.textless");
        }
        if (written.text().text().length() > MOST_CHARACTERS) {
            throw UnreadableAct.of("reading.long", String.valueOf(MOST_CHARACTERS));
        }
        return written;
    }
}
