package fr.beffroi.acts.law.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Hands over the files of a tar.gz or a zip, one at a time, and never more of one than its limit. */
final class ArchiveFiles {
    /** The longest annexes of LEGI are a few megabytes. */
    static final int MOST_BYTES = 24 << 20;

    /** LEGI unpacked takes some 20 GB. */
    private static final long MOST_TOTAL = 96L << 30;

    private static final int MOST_ENTRIES = 30_000_000;

    private final String archive;
    private final Visitor visitor;
    private long total;
    private int entries;
    private String last = "";

    interface Visitor {
        boolean wants(String path);

        void file(String path, byte[] bytes) throws IOException;

        void tooLarge(String path);
    }

    private ArchiveFiles(String archive, Visitor visitor) {
        this.archive = archive;
        this.visitor = visitor;
    }

    /** @throws UnreadableLawException where the archive is cut short or hostile: what was visited until then is not to be used */
    static void visit(Path path, Visitor visitor) throws IOException {
        String name = String.valueOf(path.getFileName());
        ArchiveFiles files = new ArchiveFiles(name, visitor);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                files.zip(new ZipInputStream(in));
            } else {
                files.tar(
                        new TarArchiveInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)));
            }
        } catch (UnreadableLawException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableLawException(name, "archive.damaged", files.last.isEmpty() ? name : files.last);
        }
        if (files.entries == 0) {
            throw new UnreadableLawException(name, "archive.damaged", name);
        }
    }

    private void zip(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entry(entry.getName().replace('\\', '/'), entry.isDirectory(), zip);
        }
    }

    private void tar(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            entry(entry.getName(), !entry.isFile(), tar);
        }
    }

    private void entry(String path, boolean folder, InputStream in) throws IOException {
        last = path;
        if (++entries > MOST_ENTRIES) {
            throw new UnreadableLawException(archive, "archive.hostile", "> " + MOST_ENTRIES, path);
        }
        if (folder || !visitor.wants(path)) {
            skip(path, in);
            return;
        }
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        weigh(path, bytes.length);
        if (bytes.length > MOST_BYTES) {
            visitor.tooLarge(path);
            skip(path, in);
        } else {
            visitor.file(path, bytes);
        }
    }

    private void skip(String path, InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            weigh(path, read);
        }
    }

    private void weigh(String path, int bytes) throws UnreadableLawException {
        total += bytes;
        if (total > MOST_TOTAL) {
            throw new UnreadableLawException(archive, "archive.hostile", "> " + (MOST_TOTAL >> 30) + " Gio", path);
        }
    }
}
