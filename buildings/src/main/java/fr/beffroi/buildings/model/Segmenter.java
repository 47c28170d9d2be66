package fr.beffroi.buildings.model;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Probabilities;

/** From pixels to what each of them may be. Several threads may ask. */
public interface Segmenter extends AutoCloseable {
    /** What it is, what it needs and what it is worth. */
    ModelCard card();

    /** Tells it from others: two of one fingerprint say the same of the same pixels. */
    String fingerprint();

    /**
     * Judges a window. Near its edges less is seen and less is sure: see {@link Windows}.
     *
     * @param pixels at the ground resolution of the card
     * @return of the same grid; 0 where nothing was photographed
     */
    Probabilities segment(Pixels pixels);

    /** Waits for windows that are being judged. */
    @Override
    void close();
}
