package fr.beffroi.water.location;

import java.nio.charset.StandardCharsets;

/** A small network made for these tests: a reservoir, a pump to a tank, a valve that lowers the pressure, three loops. */
public final class Village {
    private Village() {}

    public static byte[] inp() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    public static String text() {
        return """
                [TITLE]
                Village
                [JUNCTIONS]
                ;ID elevation demand pattern
                A 20 4
                B 18 6
                C 15 5
                D 12 8
                E 10 3
                F 2 5
                G 1 7
                H 3 4
                [RESERVOIRS]
                R 70
                [TANKS]
                T 60 3 0.5 6 9 0
                [PIPES]
                p1 R A 120 250 130 0 Open
                p2 A B 300 150 120 0 Open
                p3 B C 250 150 120 0.5 Open
                p4 C D 300 150 110 0 Open
                p5 D A 280 150 120 0 Open
                p6 C E 200 100 110 0 Open
                p7 E D 220 100 110 0 Open
                p8 F G 260 100 120 0 Open
                p9 G H 240 100 120 0 Open
                p10 H F 300 80 110 0 Open
                p11 T B 400 150 120 0 Open
                [PUMPS]
                P A T HEAD 1
                [VALVES]
                V E F 100 PRV 35 0
                [CURVES]
                1 20 12
                [PATTERNS]
                1 0.4 0.3 0.3 0.5 1.2 1.6 1.3 1.1 1.0 1.2 1.5 0.9
                [TIMES]
                Duration 24:00
                Hydraulic Timestep 1:00
                Pattern Timestep 2:00
                [OPTIONS]
                Units CMH
                Headloss H-W
                Accuracy 0.000001
                Pattern 1
                [COORDINATES]
                A 0 0
                B 300 0
                C 300 250
                D 0 280
                E 200 450
                F 200 600
                G 400 700
                H 100 750
                R -120 0
                T 600 0
                [END]
                """;
    }
}
