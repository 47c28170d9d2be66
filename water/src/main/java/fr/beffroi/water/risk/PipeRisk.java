package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Pipe;
import java.util.List;

/**
 * @param breaksPerKmYear expected in the year after the ranking's day
 * @param reasons the strongest first, whether they raise or lower the rate; none that changes it by less than a twentieth
 */
public record PipeRisk(Pipe pipe, double breaksPerKmYear, List<Reason> reasons) {
    public PipeRisk {
        reasons = List.copyOf(reasons);
    }

    /** @return expected of the whole pipe in that year */
    public double breaksPerYear() {
        return breaksPerKmYear * pipe.lengthM() / 1000;
    }
}
