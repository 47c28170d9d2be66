package fr.beffroi.water.location.evaluation;

import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.hydraulics.HydraulicState;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * What a leak lets out: a hole in a wall, {@code 0.75 A √(2 g p)} as in the competition's data (EPANET's emitter, discharge
 * coefficient 0.75), under the model's pressure in the middle of the pipe on an ordinary day. Its diameter grows evenly to its peak.
 */
final class LeakFlow {
    private static final double DISCHARGE = 0.75;
    private static final double GRAVITY = 9.81;
    private static final Duration STEP = Duration.ofHours(1);

    private final KnownPipeLeak leak;
    private final double speed;

    /** @param pipe index of the link */
    LeakFlow(KnownPipeLeak leak, int pipe, Hydraulics hydraulics) {
        this.leak = leak;
        PipeNetwork network = hydraulics.network();
        Link link = network.links().get(pipe);
        double elevation = (network.nodes().get(link.from()).elevation()
                        + network.nodes().get(link.to()).elevation())
                / 2;
        this.speed = hydraulics.states().stream()
                .mapToDouble(state -> Math.sqrt(2 * GRAVITY * pressure(state, link, elevation)))
                .average()
                .orElse(0);
    }

    /** @return m³ let out from one moment to another, while the leak lasts */
    double volume(LocalDateTime from, LocalDateTime to) {
        LocalDateTime time = from.isBefore(leak.start()) ? leak.start() : from;
        LocalDateTime end = to.isAfter(leak.end()) ? leak.end() : to;
        double volume = 0;
        while (time.isBefore(end)) {
            LocalDateTime next = time.plus(STEP).isAfter(end) ? end : time.plus(STEP);
            Duration step = Duration.between(time, next);
            volume += flow(time.plus(step.dividedBy(2))) * step.toSeconds();
            time = next;
        }
        return volume;
    }

    /** @return m³/s */
    double flow(LocalDateTime time) {
        double growth = Duration.between(leak.start(), leak.peak()).toSeconds();
        double grown = growth <= 0
                ? 1
                : Math.clamp(Duration.between(leak.start(), time).toSeconds() / growth, 0, 1);
        double diameter = leak.diameter() * grown;
        return DISCHARGE * Math.PI / 4 * diameter * diameter * speed;
    }

    private static double pressure(HydraulicState state, Link link, double elevation) {
        return Math.max(0, (state.heads()[link.from()] + state.heads()[link.to()]) / 2 - elevation);
    }
}
