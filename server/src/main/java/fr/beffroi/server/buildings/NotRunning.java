package fr.beffroi.server.buildings;

import java.io.Serial;
import java.util.UUID;

/** A person paused a scan or gave it up while it was at work: nothing of what it was about to write stays. */
final class NotRunning extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotRunning(UUID scan) {
        super("scan " + scan + " runs no more");
    }
}
