package fr.beffroi.server.water;

import java.util.Arrays;
import java.util.List;

/** How far up a ranking a pipe stands, by the share of the length above it: what the map has colours for. */
enum RiskClass {
    FIRST_5(5),
    FIRST_10(10),
    FIRST_20(20),
    FIRST_50(50),
    REST(100);

    private final int percent;

    RiskClass(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** @param lines in the order of the ranking, all of them */
    static RiskClass[] of(List<RankedPipe> lines) {
        return ofLengths(
                lines.stream().mapToDouble(line -> line.pipe().lengthM()).toArray());
    }

    /** @param metres of each pipe, in the order of the ranking, all of them */
    static RiskClass[] ofLengths(double[] metres) {
        double all = Arrays.stream(metres).sum();
        RiskClass[] classes = new RiskClass[metres.length];
        double above = 0;
        int at = 0;
        for (int i = 0; i < classes.length; i++) {
            while (at < REST.ordinal() && above >= all * values()[at].percent / 100) {
                at++;
            }
            classes[i] = values()[at];
            above += metres[i];
        }
        return classes;
    }
}
