package fr.beffroi.answers.corpus;

/**
 * One step of the path under which a passage holds: in this choice, this option. A passage knows its whole path, e.g.
 * "Demande en France" › "Vous avez un passeport périmé".
 *
 * @param choice id of the {@link Choice} in its fiche
 * @param option the option's title as printed
 */
public record Condition(String choice, String option) {}
