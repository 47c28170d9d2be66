package fr.beffroi.water.location.search;

/**
 * How the search weighs what it sees. Chosen on simulated years of L-TOWN with other leaks than those that are reported; see
 * docs/decisions/0012-epanet-in-the-jvm.md.
 *
 * @param window days that are averaged, before and after
 * @param lags days between the two windows: short for breaks, long for leaks that grow
 * @param threshold strength from which there is an alarm
 * @param least flow from which there is an alarm, L/s
 * @param noise by how much the noise of independent days is widened: days are not independent
 * @param drift by how much it is widened for each ten days between the windows
 * @param neighbours how far a known leak may answer as pipes around it do, in variances of their signatures
 * @param model relative error of a signature, sensor by sensor
 * @param sharpness relative error of a signature's strength, which tempers the probabilities
 * @param hold days that an alarm must last before it is given
 * @param patience days after which it is given though its place is unsure
 * @param certain probability within {@link #around} from which its place is sure enough
 * @param around metres: what "near" means
 * @param growth flow below which a change near a leak that is known is its growth, L/s
 * @param settling days in which any change near a leak that was just found is taken as its own
 * @param memory days after its last change when a leak is no longer expected to grow
 * @param missed share of leaks that a team which searched around them does not find: a guess, measured nowhere, so that a search
 *     in vain lowers a place and never rules it out
 */
record SearchSettings(
        int window,
        int[] lags,
        double threshold,
        double least,
        double noise,
        double drift,
        double neighbours,
        double model,
        double sharpness,
        int hold,
        int patience,
        double certain,
        double around,
        double growth,
        int settling,
        int memory,
        double missed) {
    static SearchSettings usual() {
        return new SearchSettings(
                4, new int[] {4, 12}, 50, 0.28, 1.5, 0.02, 1.5, 0.1, 0.03, 1, 8, 0.5, 300, 2.8, 12, 45, 0.3);
    }
}
