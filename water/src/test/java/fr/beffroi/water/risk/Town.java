package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A town made for the tests: 60 streets of 8 pipes; old grey iron breaks most, some streets more than others. */
final class Town {
    static final LocalDate CUT = LocalDate.of(2016, 12, 31);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Town() {}

    static Network drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pipe> pipes = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (int street = 0; street < 60; street++) {
            double frailty = street % 5 == 0 ? 3 : 0.6;
            boolean old = street % 2 == 0;
            for (int k = 0; k < 8; k++) {
                int laid = old ? 1955 + random.nextInt(10) : 1985 + random.nextInt(20);
                double length = 40 + random.nextInt(160);
                Pipe pipe = pipe("p" + pipes.size(), LocalDate.of(laid, 3, 1), old, length, street, k);
                pipes.add(pipe);
                double rate = (old ? 0.8 : 0.05) * frailty * length / 1000 / 365.25;
                for (int day = 0; day < 20 * 365; day++) {
                    LocalDate on = LocalDate.of(2000, 1, 1).plusDays(day);
                    if (random.nextDouble() < rate && pipe.isThereOn(on)) {
                        repairs.add(repair(repairs.size(), on, pipe.id()));
                    }
                }
            }
        }
        return new Network(pipes, repairs, "EPSG:2154");
    }

    static Pipe pipe(String id, @Nullable LocalDate laid, boolean old, double length, int street, int at) {
        double x = 650_000 + 200 * at;
        double y = 6_860_000 + 300 * street;
        return new Pipe(
                id,
                laid,
                old ? Material.GREY_IRON : Material.PVC,
                old ? 100.0 : 150.0,
                length,
                "s" + street,
                "Rue " + street,
                "",
                "",
                "",
                SHAPES.createLineString(new Coordinate[] {new Coordinate(x, y), new Coordinate(x + length, y)}),
                1);
    }

    static Repair repair(int number, LocalDate on, String pipe) {
        return new Repair("r" + number, on, pipe, "", null, Repair.Kind.PIPE, false, number + 2);
    }
}
