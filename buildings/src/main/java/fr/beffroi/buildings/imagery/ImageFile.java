package fr.beffroi.buildings.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file of pixels, whatever its format. It holds no handle between two reads, so that a territory may have any number of files. */
sealed interface ImageFile permits TiffFile, Jp2File, PlainFile {
    Path path();

    /** From the finest to the coarsest; never empty. */
    List<Level> levels();

    /** 3, or 4 with near infrared; a file in shades of grey gives three equal channels. */
    int channels();

    /**
     * Decodes one block.
     *
     * @throws UnreadableImage if its bytes are missing or damaged
     */
    Block read(int level, int column, int row);

    /**
     * Whether the pixels of a coarser level stand where the first of those that they stand for stood, as in wavelets, and not in the
     * middle of them.
     */
    default boolean keepsFirst() {
        return false;
    }

    /** Where the pixels lie, if the file itself says so. */
    Optional<Placement> placement();

    /** The day when the file says that it was written: the images cannot be younger. */
    Optional<LocalDate> written();

    /**
     * Opens a file by what it holds, whatever its name ends in.
     *
     * @throws UnreadableImage if it is no image, or one that is damaged or of a kind that is not read
     */
    static ImageFile open(Path file) {
        String head = head(file);
        if (isTiff(head)) {
            return TiffFile.open(file);
        }
        if (isPlain(head)) {
            return PlainFile.open(file);
        }
        if (head.startsWith("\0\0\0\fjP  ") || head.startsWith("\u00FFO\u00FFQ")) {
            return Jp2File.open(file);
        }
        throw UnreadableImage.of(file, "image.format", shown(head));
    }

    /** Whether the file is of a format that never says where it lies, which its name may then do. */
    static boolean saysNoPlace(Path file) {
        return isPlain(head(file));
    }

    private static String head(Path file) {
        byte[] start = new byte[16];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(start, 0, start.length);
            if (length < start.length) {
                throw UnreadableImage.of(file, length == 0 ? "image.empty" : "image.truncated");
            }
        } catch (IOException e) {
            throw UnreadableImage.of(file, e, "image.unreadable");
        }
        return new String(start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isTiff(String head) {
        return head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0")
                || head.startsWith("MM\0+");
    }

    private static boolean isPlain(String head) {
        return head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("\u0089PNG\r\n\u001A\n");
    }

    private static String shown(String head) {
        return head.substring(0, 8).replaceAll("[^ -~]", ".");
    }
}
