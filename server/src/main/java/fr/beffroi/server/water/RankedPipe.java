package fr.beffroi.server.water;

import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.risk.Reason;
import java.util.List;
import java.util.Locale;

/**
 * A line of a ranking.
 *
 * @param place from 1
 * @param rate breaks expected per km and year
 * @param simple what the best simple ranking expects per km and year
 */
record RankedPipe(int place, Pipe pipe, double rate, double simple, List<Reason> reasons) {
    RankedPipe {
        reasons = List.copyOf(reasons);
    }

    public double expected() {
        return rate * pipe.lengthM() / 1000;
    }

    public List<String> said(Locale locale, int most) {
        return reasons.stream()
                .limit(most)
                .map(reason -> reason.message(locale))
                .toList();
    }

    public String street() {
        return pipe.streetName().isEmpty() ? pipe.street() : pipe.streetName();
    }
}
