package fr.beffroi.water.location.search;

import fr.beffroi.water.location.files.LocationProblem;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which column of a supervision is what: a junction's pressure, a link's flow, a tank's or reservoir's level.
 *
 * @param notices columns that are no part of the network or hardly measured, and are not used
 */
record Instruments(
        List<String> pressures,
        List<Integer> pressureNodes,
        List<String> flows,
        List<Integer> flowLinks,
        List<String> levels,
        List<LocationProblem> notices) {
    private static final int FEWEST_PRESSURES = 3;
    private static final double MOST_GAPS = 0.2;

    static Instruments of(String file, Scada scada, PipeNetwork network) throws UnreadableLocationFile {
        Instruments found = new Instruments(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (String title : scada.columns().keySet()) {
            if (gaps(scada.columns().getOrDefault(title, new double[0])) > MOST_GAPS) {
                found.notices.add(new LocationProblem(file, 1, "location.column.gaps", List.of(title)));
                continue;
            }
            OptionalInt node = network.findNode(title);
            OptionalInt link = network.findLink(title);
            if (node.isPresent() && network.nodes().get(node.getAsInt()).kind() == NodeKind.JUNCTION) {
                found.pressures.add(title);
                found.pressureNodes.add(node.getAsInt());
            } else if (node.isPresent()) {
                found.levels.add(title);
            } else if (link.isPresent()) {
                found.flows.add(title);
                found.flowLinks.add(link.getAsInt());
            } else {
                found.notices.add(new LocationProblem(file, 1, "location.column.unknown", List.of(title)));
            }
        }
        if (found.pressures.size() < FEWEST_PRESSURES) {
            throw UnreadableLocationFile.of(
                    file,
                    1,
                    "location.pressures",
                    String.valueOf(found.pressures.size()),
                    String.valueOf(FEWEST_PRESSURES));
        }
        return found;
    }

    private static double gaps(double[] column) {
        return (double) Arrays.stream(column).filter(Double::isNaN).count() / column.length;
    }
}
