package fr.beffroi.server.water;

import java.time.Instant;
import java.util.UUID;

/**
 * @param mean breaks per km and year over the whole network, when it was made
 * @param scattered breaks that the riskiest pipes would hold within the same budget, wherever they lie
 */
record Campaign(
        UUID id,
        UUID ranking,
        String name,
        double budgetKm,
        double km,
        double expected,
        double mean,
        double scatteredKm,
        double scattered,
        int scatteredPlaces,
        UUID madeBy,
        Instant madeAt,
        boolean demonstration) {
    public double perKm() {
        return km == 0 ? 0 : expected / km;
    }

    public double scatteredPerKm() {
        return scatteredKm == 0 ? 0 : scattered / scatteredKm;
    }
}
