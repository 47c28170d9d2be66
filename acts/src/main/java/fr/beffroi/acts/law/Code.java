package fr.beffroi.acts.law;

/**
 * A code in force or repealed, by its identifier in LEGI.
 *
 * @param id e.g. {@code LEGITEXT000006070633}
 * @param title e.g. "Code général des collectivités territoriales"
 * @param initials as people write them, e.g. "CGCT"
 */
public record Code(String id, String title, String initials) {}
