package fr.beffroi.server.sharing;

import fr.beffroi.server.web.Refused;
import java.io.Serial;

/** A package that is not taken, and why: nothing of it is kept. */
final class PackageRefused extends Refused {
    @Serial
    private static final long serialVersionUID = 1;

    PackageRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
