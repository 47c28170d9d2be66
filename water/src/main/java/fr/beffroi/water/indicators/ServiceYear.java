package fr.beffroi.water.indicators;

/**
 * One year of a service. Volumes in m³ a year, each under the number that SISPEA gives it.
 *
 * @param produced VP.059
 * @param imported bought from other services, VP.060
 * @param exported sold to other services, VP.061
 * @param metered consumption counted by meters, VP.063 and VP.201
 * @param unmetered consumption without a meter, estimated, VP.221
 * @param service used by the service itself, VP.220
 * @param kilometres of network without service pipes, VP.077
 * @param renewedKilometres renewed in the last five years together, VP.140
 */
public record ServiceYear(
        int year,
        double produced,
        double imported,
        double exported,
        double metered,
        double unmetered,
        double service,
        double kilometres,
        double renewedKilometres) {
    /** @throws IllegalArgumentException {@code indicators.negative} or {@code indicators.nothing} */
    public ServiceYear {
        for (double value :
                new double[] {produced, imported, exported, metered, unmetered, service, renewedKilometres}) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("indicators.negative");
            }
        }
        if (!(kilometres > 0) || !(produced + imported > 0)) {
            throw new IllegalArgumentException("indicators.nothing");
        }
    }

    /** Put into the network of the service itself. */
    double distributed() {
        return produced + imported - exported;
    }

    /** Consumed with leave, metered or not. */
    double authorised() {
        return metered + unmetered + service;
    }
}
