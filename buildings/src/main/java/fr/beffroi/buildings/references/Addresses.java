package fr.beffroi.buildings.references;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Addresses, by where they are. */
public final class Addresses {
    private final Near<Address> near;

    public Addresses(List<Address> addresses) {
        near = new Near<>(List.copyOf(addresses), Address::at);
    }

    /** The nearest within a distance. @param distance in units of the reference system */
    public Optional<Address> nearest(Geometry ground, double distance) {
        return near.within(ground, distance).stream()
                .min(Comparator.comparingDouble(
                                (Address address) -> address.at().distance(ground))
                        .thenComparing(Address::street)
                        .thenComparing(Address::number));
    }
}
