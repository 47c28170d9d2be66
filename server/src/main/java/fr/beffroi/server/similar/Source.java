package fr.beffroi.server.similar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An imported file of published acts.
 *
 * @param name that a person gave it, of its own in its collectivity
 * @param characters of all its titles and paragraphs
 * @param firstOn date of its oldest act
 * @param lastOn date of its latest act
 */
record Source(
        UUID id,
        String name,
        int acts,
        long characters,
        LocalDate firstOn,
        LocalDate lastOn,
        UUID importedBy,
        Instant importedAt,
        boolean demonstration) {}
