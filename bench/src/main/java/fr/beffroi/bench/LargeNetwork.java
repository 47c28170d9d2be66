package fr.beffroi.bench;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.risk.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A synthetic network as large as a region's, and its ranking in this very process: {@code LargeNetwork PIPES} prints seconds
 * and the most memory that the process held, natives included. Streets of twenty pipes; old iron breaks ten times as often as
 * plastic.
 */
final class LargeNetwork {
    private static final LocalDate ON = LocalDate.of(2025, 12, 31);
    private static final int YEARS = 20;
    private static final int PER_STREET = 20;
    private static final double LENGTH_M = 60;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private LargeNetwork() {}

    public static void main(String[] args) throws IOException {
        Network network = of(Integer.parseInt(args[0]));
        long started = System.nanoTime();
        Ranking ranking = Ranking.of(network, ON);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.println(ranking.risks().size() + " " + network.repairs().size() + " " + ranking.method() + " "
                + seconds + " " + mostMegabytes());
    }

    static Network of(int pipes) {
        SplittableRandom random = new SplittableRandom(5);
        List<Pipe> all = new ArrayList<>(pipes);
        List<Repair> repairs = new ArrayList<>();
        int streetsAcross = (int) Math.sqrt((double) pipes / PER_STREET) + 1;
        for (int i = 0; i < pipes; i++) {
            int street = i / PER_STREET;
            LocalDate laid = LocalDate.of(1930 + (street * 7919 + i % PER_STREET / 7 * 31) % 90, 1, 1);
            boolean iron = laid.getYear() < 1970;
            double x = street % streetsAcross * (PER_STREET * LENGTH_M + 40) + i % PER_STREET * LENGTH_M;
            double y = street / streetsAcross * 80.0;
            String id = "P" + i;
            all.add(new Pipe(
                    id,
                    laid,
                    iron ? Material.GREY_IRON : Material.PVC,
                    (double) (60 + 40 * random.nextInt(6)),
                    LENGTH_M,
                    "S" + street,
                    "Rue " + street,
                    street % 9 == 0 ? "départementale" : "communale",
                    "Z" + street / 500,
                    "",
                    SHAPES.createLineString(new Coordinate[] {new Coordinate(x, y), new Coordinate(x + LENGTH_M, y)}),
                    i + 2));
            double perYear = (iron ? 0.2 : 0.02) * LENGTH_M / 1000;
            for (int year = 0; year < YEARS; year++) {
                LocalDate on = ON.minusDays(365L * year + random.nextInt(365));
                if (random.nextDouble() < perYear && !on.isBefore(laid)) {
                    repairs.add(new Repair("", on, id, "S" + street, new Place(x, y), Repair.Kind.PIPE, false, i + 2));
                }
            }
        }
        return new Network(all, repairs, "EPSG:2154");
    }

    /** What Linux calls VmHWM. */
    private static long mostMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
