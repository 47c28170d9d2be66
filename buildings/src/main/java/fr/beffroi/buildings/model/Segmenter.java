package fr.beffroi.buildings.model;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Probabilities;

/** From pixels to what each of them may be. Several threads may ask. */
public interface Segmenter extends AutoCloseable {
    /** What it is, what it needs and what it is worth. */
    ModelCard card();

    /**
     * Judges a window. Near its edges less is seen and less is sure: see {@link Windows}.
     *
     * @param pixels at the ground resolution of the card
     * @return of the same grid; 0 where nothing was photographed
     */
    Probabilities segment(Pixels pixels);

    @Override
    void close();
}
