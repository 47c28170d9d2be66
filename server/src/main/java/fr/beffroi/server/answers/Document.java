package fr.beffroi.server.answers;

import fr.beffroi.answers.local.LocalDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of the collectivity, listed.
 *
 * @param id {@code L} and 16 hexadecimal digits of its content
 * @param dated date the person gave to what it says
 */
record Document(
        String id,
        String name,
        String title,
        String format,
        int passages,
        List<LocalDocument.Remark> remarks,
        long bytes,
        @Nullable LocalDate dated,
        UUID addedBy,
        Instant addedAt) {}
