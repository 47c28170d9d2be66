package fr.beffroi.server.platform;

import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Work asked for once, about one subject of one collectivity; declared as a bean, asked for through {@link Jobs}. It runs
 * at least once: a server that dies in the middle is replaced, so the work must bear to begin again. A failure is tried
 * again, later and later.
 *
 * @param name unique on this host, e.g. {@code mail}
 * @param work given the collectivity, then the subject; opens its own transactions with {@link Tenancy}
 */
public record OneTimeJob(String name, BiConsumer<UUID, UUID> work) {}
