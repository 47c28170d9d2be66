package fr.beffroi.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Unfolds a PDF's streams once, into nothing, to see that they stay within the limits: PDFBox itself sets none. */
final class PdfStreams {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int CHUNK = 1 << 16;
    private static final int DEEPEST = 3;
    private static final Set<COSName> UNFOLDING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private PdfStreams() {}

    /** Before any parsing, for the streams that hold the document's own structure. */
    static void checkRaw(byte[] bytes, Limits limits) throws UnreadableDocument {
        long[] left = {limits.unpackedBytes()};
        for (int i = indexOf(bytes, 0); i >= 0; i = indexOf(bytes, i + 1)) {
            int start = i + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            if (isZlib(bytes, start)) {
                inflate(new ByteArrayInputStream(bytes, start, bytes.length - start), left, 1);
            }
        }
    }

    /** After parsing, for streams with several filters or other ones than deflate. */
    static void check(PDDocument document, Limits limits) throws IOException {
        var counter = new Counter(limits.unpackedBytes());
        try {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    decode(stream, counter);
                }
            }
        } catch (TooMuch e) {
            throw new UnreadableDocument("documents.bomb");
        }
    }

    private static void decode(COSStream stream, Counter counter) throws IOException {
        List<? extends COSBase> names = stream.getFilters() instanceof COSArray array
                ? array.toList()
                : stream.getFilters() instanceof COSName name ? List.of(name) : List.of();
        byte[] data;
        try (InputStream raw = stream.createRawInputStream()) {
            data = raw.readAllBytes();
        }
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof COSName name) || !UNFOLDING.contains(name)) {
                return;
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(name);
            boolean last = i == names.size() - 1;
            var kept = new ByteArrayOutputStream();
            counter.target = last ? OutputStream.nullOutputStream() : kept;
            try {
                filter.decode(new ByteArrayInputStream(data), counter, stream, i);
            } catch (TooMuch e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                return;
            }
            data = kept.toByteArray();
        }
    }

    private static void inflate(InputStream packed, long[] left, int depth) throws UnreadableDocument {
        byte[] chunk = new byte[CHUNK];
        try (var inflated = new java.io.BufferedInputStream(new InflaterInputStream(packed), CHUNK)) {
            inflated.mark(2);
            byte[] head = inflated.readNBytes(2);
            inflated.reset();
            if (depth < DEEPEST && isZlib(head, 0)) {
                inflate(inflated, left, depth + 1);
                return;
            }
            for (int read = inflated.read(chunk); read >= 0; read = inflated.read(chunk)) {
                left[0] -= read;
                if (left[0] < 0) {
                    throw new UnreadableDocument("documents.bomb");
                }
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException e) {
            // Not deflate after all, or damaged: the parser will say so if it matters.
            return;
        }
    }

    /** RFC 1950, section 2.2: method 8, and a header that is a multiple of 31. */
    private static boolean isZlib(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0f) == 8
                && ((bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff)) % 31 == 0;
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            if (bytes[i] == 's' && java.util.Arrays.equals(bytes, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts over all streams. */
    private static final class Counter extends OutputStream {
        private long left;
        private OutputStream target = OutputStream.nullOutputStream();

        Counter(long most) {
            this.left = most;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooMuch();
            }
            target.write(octets, from, length);
        }
    }
}
