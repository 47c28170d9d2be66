package fr.beffroi.server.buildings;

/**
 * What speaks for a presumption, or against it.
 *
 * @param text one sentence, in French as the fingerprint of the proposal is
 * @param factor what it is multiplied by in the rank; 1 where it only informs
 */
record Fact(String text, boolean against, double factor) {}
