package fr.beffroi.buildings.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A village with its fields, drawn in two vintages of other season, light and place, with the cadastre, the zones and the permits that
 * a commune would have, each with its faults, and with what is true. The same seed gives the same files.
 */
public final class SampleTerritory {
    /** Abscissa of the south-west corner in Lambert-93, in metres: at sea. */
    static final double EAST = 20_000;

    /** Ordinate. */
    static final double NORTH = 6_560_000;

    private final Plan plan;
    private final double step;
    private final int tile;

    private SampleTerritory(Plan plan, double step, int tile) {
        this.plan = plan;
        this.step = step;
        this.tile = tile;
    }

    /** One square kilometre at 25 cm. */
    public static SampleTerritory draw(long seed) {
        return new SampleTerritory(new Plan(seed, 1000), 0.25, 1000);
    }

    /** Smaller and coarser, for tests. @param step metres of a pixel: 1000 / step must be a whole number */
    public static SampleTerritory coarse(long seed, double step) {
        return new SampleTerritory(new Plan(seed, 1000), step, (int) Math.rint(1000 / step));
    }

    /**
     * What stands at the second vintage.
     *
     * @param outline in Lambert-93, where a cadastre would draw it
     * @param permit number of its own; null where it has none
     * @param unauthorised built without the permit that it needed
     */
    public record Standing(Geometry outline, @Nullable String permit, boolean unauthorised) {}

    /** All of it, what has stood for long too. */
    public List<Standing> standing() {
        AffineTransformation there = AffineTransformation.translationInstance(EAST, NORTH);
        return plan.things.stream()
                .filter(Thing::after)
                .map(thing -> new Standing(there.transform(thing.outline()), number(thing), thing.unauthorised()))
                .toList();
    }

    private static @Nullable String number(Thing thing) {
        Thing.Permit permit = thing.permit();
        return permit == null ? null : permit.number();
    }

    /** How many things were built without the permit that they needed. */
    public int unauthorised() {
        return (int) plan.things.stream().filter(Thing::unauthorised).count();
    }

    /**
     * Writes {@code images/2021}, {@code images/2024}, {@code batiments.geojson}, {@code parcelles.geojson},
     * {@code zone_urba.geojson}, {@code permis.csv}, {@code verite.geojson} and {@code LISEZMOI.txt}.
     *
     * @param folder made where it is not there
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Vintage vintage : List.of(Vintage.BEFORE, Vintage.AFTER)) {
            images(
                    vintage,
                    Files.createDirectories(folder.resolve("images")
                            .resolve(String.valueOf(vintage.taken().getYear()))));
        }
        References references = new References(plan);
        Files.writeString(folder.resolve("batiments.geojson"), references.buildings());
        Files.writeString(folder.resolve("parcelles.geojson"), references.parcels());
        Files.writeString(folder.resolve("zone_urba.geojson"), references.zones());
        Files.writeString(folder.resolve("permis.csv"), references.permits());
        Files.writeString(folder.resolve("verite.geojson"), references.truth());
        Files.writeString(folder.resolve("LISEZMOI.txt"), References.notice());
    }

    private void images(Vintage vintage, Path folder) throws IOException {
        Painter painter = new Painter(plan, vintage, step);
        double ground = tile * step;
        int side = (int) Math.rint(plan.side / ground);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double west = column * ground;
                double north = plan.side - row * ground;
                BufferedImage image = painter.draw(west, north, tile, tile);
                String name = String.format(
                        Locale.ROOT, "synthetique-%d-%02d-%02d", vintage.taken().getYear(), column, row);
                ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
                Files.writeString(folder.resolve(name + ".pgw"), world(west, north));
            }
        }
        Files.writeString(folder.resolve("LISEZMOI.txt"), References.notice());
    }

    /** The centre of the upper left pixel, as world files have it. */
    private String world(double west, double north) {
        return String.format(
                Locale.ROOT,
                "%.6f%n0.0%n0.0%n%.6f%n%.6f%n%.6f%n",
                step,
                -step,
                EAST + west + step / 2,
                NORTH + north - step / 2);
    }
}
