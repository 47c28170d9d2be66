package fr.beffroi.server.acts;

import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.server.platform.Tenancy;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent: its size, its name, and the transaction that reads it. */
final class ActFile {
    static final int MOST_MEGABYTES = 20;
    static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;
    private static final int LONGEST_NAME = 200;

    private ActFile() {}

    /** Without the folders that some browsers send; "" if there is none. */
    static String name(@Nullable MultipartFile file) {
        String sent = file == null ? null : file.getOriginalFilename();
        if (sent == null) {
            return "";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    /** What cannot be read rolls the transaction back, and is thrown as it was. */
    static UUID in(Tenancy tenancy, UUID collectivity, Supplier<UUID> checking) throws UnreadableAct {
        try {
            return tenancy.in(collectivity, checking);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableAct unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }
}
