package fr.beffroi.server.telemetry;

import fr.beffroi.water.telemetry.files.TelemetryMapping;
import java.time.Instant;
import java.util.UUID;

/** How one kind of export is read. @param filePrefix files whose name begins so are read by it; "" if none @param customers whether they hold customers' meters */
record SavedMapping(
        UUID id,
        String name,
        String filePrefix,
        TelemetryMapping mapping,
        boolean customers,
        UUID changedBy,
        Instant changedAt) {
    boolean isFor(String file) {
        return !filePrefix.isEmpty() && file.startsWith(filePrefix);
    }
}
