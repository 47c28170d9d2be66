package fr.beffroi.water.telemetry.leaks;

import java.util.List;

/**
 * What was tuned on three districts (docs/decisions/0011-leak-alarms.md says which, and by what figures).
 *
 * @param shapeDays days of which the hours of a day are learnt
 * @param floor least spread, as a share of the mean inflow: smaller changes are no one's business
 * @param least flow under which nothing is raised, as a share of the mean inflow
 * @param byDay share of a rise that must be seen by day, too
 * @param fewestDays days that a rise must have lasted
 * @param clear least rise, in spreads
 * @param young how much larger the spread is taken while no year was seen yet: summers are not like winters
 * @param clip largest residual that one day may bring, in spreads
 * @param settleDays days after a step in which its flow is still measured
 * @param quick for leaks that come at once
 * @param slow for leaks that grow
 */
record Settings(
        int shapeDays,
        double floor,
        double least,
        double byDay,
        int fewestDays,
        double clear,
        double young,
        double clip,
        int settleDays,
        Pace quick,
        Pace slow) {
    /**
     * @param allowance of a sum, in spreads: what a day must exceed to add to it
     * @param threshold of a sum, in spreads
     */
    record Limits(double allowance, double threshold) {}

    /**
     * @param baselineDays days whose median level is the usual one
     * @param lagDays last days that are left out of the usual level, lest a young leak should become usual
     * @param memoryDays days of which the spread of the residual is learnt
     * @param recent how much the spread of the last weeks counts, where it is larger
     * @param tails how much the largest residuals count in the spread, where they are larger
     * @param rises sums for leaks
     * @param drop sum for their end
     */
    record Pace(
            int baselineDays,
            int lagDays,
            int memoryDays,
            double recent,
            double tails,
            List<Limits> rises,
            Limits drop) {}

    static final Settings TUNED = new Settings(
            56,
            0.025,
            0.04,
            0.5,
            3,
            1,
            0.6,
            8,
            7,
            new Pace(28, 3, 365, 0.7, 0.7, List.of(new Limits(3, 7), new Limits(1.5, 10)), new Limits(1, 6)),
            new Pace(28, 10, 365, 1, 1, List.of(new Limits(0.5, 9)), new Limits(1, 8)));
}
