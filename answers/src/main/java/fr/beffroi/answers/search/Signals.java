package fr.beffroi.answers.search;

/**
 * What a search says of its own support, from which the confidence is calibrated. All are unitless and at least 0.
 *
 * @param top score of the best fiche
 * @param margin best score minus the second, over the best
 * @param coverage share (0 to 1) of the message's content words, weighted by their rarity, found in the best fiche
 * @param titleCoverage the same in the fiche's title, questions and anchors only
 * @param unknownWords share (0 to 1) of content words that no fiche holds
 */
public record Signals(double top, double margin, double coverage, double titleCoverage, double unknownWords) {}
