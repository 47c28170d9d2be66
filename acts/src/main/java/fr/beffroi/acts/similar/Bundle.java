package fr.beffroi.acts.similar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A CSV file and the files of acts that came with it, by their names in small letters, whatever folder they lie in. */
sealed interface Bundle {
    int MOST_BYTES = 50_000_000;
    long MOST_UNPACKED = 200_000_000;
    int MOST_FILES = 20_000;

    String name();

    byte[] table();

    /** @param name without folder */
    Optional<byte[]> find(String name) throws IOException;

    /** A CSV file with what lies beside it, a folder that holds one, or a zip that holds one. */
    static Bundle at(Path path) throws IOException {
        String shown = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                List<Path> tables =
                        files.filter(file -> isTable(file.toString())).toList();
                if (tables.size() != 1) {
                    throw UnreadableScdl.of(shown, null, "similar.tables", String.valueOf(tables.size()));
                }
                return at(tables.getFirst());
            }
        }
        if (!Files.isRegularFile(path)) {
            throw UnreadableScdl.of(shown, null, "similar.absent");
        }
        byte[] bytes = bytes(shown, path, isZip(path) ? MOST_UNPACKED : MOST_BYTES);
        return isZip(path)
                ? Zip.of(shown, bytes)
                : new Folder(shown, bytes, path.toAbsolutePath().resolveSibling(""));
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] head = file.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static byte[] bytes(String shown, Path path, long most) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw UnreadableScdl.of(shown, null, "similar.size", String.valueOf(most / 1_000_000));
            }
            return bytes;
        }
    }

    /** @param folder that the table lies in */
    record Folder(String name, byte[] table, Path folder) implements Bundle {
        @Override
        public Optional<byte[]> find(String wanted) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> found = files.filter(
                                file -> file.getFileName().toString().equalsIgnoreCase(wanted))
                        .filter(Files::isRegularFile)
                        .findFirst();
                return found.isPresent() ? Optional.of(bytes(wanted, found.get(), MOST_BYTES)) : Optional.empty();
            }
        }
    }

    record Zip(String name, byte[] table, Map<String, byte[]> files) implements Bundle {
        static Zip of(String name, byte[] bytes) throws IOException {
            Map<String, byte[]> files = new HashMap<>();
            long left = MOST_UNPACKED;
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    byte[] file = zip.readNBytes((int) Math.min(left, MOST_BYTES) + 1);
                    left -= file.length;
                    if (file.length > MOST_BYTES || left < 0 || files.size() >= MOST_FILES) {
                        throw UnreadableScdl.of(name, null, "similar.bomb");
                    }
                    if (!entry.isDirectory()) {
                        files.put(last(entry.getName()), file);
                    }
                }
            } catch (UnreadableScdl e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                throw UnreadableScdl.of(name, null, "similar.zip");
            }
            if (!endsWhole(bytes)) {
                throw UnreadableScdl.of(name, null, "similar.zip");
            }
            List<String> tables =
                    files.keySet().stream().filter(Bundle::isTable).toList();
            if (tables.size() != 1) {
                throw UnreadableScdl.of(name, null, "similar.tables", String.valueOf(tables.size()));
            }
            byte[] table = Optional.ofNullable(files.get(tables.getFirst())).orElseThrow();
            return new Zip(tables.getFirst(), table, files);
        }

        @Override
        public Optional<byte[]> find(String wanted) {
            return Optional.ofNullable(files.get(last(wanted)));
        }

        private static String last(String path) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                    .toLowerCase(Locale.ROOT);
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
}
