package fr.beffroi.acts.written;

/**
 * A file annexed to an act.
 *
 * @param name with its extension
 * @param title as the act names it
 */
public record Attachment(String name, String title, byte[] content) {}
