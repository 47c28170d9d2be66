package fr.beffroi.water.campaign;

import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Which pipes are walked in one go: those within reach of one another; without shapes, those of the same stretch of road. */
final class WalkGraph {
    private final int[][] near;

    WalkGraph(List<PipeRisk> risks, double reach) {
        STRtree tree = new STRtree();
        Map<String, List<Integer>> unplaced = new HashMap<>();
        for (int i = 0; i < risks.size(); i++) {
            Pipe pipe = risks.get(i).pipe();
            Geometry shape = pipe.shape();
            if (shape != null && !shape.isEmpty()) {
                tree.insert(shape.getEnvelopeInternal(), i);
            } else if (!pipe.street().isEmpty()) {
                unplaced.computeIfAbsent(pipe.street(), s -> new ArrayList<>()).add(i);
            }
        }
        tree.build();
        near = new int[risks.size()][];
        for (int i = 0; i < near.length; i++) {
            near[i] = near(risks, i, reach, tree, unplaced);
        }
    }

    private static int[] near(
            List<PipeRisk> risks, int i, double reach, STRtree tree, Map<String, List<Integer>> unplaced) {
        Pipe pipe = risks.get(i).pipe();
        Geometry shape = pipe.shape();
        if (shape == null || shape.isEmpty()) {
            return unplaced.getOrDefault(pipe.street(), List.of()).stream()
                    .filter(other -> other != i)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        Envelope around = shape.getEnvelopeInternal().copy();
        around.expandBy(reach);
        List<Integer> found = new ArrayList<>();
        for (Object at : tree.query(around)) {
            int other = (Integer) at;
            Geometry its = risks.get(other).pipe().shape();
            if (other != i && its != null && (its == shape || its.isWithinDistance(shape, reach))) {
                found.add(other);
            }
        }
        return found.stream().sorted().mapToInt(Integer::intValue).toArray();
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
