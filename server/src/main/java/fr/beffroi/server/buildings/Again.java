package fr.beffroi.server.buildings;

import java.util.UUID;

/**
 * That a place was decided to be unfounded on older images.
 *
 * @param proposal of that decision
 * @param changed whether what is seen there now came, grew or was replaced since those images
 */
record Again(UUID proposal, boolean changed) {}
