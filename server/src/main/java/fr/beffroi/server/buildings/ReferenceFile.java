package fr.beffroi.server.buildings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A file of the cadastre, of zones or of permits.
 *
 * @param mapping column of each field, for permits; empty where it was guessed
 * @param entries that were read in it
 */
record ReferenceFile(
        UUID id, ReferenceKind kind, String name, Map<String, String> mapping, int entries, UUID by, Instant at) {}
