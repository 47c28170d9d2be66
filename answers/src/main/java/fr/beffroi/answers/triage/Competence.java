package fr.beffroi.answers.triage;

import java.net.URI;

/**
 * The administration that must treat a demand.
 *
 * @param key its name stands in the bundle under {@code administration.KEY}
 * @param words the words of the message that tell, folded
 */
public record Competence(String key, URI address, String words) {}
