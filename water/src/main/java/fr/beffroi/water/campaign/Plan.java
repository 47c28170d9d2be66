package fr.beffroi.water.campaign;

import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What to walk within a budget. Stretches are grown from the riskiest pipes that are left, the one worth most is taken, and so
 * on: a greedy choice, not the best of all possible ones, but each figure it tells is that of the pipes it names.
 *
 * @param budgetKm not exceeded
 * @param stretches what is expected per km, falling
 * @param scattered what the riskiest pipes would hold, wherever they lie
 */
public record Plan(double budgetKm, List<Stretch> stretches, Scattered scattered) {
    /** Pipes that stretches are grown from at a time: the riskiest ones left. */
    private static final int SEEDS = 400;

    public Plan {
        stretches = List.copyOf(stretches);
    }

    /**
     * The riskiest pipes within the same budget.
     *
     * @param places that a team would have to go to
     */
    public record Scattered(double km, double expected, int places) {}

    /**
     * @param risks of a ranking, in any order; each pipe once
     * @param budgetKm of pipes, positive
     */
    public static Plan of(List<PipeRisk> risks, double budgetKm, Walk walk) {
        if (!(budgetKm > 0)) {
            throw new IllegalArgumentException("budget " + budgetKm);
        }
        List<PipeRisk> sorted = risks.stream()
                .sorted(Comparator.comparingDouble(PipeRisk::breaksPerKmYear).reversed())
                .toList();
        WalkGraph graph = new WalkGraph(sorted, walk.reach());
        return new Choice(sorted, graph, walk, budgetKm).plan();
    }

    public double km() {
        return stretches.stream().mapToDouble(Stretch::km).sum();
    }

    public double expected() {
        return stretches.stream().mapToDouble(Stretch::expected).sum();
    }

    /** One choice under way. */
    private static final class Choice {
        private final List<PipeRisk> risks;
        private final WalkGraph graph;
        private final Growth growth;
        private final Walk walk;
        private final double budgetKm;
        private final BitSet used = new BitSet();
        private final PriorityQueue<Offer> offers = new PriorityQueue<>(
                Comparator.comparingDouble((Offer offer) -> -offer.grown().worth())
                        .thenComparingInt(Offer::seed));
        private double left;

        Choice(List<PipeRisk> risks, WalkGraph graph, Walk walk, double budgetKm) {
            this.risks = risks;
            this.graph = graph;
            this.growth = new Growth(risks, graph, walk);
            this.walk = walk;
            this.budgetKm = budgetKm;
            this.left = budgetKm * 1000;
        }

        private record Offer(int seed, Growth.Grown grown) {}

        Plan plan() {
            List<Stretch> chosen = new ArrayList<>();
            boolean more = true;
            // What is left under half a stretch is not worth a journey, unless nothing else was found.
            while (more && (left >= walk.least() / 2 || chosen.isEmpty())) {
                offer();
                more = false;
                Growth.@Nullable Grown next;
                while ((chosen.isEmpty() || left >= walk.least() / 2) && (next = best()) != null) {
                    next.pipes().forEach(used::set);
                    left -= next.metres();
                    chosen.add(
                            Stretch.walked(next.pipes().stream().map(risks::get).toList()));
                    more = true;
                }
            }
            chosen.sort(Comparator.comparingDouble(Stretch::expectedPerKm).reversed());
            return new Plan(budgetKm, chosen, scattered());
        }

        private void offer() {
            int seed = -1;
            for (int count = 0; count < SEEDS; count++) {
                seed = used.nextClearBit(seed + 1);
                if (seed >= risks.size()) {
                    return;
                }
                offer(seed);
            }
        }

        private void offer(int seed) {
            Growth.Grown grown = growth.from(seed, used, left);
            if (grown != null) {
                offers.add(new Offer(seed, grown));
            }
        }

        /** The best offer that still stands; one whose pipes were taken, or that is too long now, is made anew. */
        private Growth.@Nullable Grown best() {
            while (!offers.isEmpty()) {
                Offer offer = offers.remove();
                boolean stands = offer.grown().metres() <= left
                        && offer.grown().pipes().stream().noneMatch(used::get);
                if (stands) {
                    return offer.grown();
                }
                if (!used.get(offer.seed())) {
                    offer(offer.seed());
                }
            }
            return null;
        }

        private Scattered scattered() {
            BitSet taken = new BitSet();
            double metres = 0;
            double expected = 0;
            for (int i = 0; i < risks.size(); i++) {
                double length = risks.get(i).pipe().lengthM();
                if (metres + length <= budgetKm * 1000) {
                    taken.set(i);
                    metres += length;
                    expected += risks.get(i).breaksPerYear();
                }
            }
            return new Scattered(metres / 1000, expected, graph.places(taken));
        }
    }
}
