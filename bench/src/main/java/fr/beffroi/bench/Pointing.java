package fr.beffroi.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * What was announced as unknown to the cadastre, held against the buildings that it lacks, over several draws. An announcement is right
 * if at least half of it lies on lacking buildings. A lacking building is covered if at least half of it was announced, and pointed at
 * if of some right announcement no other lacking building holds more.
 */
final class Pointing {
    static final int FIRST = 20;
    private static final double LEAST = 0.5;

    private int draws;
    private int announced;
    private int right;
    private int first;
    private int firstRight;
    private int lacking;
    private int covered;
    private int pointed;
    private double leastRecall = 1;
    private double mostRecall;

    /** @param ranked the first of them first @param wanted at the same place as they */
    void add(List<? extends Geometry> ranked, List<Geometry> wanted) {
        double[] ground = new double[wanted.size()];
        Set<Integer> reached = new HashSet<>();
        for (int i = 0; i < ranked.size(); i++) {
            double on = 0;
            double most = 0;
            int at = -1;
            for (int j = 0; j < wanted.size(); j++) {
                double shared = OldCadastre.common(ranked.get(i), wanted.get(j)).getArea();
                ground[j] += shared;
                on += shared;
                at = shared > most ? j : at;
                most = Math.max(most, shared);
            }
            boolean good = on > 0 && on >= LEAST * ranked.get(i).getArea();
            if (good) {
                right++;
                firstRight += i < FIRST ? 1 : 0;
                reached.add(at);
            }
        }
        int half = 0;
        for (int j = 0; j < wanted.size(); j++) {
            half += ground[j] >= LEAST * wanted.get(j).getArea() ? 1 : 0;
        }
        draws++;
        announced += ranked.size();
        first += Math.min(FIRST, ranked.size());
        lacking += wanted.size();
        covered += half;
        pointed += reached.size();
        double recall = (double) reached.size() / wanted.size();
        leastRecall = Math.min(leastRecall, recall);
        mostRecall = Math.max(mostRecall, recall);
    }

    double announcedEach() {
        return (double) announced / draws;
    }

    double lackingEach() {
        return (double) lacking / draws;
    }

    double precision() {
        return announced == 0 ? 0 : (double) right / announced;
    }

    /** Share of right ones among the first of each draw. */
    double precisionOfFirst() {
        return first == 0 ? 0 : (double) firstRight / first;
    }

    double coveredRecall() {
        return (double) covered / lacking;
    }

    double pointedRecall() {
        return (double) pointed / lacking;
    }

    double leastPointedRecall() {
        return leastRecall;
    }

    double mostPointedRecall() {
        return mostRecall;
    }
}
