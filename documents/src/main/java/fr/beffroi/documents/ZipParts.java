package fr.beffroi.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a DOCX or ODT, opened only after all of them have been unfolded once within the limits. */
final class ZipParts {
    private static final int CHUNK = 1 << 16;

    private final byte[] bytes;

    private ZipParts(byte[] bytes) {
        this.bytes = bytes;
    }

    static DocumentFormat format(byte[] bytes) throws UnreadableDocument {
        Set<String> names = new HashSet<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && names.size() < 50; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("mimetype")) {
                    String type = new String(zip.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
                    if (type.contains("opendocument.text")) {
                        return DocumentFormat.ODT;
                    }
                    throw new UnreadableDocument(
                            type.contains("spreadsheet") ? "documents.spreadsheet" : "documents.unknown");
                }
                if (entry.getName().startsWith("word/")) {
                    return DocumentFormat.DOCX;
                }
                if (entry.getName().startsWith("xl/")) {
                    throw new UnreadableDocument("documents.spreadsheet");
                }
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableDocument("documents.truncated");
        }
        throw new UnreadableDocument(names.contains("[Content_Types].xml") ? "documents.unknown" : "documents.archive");
    }

    static ZipParts within(Limits limits, byte[] bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++entries > limits.entries()) {
                    throw new UnreadableDocument("documents.bomb");
                }
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) {
                        throw new UnreadableDocument("documents.bomb");
                    }
                }
            }
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableDocument("documents.truncated");
        }
        if (!endsWhole(bytes)) {
            throw new UnreadableDocument("documents.truncated");
        }
        return new ZipParts(bytes);
    }

    Optional<InputStream> find(String name) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return Optional.of(zip);
            }
        }
        return Optional.empty();
    }

    InputStream get(String name) throws IOException {
        return find(name).orElseThrow(() -> new UnreadableDocument("documents.broken"));
    }

    /** A whole archive ends with its directory's end record (APPNOTE 4.3.16), at most 64 KiB of comment after it. */
    private static boolean endsWhole(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xffff); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
