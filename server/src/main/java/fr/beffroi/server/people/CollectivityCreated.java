package fr.beffroi.server.people;

import java.util.UUID;

/** A collectivity is new here. Published inside its first transaction, so that each feature prepares what is its own. */
public record CollectivityCreated(UUID collectivity) {}
