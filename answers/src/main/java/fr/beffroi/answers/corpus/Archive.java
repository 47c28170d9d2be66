package fr.beffroi.answers.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Hands over the files of a folder, a zip (zips inside it too, one level) or a tgz, one at a time and never more than
 * {@link #MOST_BYTES} of each: an archive that unpacks to more than {@link #MOST_TOTAL} is refused as hostile.
 */
final class Archive {
    /** The largest fiche of the 2020 package is 5 MB of JSON. */
    static final int MOST_BYTES = 24 << 20;

    static final long MOST_TOTAL = 3L << 30;
    static final int MOST_ENTRIES = 100_000;

    private final Visitor visitor;
    private final long mostTotal;
    private long total;
    private int entries;

    /** Takes a file; {@code bytes} is null when the file is larger than {@link #MOST_BYTES}. */
    interface Visitor {
        /** Whether the bytes of this file are wanted at all. */
        boolean wants(String path);

        void file(String path, byte[] bytes);

        void tooLarge(String path);
    }

    private Archive(Visitor visitor, long mostTotal) {
        this.visitor = visitor;
        this.mostTotal = mostTotal;
    }

    static void visit(Path source, Visitor visitor) throws IOException {
        visit(source, visitor, MOST_TOTAL);
    }

    /** @param mostTotal bytes, unpacked, of all files together */
    static void visit(Path source, Visitor visitor, long mostTotal) throws IOException {
        Archive archive = new Archive(visitor, mostTotal);
        if (Files.isDirectory(source)) {
            archive.folder(source);
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
            String name = source.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".zip")) {
                archive.zip("", in, true);
            } else if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
                archive.tar(new GZIPInputStream(in, 1 << 16));
            } else {
                throw new UnreadableCorpusException("corpus.unknown-kind", source.toString());
            }
        }
    }

    private void folder(Path folder) throws IOException {
        // Links are not followed: a corpus folder has no business pointing elsewhere.
        try (Stream<Path> files = Files.walk(folder, 8, new FileVisitOption[0])) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (isZip(path)) {
                    count(path);
                    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                        zip(path + "/", in, false);
                    }
                } else if (visitor.wants(path)) {
                    count(path);
                    try (InputStream in = Files.newInputStream(file)) {
                        take(path, in);
                    }
                }
            }
        }
    }

    private void zip(String prefix, InputStream in, boolean nested) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new UnreadableCorpusException("corpus.not-an-archive", prefix);
        }
        for (; entry != null; entry = zip.getNextEntry()) {
            String path = prefix + entry.getName().replace('\\', '/');
            count(path);
            if (nested && isZip(path)) {
                zip(path + "/", zip, false);
            } else if (!entry.isDirectory() && visitor.wants(path)) {
                take(path, zip);
            } else {
                skip(path, zip);
            }
        }
    }

    private void tar(InputStream in) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                count(entry.getName());
                if (entry.isFile() && visitor.wants(entry.getName())) {
                    take(entry.getName(), tar);
                } else {
                    skip(entry.getName(), tar);
                }
            }
        }
    }

    private void take(String path, InputStream in) throws IOException {
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

    private void weigh(String path, int bytes) throws IOException {
        total += bytes;
        if (total > mostTotal) {
            throw new UnreadableCorpusException("corpus.too-large", path);
        }
    }

    private void count(String path) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw new UnreadableCorpusException("corpus.too-many-files", path);
        }
    }

    private static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
