package fr.beffroi.answers.triage;

/**
 * A danger read in a message.
 *
 * @param words the words that raised it, folded, so that the agent sees why
 */
public record Alarm(Danger danger, String words) {}
