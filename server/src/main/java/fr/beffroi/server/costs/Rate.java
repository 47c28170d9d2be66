package fr.beffroi.server.costs;

import fr.beffroi.server.web.Refused;
import java.time.LocalDate;

/**
 * The price and the carbon of the collectivité's electricity, from a day on.
 *
 * @param euros per kWh, 0 to 10
 * @param grams gCO2e per kWh, 0 to 3000
 * @param priceSource and {@code carbonSource}: where the figure is from, with its date
 */
record Rate(LocalDate since, double euros, String priceSource, double grams, String carbonSource) {
    /** @throws Refused unless all is there, within bounds */
    static Rate checked(LocalDate since, double euros, String priceSource, double grams, String carbonSource) {
        if (!(euros >= 0 && euros <= 10) || !(grams >= 0 && grams <= 3000)) {
            throw new Refused("costs.rate.numbers");
        }
        if (priceSource.isBlank()
                || carbonSource.isBlank()
                || priceSource.length() > 300
                || carbonSource.length() > 300
                || since.getYear() < 2000
                || since.getYear() > 2100) {
            throw new Refused("costs.rate.texts");
        }
        return new Rate(since, euros, priceSource.strip(), grams, carbonSource.strip());
    }
}
