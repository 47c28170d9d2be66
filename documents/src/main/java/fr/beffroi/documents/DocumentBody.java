package fr.beffroi.documents;

import java.util.List;

/**
 * Takes what a reader sees of an office document, in its order. Texts keep their tabs and their line breaks.
 *
 * @param <E> what stops the reading
 */
public interface DocumentBody<E extends Exception> {
    /** The title that the document itself states by its style. */
    void title(String text) throws E;

    /** @param level 1 for the outermost */
    void heading(int level, String text) throws E;

    void paragraph(String text) throws E;

    void item(String text) throws E;

    void startTable() throws E;

    /** @param cells one text each, paragraphs of a cell separated by line breaks; a table within a cell is its text */
    void row(List<String> cells) throws E;

    void endTable() throws E;
}
