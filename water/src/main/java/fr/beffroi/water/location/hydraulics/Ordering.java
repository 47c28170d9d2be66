package fr.beffroi.water.location.hydraulics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An order of nodes that keeps a factorisation sparse: breadth first from nodes of few neighbours, reversed (Cuthill and McKee). */
final class Ordering {
    private Ordering() {}

    /** @return the place of each node */
    static int[] reverseCuthillMckee(List<List<Integer>> neighbours) {
        int n = neighbours.size();
        int[] place = new int[n];
        Arrays.fill(place, -1);
        Comparator<Integer> byDegree =
                Comparator.comparingInt(node -> neighbours.get(node).size());
        int next = n - 1;
        for (int start : IntStream.range(0, n).boxed().sorted(byDegree).toList()) {
            if (place[start] >= 0) {
                continue;
            }
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
            place[start] = next--;
            while (!queue.isEmpty()) {
                List<Integer> around = new ArrayList<>(neighbours.get(queue.remove()));
                around.sort(byDegree);
                for (int node : around) {
                    if (place[node] < 0) {
                        place[node] = next--;
                        queue.add(node);
                    }
                }
            }
        }
        return place;
    }
}
