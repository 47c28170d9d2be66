package fr.beffroi.buildings.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Opens orthophotos: GeoTIFF and COG, JPEG2000, PNG and JPEG with their world files, z/x/y tiles. */
public final class Images {
    private static final int MOST_FILES = 1_000_000;

    /** Folders of a pyramid, and one above. */
    private static final int DEEPEST = 4;

    private static final Set<String> IMAGE_EXTENSIONS =
            Set.of("tif", "tiff", "jp2", "j2k", "jpx", "png", "jpg", "jpeg", "ecw", "webp", "gif", "bmp");

    private static final Set<String> WORLD_EXTENSIONS =
            Set.of("pgw", "jgw", "tfw", "j2w", "wld", "tab", "pngw", "jpgw", "tifw", "jpegw", "tiffw", "jp2w");

    private Images() {}

    /**
     * Opens one file, or all images of a folder, as one.
     *
     * @throws UnreadableImage if one of them cannot be read or placed, or if they do not belong together
     */
    public static Imagery open(Path fileOrFolder) {
        return open(fileOrFolder, Opening.asFilesSay());
    }

    /**
     * Opens one file, or all images of a folder, as one.
     *
     * @throws UnreadableImage if one of them cannot be read or placed, or if they do not belong together
     */
    public static Imagery open(Path fileOrFolder, Opening opening) {
        if (Files.isRegularFile(fileOrFolder)) {
            Path folder = fileOrFolder.toAbsolutePath().getParent();
            boolean world =
                    folder != null && list(folder, 1).stream().anyMatch(f -> WORLD_EXTENSIONS.contains(extension(f)));
            return new Assembly(fileOrFolder, List.of(fileOrFolder), world, opening).imagery();
        }
        if (!Files.isDirectory(fileOrFolder)) {
            throw UnreadableImage.of(fileOrFolder, "image.missing");
        }
        List<Path> files = list(fileOrFolder, DEEPEST);
        List<Path> images = new ArrayList<>();
        Set<String> extensions = new HashSet<>();
        for (Path file : files) {
            String extension = extension(file);
            extensions.add(extension);
            if (IMAGE_EXTENSIONS.contains(extension)) {
                images.add(file);
            }
        }
        if (images.isEmpty()) {
            throw UnreadableImage.of(fileOrFolder, "image.folder.empty");
        }
        boolean world = WORLD_EXTENSIONS.stream().anyMatch(extensions::contains);
        return new Assembly(fileOrFolder, images, world, opening).imagery();
    }

    private static List<Path> list(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> found = files.filter(
                            file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .limit(MOST_FILES + 1L)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.size() > MOST_FILES) {
                throw UnreadableImage.of(folder, "image.folder.many");
            }
            return found;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw UnreadableImage.of(folder, e, "image.unreadable");
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
