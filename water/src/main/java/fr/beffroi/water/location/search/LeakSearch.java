package fr.beffroi.water.location.search;

import fr.beffroi.water.location.files.LocationProblem;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Looks for leaks in the pressures of a supervision, day after day, from nothing later than each day. */
public final class LeakSearch {
    private final PipeNetwork network;
    private final PipeDistances distances;
    private final Residuals residuals;
    private final double[][] signatures;
    private final LocalDate first;
    private final int known;
    private final List<LocationProblem> notices;

    private LeakSearch(
            PipeNetwork network,
            PipeDistances distances,
            Residuals residuals,
            double[][] signatures,
            LocalDate first,
            int known,
            List<LocationProblem> notices) {
        this.network = network;
        this.distances = distances;
        this.residuals = residuals;
        this.signatures = signatures;
        this.first = first;
        this.known = known;
        this.notices = List.copyOf(notices);
    }

    /**
     * Learns what is usual.
     *
     * @param file of the measures, for what is said
     * @param until last day on which is learnt; the search begins the day after
     * @throws UnreadableLocationFile if the measures do not suffice
     */
    public static LeakSearch of(String file, Scada scada, Hydraulics hydraulics, LocalDate until)
            throws UnreadableLocationFile {
        SearchSettings settings = SearchSettings.usual();
        PipeNetwork network = hydraulics.network();
        Instruments instruments = Instruments.of(file, scada, network);
        int known = (int) Math.clamp(until.toEpochDay() - scada.firstDay() + 1, 0, scada.days());
        Residuals residuals = Residuals.of(file, scada, instruments, network, known);
        return new LeakSearch(
                network,
                PipeDistances.of(network, settings.around()),
                residuals,
                Signatures.of(hydraulics, instruments, residuals),
                LocalDate.ofEpochDay(scada.firstDay()),
                known,
                instruments.notices());
    }

    /** Columns that are not used, to be told. */
    public List<LocationProblem> notices() {
        return notices;
    }

    public PipeDistances distances() {
        return distances;
    }

    /** In the order in which they would have been given, nothing being known of what teams found. */
    public List<Alarm> alarms() {
        return alarms(List.of());
    }

    /**
     * As {@link #alarms()}, with what teams found since: a leak that was found is known from its day and its place, and places where
     * nothing was found are less likely for what had begun before.
     *
     * @param visits those to pipes that the network does not have are left out
     */
    public List<Alarm> alarms(List<Visit> visits) {
        SearchSettings settings = SearchSettings.usual();
        double[][] days = residuals.days();
        MatchedFilter filter = new MatchedFilter(signatures, Arrays.copyOf(days, known), distances, settings);
        Watch watch = new Watch(
                network, distances, filter, settings, first, Visited.of(visits, network, distances, first, settings));
        for (int day = known; day < days.length; day++) {
            watch.look(days, day);
        }
        return watch.alarms();
    }
}
