package fr.beffroi.water.campaign;

import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Grows a stretch from one pipe: each time by the neighbour, or by the neighbour and the riskiest behind it, that leaves most expected
 * breaks per metre, going there included. What is kept is the best moment of the growth.
 */
final class Growth {
    /** Neighbours looked at for a step: the riskiest ones. Where many streets meet there are hundreds. */
    private static final int LOOKED_AT = 40;

    private final List<PipeRisk> risks;
    private final WalkGraph graph;
    private final Walk walk;

    /** @param risks the riskiest first */
    Growth(List<PipeRisk> risks, WalkGraph graph, Walk walk) {
        this.risks = risks;
        this.graph = graph;
        this.walk = walk;
    }

    /** @param worth expected breaks per metre, going there included */
    record Grown(List<Integer> pipes, double metres, double worth) {}

    /**
     * @param used pipes of other stretches
     * @param budget metres
     * @return null where the pipe alone is longer than the budget
     */
    @Nullable
    Grown from(int seed, BitSet used, double budget) {
        double most = Math.min(walk.most(), budget);
        // A pipe longer than a stretch is a stretch of its own.
        if (metres(seed) > budget) {
            return null;
        }
        List<Integer> members = new ArrayList<>();
        BitSet taken = new BitSet();
        TreeSet<Integer> frontier = new TreeSet<>();
        double[] sums = {0, 0};
        add(seed, members, taken, frontier, used, sums);
        int best = 1;
        double worth = worth(sums[0], sums[1]);
        double reached = sums[0];
        while (true) {
            int[] step = step(frontier, taken, used, sums, most);
            if (step.length == 0) {
                break;
            }
            for (int pipe : step) {
                add(pipe, members, taken, frontier, used, sums);
            }
            double now = worth(sums[0], sums[1]);
            if (now >= worth || reached < walk.least()) {
                best = members.size();
                worth = now;
                reached = sums[0];
            }
        }
        return new Grown(List.copyOf(members.subList(0, best)), reached, worth);
    }

    /** The neighbour, alone or with one behind it, after which the stretch is worth most; nothing where none fits. */
    private int[] step(TreeSet<Integer> frontier, BitSet taken, BitSet used, double[] sums, double most) {
        int[] chosen = {};
        double best = -1;
        int looked = 0;
        for (int next : frontier) {
            if (chosen.length > 0 && looked++ >= LOOKED_AT) {
                break;
            }
            double metres = sums[0] + metres(next);
            double breaks = sums[1] + breaks(next);
            if (metres > most) {
                continue;
            }
            if (worth(metres, breaks) > best) {
                best = worth(metres, breaks);
                chosen = new int[] {next};
            }
            int behind = behind(next, frontier, taken, used);
            double further = behind < 0 ? Double.MAX_VALUE : metres + metres(behind);
            if (further <= most && worth(further, breaks + breaks(behind)) > best) {
                best = worth(further, breaks + breaks(behind));
                chosen = new int[] {next, behind};
            }
        }
        return chosen;
    }

    /** The riskiest free pipe behind a neighbour, −1 where there is none: pipes are numbered by their risk. */
    private int behind(int next, TreeSet<Integer> frontier, BitSet taken, BitSet used) {
        for (int behind : graph.near(next)) {
            if (!taken.get(behind) && !used.get(behind) && !frontier.contains(behind)) {
                return behind;
            }
        }
        return -1;
    }

    private void add(
            int pipe, List<Integer> members, BitSet taken, TreeSet<Integer> frontier, BitSet used, double[] sums) {
        members.add(pipe);
        taken.set(pipe);
        frontier.remove(pipe);
        sums[0] += metres(pipe);
        sums[1] += breaks(pipe);
        for (int next : graph.near(pipe)) {
            if (!taken.get(next) && !used.get(next)) {
                frontier.add(next);
            }
        }
    }

    private double worth(double metres, double breaks) {
        return breaks / (metres + walk.move());
    }

    private double metres(int pipe) {
        return risks.get(pipe).pipe().lengthM();
    }

    private double breaks(int pipe) {
        return risks.get(pipe).breaksPerYear();
    }
}
