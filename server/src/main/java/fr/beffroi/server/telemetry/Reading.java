package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By which mapping a file is read: the one a person named, the one for files of its name, else a guess. */
@Component("telemetryReading")
class Reading {
    private final Tenancy tenancy;
    private final Mappings mappings;

    Reading(Tenancy tenancy, Mappings mappings) {
        this.tenancy = tenancy;
        this.mappings = mappings;
    }

    /** @param saved the mapping it comes from, or null if it is a guess */
    record Chosen(TelemetryMapping mapping, Optional<SavedMapping> saved) {}

    /**
     * @param named id of a saved mapping, if a person chose one
     * @throws UnreadableTelemetry if there is none for it, and nothing can be guessed
     * @throws java.util.NoSuchElementException if the named one is not there
     */
    Chosen mapping(UUID collectivity, String file, byte[] content, Optional<UUID> named) throws UnreadableTelemetry {
        Optional<SavedMapping> saved =
                tenancy.in(collectivity, () -> named.isPresent() ? named.map(mappings::get) : mappings.findFor(file));
        return new Chosen(saved.isPresent() ? saved.get().mapping() : TelemetryMapping.guess(file, content), saved);
    }
}
