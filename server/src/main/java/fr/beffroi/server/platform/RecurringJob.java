package fr.beffroi.server.platform;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Work done again and again for each collectivity, by one server at a time; declared as a bean. What fails for one
 * collectivity is logged and does not keep the others from theirs.
 *
 * @param name unique on this host
 * @param every pause between two rounds
 * @param work given the collectivity; opens its own transactions with {@link Tenancy}
 */
public record RecurringJob(String name, Duration every, Consumer<UUID> work) {}
