package fr.beffroi.server.vendors;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's program that may submit under one use.
 *
 * @param use key of the use
 * @param service whose queue its proposals wait in
 * @param webhook where decisions are told to it; null: it asks for them
 * @param sharesMotives whether it is told why persons decided so
 * @param perMinute calls it may make in a minute, 1 to 600
 * @param trial its proposals never count in figures
 */
record Vendor(
        UUID id,
        String use,
        String supplier,
        String product,
        String service,
        @Nullable URI webhook,
        boolean sharesMotives,
        int perMinute,
        boolean trial) {}
