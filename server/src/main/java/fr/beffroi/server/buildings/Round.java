package fr.beffroi.server.buildings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** In which order to visit places: nearest first, then crossings undone (2-opt). As the crow flies; nobody outside is asked. */
final class Round {
    private static final int MOST_PASSES = 60;

    private Round() {}

    /** @param stops order, then metres from the one before; the first from nowhere */
    record Route(List<Stop> stops, double metres) {}

    record Stop(Case visited, double metres) {}

    /** @param metresPerUnit of the cases' reference system */
    static Route of(List<Case> cases, double metresPerUnit) {
        List<Case> order = improved(nearest(cases));
        List<Stop> stops = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < order.size(); i++) {
            double metres = i == 0 ? 0 : metresPerUnit * between(order.get(i - 1), order.get(i));
            all += metres;
            stops.add(new Stop(order.get(i), metres));
        }
        return new Route(stops, all);
    }

    private static List<Case> nearest(List<Case> cases) {
        List<Case> left = new ArrayList<>(cases);
        List<Case> order = new ArrayList<>();
        if (left.isEmpty()) {
            return order;
        }
        // From the south-western end: a place at the edge is a good one to begin at.
        Case at = Collections.min(left, (a, b) -> Double.compare(a.east() + a.north(), b.east() + b.north()));
        while (true) {
            order.add(at);
            left.remove(at);
            if (left.isEmpty()) {
                return order;
            }
            Case here = at;
            at = Collections.min(left, (a, b) -> Double.compare(between(here, a), between(here, b)));
        }
    }

    private static List<Case> improved(List<Case> order) {
        boolean better = true;
        for (int pass = 0; better && pass < MOST_PASSES; pass++) {
            better = false;
            for (int i = 0; i < order.size() - 2; i++) {
                for (int j = i + 2; j < order.size(); j++) {
                    double now = between(order.get(i), order.get(i + 1))
                            + (j + 1 < order.size() ? between(order.get(j), order.get(j + 1)) : 0);
                    double turned = between(order.get(i), order.get(j))
                            + (j + 1 < order.size() ? between(order.get(i + 1), order.get(j + 1)) : 0);
                    if (turned < now - 1e-9) {
                        Collections.reverse(order.subList(i + 1, j + 1));
                        better = true;
                    }
                }
            }
        }
        return order;
    }

    private static double between(Case a, Case b) {
        return Math.hypot(a.east() - b.east(), a.north() - b.north());
    }
}
