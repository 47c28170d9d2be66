package fr.beffroi.server.annexes;

import fr.beffroi.documents.FixedFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annexed file, without its content.
 *
 * @param subject what it is annexed to: an item of an agenda, or an act
 * @param rank from 1; ranks may have gaps
 * @param title as the act names it
 * @param name of the file, with its extension
 * @param size in bytes
 * @param sha256 of the content
 * @param removedAt null while it is annexed
 */
public record Annex(
        UUID id,
        UUID subject,
        int rank,
        String title,
        String name,
        FixedFile type,
        int size,
        String sha256,
        UUID addedBy,
        Instant addedAt,
        @Nullable UUID removedBy,
        @Nullable Instant removedAt) {}
