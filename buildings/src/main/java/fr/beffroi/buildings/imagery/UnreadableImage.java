package fr.beffroi.buildings.imagery;

/** An image that cannot be read: which file, what is wrong with it. */
public final class UnreadableImage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message names the file and says what is wrong and what to do, in the reader's language
     */
    public UnreadableImage(String message, Throwable cause) {
        super(message, cause);
    }
}
