package fr.beffroi.server.water;

import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Outcome;
import org.springframework.stereotype.Component;

/** What the templates of Eau ask for in passing. */
@Component("waterWords")
class WaterWords {
    /** @return percent of the later breaks that the best of the simple rankings finds in a fifth of the length */
    public double best(HonestTest test) {
        return test.baselines().values().stream()
                .mapToDouble(outcome -> at20(outcome).value())
                .max()
                .orElse(0);
    }

    /** Whether the gain over the best simple ranking at a fifth of the length may be chance. */
    public boolean mayBeChance(HonestTest test) {
        Outcome.Interval gain = test.gains().get(20);
        return gain == null || gain.low() <= 0;
    }

    private static Outcome.Interval at20(Outcome outcome) {
        Outcome.Interval found = outcome.capturedPercent().get(20);
        return found == null ? new Outcome.Interval(0, 0, 0) : found;
    }
}
