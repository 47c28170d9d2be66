package fr.beffroi.answers.search;

/** Turns a text into a vector, near which lie the vectors of texts that mean the same. Safe for use by many threads. */
public interface Embedder {
    /** The most numbers a vector may have: a limit of Lucene. */
    int MOST_DIMENSIONS = 1024;

    /** Which model, and which version of it: vectors of two names do not compare. An index remembers it. */
    String name();

    /** Length of every vector, 1 to {@value #MOST_DIMENSIONS}. */
    int dimension();

    /** Any direction, any length; all zeros if the text says nothing to the model. A long text may be cut. */
    float[] embed(String text);
}
