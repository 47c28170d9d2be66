package fr.beffroi.buildings.training;

/** One step of a network. Each reads what earlier steps made, by name, and makes one more. */
sealed interface Layer {
    String output();

    /**
     * A convolution with zeros around the image.
     *
     * @param kernel side, odd
     * @param stride 1 or 2
     * @param norm whether a batch normalisation follows; without it there is a bias
     * @param relu whether what is below zero becomes zero
     */
    record Conv(String output, String input, int from, int to, int kernel, int stride, boolean norm, boolean relu)
            implements Layer {}

    /** Sum of two maps of one size, what is below zero becoming zero. */
    record Add(String output, String left, String right) implements Layer {}

    /** Each pixel becomes two by two. */
    record Repeat(String output, String input) implements Layer {}

    /** Twice the size, between pixels as a straight line would go. */
    record Smooth(String output, String input) implements Layer {}
}
