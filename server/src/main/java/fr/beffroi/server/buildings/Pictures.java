package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.imagery.Opening;
import fr.beffroi.server.platform.ServerSettings;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/**
 * The images of vintages, opened when first needed; a few stay open. An image is looked for only under the two folders of the server:
 * what was sent, and what the configuration names.
 */
@Component("buildingsPictures")
class Pictures {
    /** Images in a reference system: their own, or that of others. */
    private record Key(UUID vintage, String crs) {}

    private static final int OPEN = 4;
    private static final long CACHE = 48L << 20;
    private static final String SENT = "sent:";
    private static final String NAMED = "named:";

    private final Path sent;
    private final @Nullable Path named;
    private final Map<Key, Imagery> open = new LinkedHashMap<>(8, 0.75f, true);

    Pictures(ServerSettings settings) {
        sent = settings.data().resolve("buildings").resolve("images");
        named = settings.buildings().images();
    }

    /** Where the images that were sent as a vintage lie. */
    Path sentFolder(UUID collectivity, UUID vintage) {
        return sent.resolve(collectivity.toString()).resolve(vintage.toString());
    }

    static String sentPlace(UUID collectivity, UUID vintage) {
        return SENT + collectivity + "/" + vintage;
    }

    /** @param slug of the collectivité: it sees only its own folder there */
    static String namedPlace(String slug, String folder) {
        return NAMED + slug + "/" + folder;
    }

    /** The collectivité's own folder of the configured one; null where none is configured. */
    @Nullable
    Path namedFolder(String slug) {
        return named == null ? null : named.resolve(slug);
    }

    /** @throws NoSuchElementException if it leads out of its folder, or there is none */
    Path folder(String place) {
        Path root = place.startsWith(SENT) ? sent : named;
        if (root == null) {
            throw new NoSuchElementException("folder of images");
        }
        Path base = root.toAbsolutePath().normalize();
        Path found = base.resolve(place.substring(place.indexOf(':') + 1)).normalize();
        if (!found.startsWith(base) || found.equals(base)) {
            throw new NoSuchElementException("images " + place);
        }
        return found;
    }

    /** For a scan, which closes it. @param crs reference system in which it is wanted @param cache bytes of decoded pixels */
    Imagery openAlone(Vintage vintage, String crs, long cache) {
        return Images.open(
                folder(vintage.place()),
                Opening.asFilesSay().in(vintage.grid().crs()).onto(crs).caching(cache));
    }

    /** A tile of the map. @param base vintage whose ground and reference system are the map's */
    byte[] tile(Vintage base, Vintage vintage, int level, int column, int row) {
        return window(vintage, Frames.tile(base.grid(), level, column, row), null);
    }

    /** What the images show of a window of the ground, moved back by how far they were found to lie off. */
    byte[] window(Vintage vintage, Grid window, @Nullable Polygon outline) {
        double unit = window.metresPerUnit();
        return with(
                vintage,
                window.crs(),
                imagery ->
                        Frames.jpeg(imagery, window, vintage.shiftEast() / unit, vintage.shiftNorth() / unit, outline));
    }

    /** Both vintages around an outline. */
    Proposing.Crops crops(Polygon outline, Vintage vintage, @Nullable Vintage earlier) {
        Grid window = Frames.around(outline, vintage.grid());
        return new Proposing.Crops(
                earlier == null ? null : window(earlier, window, outline), window(vintage, window, outline));
    }

    private byte[] with(Vintage vintage, String crs, Function<Imagery, byte[]> work) {
        Imagery imagery;
        synchronized (open) {
            Key key = new Key(vintage.id(), crs);
            Imagery known = open.get(key);
            if (known == null) {
                known = openAlone(vintage, crs, CACHE);
                open.put(key, known);
            }
            imagery = known;
        }
        byte[] image = work.apply(imagery);
        shut(OPEN);
        return image;
    }

    /** The longest unused go; who still reads one of them reads on from files. */
    private void shut(int most) {
        synchronized (open) {
            var each = open.entrySet().iterator();
            while (open.size() > most && each.hasNext()) {
                each.next().getValue().close();
                each.remove();
            }
        }
    }

    @PreDestroy
    void close() {
        shut(0);
    }
}
