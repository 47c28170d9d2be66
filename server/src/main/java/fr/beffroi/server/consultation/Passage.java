package fr.beffroi.server.consultation;

import java.util.UUID;

/**
 * What somebody wrote in answer to one question.
 *
 * @param author "" for an anonymous one
 * @param hidden with its motive: shown to nobody outside, quoted nowhere, counted
 */
record Passage(UUID id, UUID question, Phase phase, String text, String author, boolean hidden, String motive) {}
