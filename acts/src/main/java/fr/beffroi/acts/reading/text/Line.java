package fr.beffroi.acts.reading.text;

/**
 * One line of a text. Cells that stand beside one another are separated by tabs.
 *
 * @param start of its first character in the whole text
 * @param opens whether it begins a paragraph
 * @param apart whether white space sets it apart from the line above
 */
public record Line(int start, int end, boolean opens, boolean apart) {}
