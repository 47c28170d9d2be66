package fr.beffroi.server.platform;

import java.time.ZoneId;

/** The time that deadlines, months and pages are counted in: metropolitan France's, wherever the machine stands. */
public final class LegalTime {
    public static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private LegalTime() {}
}
