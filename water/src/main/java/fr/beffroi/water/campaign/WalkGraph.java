package fr.beffroi.water.campaign;

import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Which pipes are walked in one go: those within reach of one another; without shapes, those of the same stretch of road. */
final class WalkGraph {
    private final int[][] near;

    WalkGraph(List<PipeRisk> risks, double reach) {
        // Several pipes of one street often have its shape: what is near what is asked once for all of them.
        Map<List<Coordinate>, List<Integer>> byShape = new LinkedHashMap<>();
        Map<String, List<Integer>> unplaced = new HashMap<>();
        near = new int[risks.size()][0];
        for (int i = 0; i < near.length; i++) {
            Geometry shape = risks.get(i).pipe().shape();
            String street = risks.get(i).pipe().street();
            if (shape != null && !shape.isEmpty()) {
                byShape.computeIfAbsent(List.of(shape.getCoordinates()), s -> new ArrayList<>())
                        .add(i);
            } else if (!street.isEmpty()) {
                unplaced.computeIfAbsent(street, s -> new ArrayList<>()).add(i);
            }
        }
        unplaced.values().forEach(members -> link(members, members));
        link(risks, List.copyOf(byShape.values()), reach);
    }

    /** @param groups pipes of one shape each */
    private void link(List<PipeRisk> risks, List<List<Integer>> groups, double reach) {
        STRtree tree = new STRtree();
        List<Geometry> shapes = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Geometry shape = Objects.requireNonNull(
                    risks.get(groups.get(g).getFirst()).pipe().shape());
            shapes.add(shape);
            tree.insert(shape.getEnvelopeInternal(), g);
        }
        tree.build();
        for (int g = 0; g < groups.size(); g++) {
            Envelope around = shapes.get(g).getEnvelopeInternal().copy();
            around.expandBy(reach);
            List<Integer> reached = new ArrayList<>();
            for (Object at : tree.query(around)) {
                int other = (Integer) at;
                if (other == g || shapes.get(other).isWithinDistance(shapes.get(g), reach)) {
                    reached.addAll(groups.get(other));
                }
            }
            link(groups.get(g), reached);
        }
    }

    private void link(List<Integer> members, List<Integer> reached) {
        int[] sorted = reached.stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int member : members) {
            near[member] =
                    Arrays.stream(sorted).filter(other -> other != member).toArray();
        }
    }

    int[] near(int pipe) {
        return near[pipe];
    }

    /** @return how many separate places the pipes make */
    int places(BitSet pipes) {
        BitSet left = (BitSet) pipes.clone();
        int places = 0;
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(0)) {
            places++;
            List<Integer> open = new ArrayList<>(List.of(i));
            left.clear(i);
            while (!open.isEmpty()) {
                for (int next : near[open.removeLast()]) {
                    if (left.get(next)) {
                        left.clear(next);
                        open.add(next);
                    }
                }
            }
        }
        return places;
    }
}
