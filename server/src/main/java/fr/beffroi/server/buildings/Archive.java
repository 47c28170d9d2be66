package fr.beffroi.server.buildings;

import fr.beffroi.server.web.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A ZIP of images that somebody sent: only images and their companions are taken out, within limits, each in its folder and no other. */
final class Archive {
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 4_000_000_000L;
    private static final int DEEPEST = 4;
    private static final Set<String> TAKEN = Set.of(
            "tif", "tiff", "jp2", "png", "jpg", "jpeg", "pgw", "jgw", "tfw", "j2w", "wld", "pngw", "jpgw", "tifw",
            "prj", "xml", "tab");

    private Archive() {}

    /**
     * @param folder new and empty; left as it is on a refusal: whoever made it removes it
     * @throws Refused if it is no archive of images, or a hostile one
     */
    static void unpack(InputStream sent, Path folder) throws IOException {
        long left = MOST_BYTES;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(sent)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !isTaken(entry.getName())) {
                    continue;
                }
                if (++files > MOST_FILES) {
                    throw new Refused("buildings.images.many");
                }
                Path file = place(folder, entry.getName());
                Files.createDirectories(file.getParent());
                left -= copy(zip, file, left);
            }
        } catch (ZipException | EOFException | FileAlreadyExistsException | IllegalArgumentException broken) {
            // Cut short, a file and a folder of one name, a name that is none.
            throw new Refused("buildings.images.zip");
        }
        if (files == 0) {
            throw new Refused("buildings.images.zip");
        }
    }

    private static Path place(Path folder, String name) {
        Path file = folder.resolve(name.replace('\\', '/')).normalize();
        if (!file.startsWith(folder) || folder.relativize(file).getNameCount() > DEEPEST || Files.isDirectory(file)) {
            throw new Refused("buildings.images.zip");
        }
        return file;
    }

    private static boolean isTaken(String name) {
        String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return !file.startsWith(".")
                && TAKEN.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static long copy(InputStream from, Path to, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        try (var out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new Refused("buildings.images.large");
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }
}
