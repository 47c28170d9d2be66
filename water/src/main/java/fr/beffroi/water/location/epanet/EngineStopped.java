package fr.beffroi.water.location.epanet;

import java.io.Serial;

/** The engine gave up from within: out of memory, or a fault of its own. Nothing of it can be used any more. */
final class EngineStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;
}
