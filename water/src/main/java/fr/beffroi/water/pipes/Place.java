package fr.beffroi.water.pipes;

/**
 * A point of the network's own projection.
 *
 * @param x metres to the east
 * @param y metres to the north
 */
public record Place(double x, double y) {
    /** @return metres, as the crow flies */
    public double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
