package fr.beffroi.water.campaign;

/**
 * How a team walks, in metres.
 *
 * @param reach between two pipes that are walked in one go, at most: a crossing, the two sides of a street
 * @param least of a stretch worth going to, where there is as much
 * @param most of a stretch
 * @param move what going to another stretch costs, as metres not inspected meanwhile
 */
public record Walk(double reach, double least, double most, double move) {
    public static final Walk USUAL = new Walk(25, 500, 3_000, 400);

    public Walk {
        if (!(reach >= 0 && least > 0 && most >= least && move >= 0)) {
            throw new IllegalArgumentException("walk " + reach + " " + least + " " + most + " " + move);
        }
    }
}
