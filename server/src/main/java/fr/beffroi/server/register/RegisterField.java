package fr.beffroi.server.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * One field of the register, with what it is called in three public inventories.
 *
 * @param longest what the collectivité may write, in characters; 0 where it writes nothing
 * @param etalab in Etalab's inventory; null where that has none
 * @param nl in the Dutch algorithm register; likewise
 * @param uk in the British standard; likewise
 */
@JsonIgnoreProperties(ignoreUnknown = false)
record RegisterField(
        String id,
        Group group,
        Origin origin,
        int longest,
        @Nullable String etalab,
        @Nullable String nl,
        @Nullable String uk) {
    /** Under which heading it stands. */
    enum Group {
        IDENTITY,
        USE,
        HUMAN,
        LAW,
        DATA,
        SYSTEM
    }

    /** Who knows it. */
    enum Origin {
        /** Read at each look from what runs. */
        LIVE,
        /** The module that serves the use says it; where none does (a supplier's program), the collectivité. */
        PROGRAM,
        /** The collectivité alone. */
        COLLECTIVITY
    }
}
