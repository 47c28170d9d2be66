package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.awt.geom.AffineTransform;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Files to one imagery: each placed, all in one reference system, at the finest of their resolutions. */
final class Assembly {
    /** Files so different in resolution are not one coverage: one of them is placed wrongly. */
    private static final double WIDEST_STEPS = 16;

    private final Path root;
    private final List<Path> files;
    private final boolean worldFiles;
    private final Opening opening;
    private final BlockCache cache;

    Assembly(Path root, List<Path> files, boolean worldFiles, Opening opening) {
        this.root = root;
        this.files = files;
        this.worldFiles = worldFiles;
        this.opening = opening;
        this.cache = new BlockCache(opening.cacheBytes());
    }

    /** A file that knows where it lies. */
    private record Placed(
            Path path,
            @Nullable ImageFile file,
            @Nullable AffineTransform toGround,
            @Nullable TileName tile,
            Spot spot) {}

    Imagery imagery() {
        List<Placed> placed = new ArrayList<>();
        int deepest = 0;
        Optional<String> given = opening.crs() == null ? Optional.empty() : ReferenceSystems.ofCode(opening.crs());
        if (opening.crs() != null && given.isEmpty()) {
            throw UnreadableImage.of(root, "image.crs.unknown", opening.crs());
        }
        for (Path path : files) {
            Placed one = placed(path, given.orElse(null));
            placed.add(one);
            deepest = Math.max(deepest, one.tile == null ? 0 : one.tile.zoom());
        }
        int zoom = deepest;
        // Of a pyramid only its foot is read: what lies above is the same ground, coarser.
        placed.removeIf(one -> one.tile != null && one.tile.zoom() < zoom);
        together(placed);
        return mosaic(placed);
    }

    private Placed placed(Path path, @Nullable String given) {
        Optional<TileName> tile = worldFiles ? Optional.empty() : TileName.of(root, path);
        if (tile.isPresent()
                && tile.get().zoom() >= 9
                && (ImageFile.saysNoPlace(path)
                        || ImageFile.open(path).placement().isEmpty())) {
            TileName name = tile.get();
            Envelope ground =
                    new Envelope(name.west(), name.west() + name.side(), name.north() - name.side(), name.north());
            return new Placed(path, null, null, name, new Spot(Projection.WEB_MERCATOR, ground, 0));
        }
        ImageFile file = ImageFile.open(path);
        Placement placement = file.placement()
                .map(found -> found.crs() == null ? found.in(Sidecars.prj(path)) : found)
                .or(() -> Sidecars.placement(path))
                .orElseThrow(() -> UnreadableImage.of(path, "image.georeference.none"));
        AffineTransform toGround = placement.toGround();
        if (Math.abs(toGround.getDeterminant()) < 1e-18 || !Double.isFinite(toGround.getDeterminant())) {
            throw UnreadableImage.of(path, "image.georeference");
        }
        Envelope ground = Spot.ground(file.levels().getFirst(), toGround);
        String system = placement.crs() != null ? placement.crs() : given != null ? given : Spot.guess(ground);
        if (system == null) {
            throw UnreadableImage.of(path, "image.crs.none");
        }
        String usual = ReferenceSystems.ofCode(system).orElse(null);
        if (usual == null) {
            throw UnreadableImage.of(path, "image.crs.unknown", system);
        }
        Spot spot = new Spot(usual, ground, Math.sqrt(Math.abs(toGround.getDeterminant())));
        if (!spot.plausible()) {
            throw UnreadableImage.of(
                    path,
                    "image.georeference.absurd",
                    usual,
                    Spot.shown(ground.getMinX()),
                    Spot.shown(ground.getMaxY()));
        }
        return new Placed(path, file, toGround, null, spot);
    }

    private void together(List<Placed> placed) {
        Placed first = placed.getFirst();
        Map<String, Path> seen = new HashMap<>();
        for (Placed one : placed) {
            if (!one.spot.crs().equals(first.spot.crs())) {
                throw UnreadableImage.of(
                        root, "image.folder.mixed", name(first.path), first.spot.crs(), name(one.path), one.spot.crs());
            }
            Path same = seen.putIfAbsent(one.spot.key(), one.path);
            if (same != null) {
                throw UnreadableImage.of(root, "image.folder.twice", name(same), name(one.path));
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private Imagery mosaic(List<Placed> placed) {
        String own = placed.getFirst().spot.crs();
        Envelope all = new Envelope();
        placed.forEach(one -> all.expandToInclude(one.spot.ground()));
        String system = wanted(own, all);
        GroundTransform back = system.equals(own) ? null : new GroundTransform(system, own);
        GroundTransform there = system.equals(own) ? null : new GroundTransform(own, system);

        List<Sheet> sheets = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        Envelope ground = new Envelope();
        int channels = 4;
        int tileWidth = 0;
        List<Placed> ordered = new ArrayList<>(placed);
        ordered.sort(java.util.Comparator.comparingDouble((Placed one) -> one.spot.step()));
        for (Placed one : ordered) {
            Envelope envelope = there == null ? one.spot.ground() : Spot.moved(one.spot.ground(), there);
            double step = one.spot.step();
            if (one.tile != null) {
                // One tile tells for all how many pixels a side has.
                ImageFile file = tileWidth == 0 ? ImageFile.open(one.path) : null;
                if (file != null) {
                    tileWidth = file.levels().getFirst().width();
                    channels = Math.min(channels, file.channels());
                }
                step = one.tile.side() / tileWidth;
            } else if (there != null) {
                step = Spot.movedStep(one.spot, there);
            }
            if (one.file != null) {
                channels = Math.min(channels, one.file.channels());
            }
            if (!steps.isEmpty() && step > steps.getFirst() * WIDEST_STEPS) {
                throw UnreadableImage.of(
                        root,
                        "image.folder.resolutions",
                        name(ordered.getFirst().path),
                        Spot.shown(steps.getFirst()),
                        name(one.path),
                        Spot.shown(step));
            }
            steps.add(step);
            ground.expandToInclude(envelope);
            sheets.add(new Sheet(sheets.size(), one.path, one.file, one.toGround, one.tile, back, envelope, cache));
        }
        double step = steps.getFirst();
        double width = Math.ceil(ground.getWidth() / step - 1e-3);
        double height = Math.ceil(ground.getHeight() / step - 1e-3);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw UnreadableImage.of(root, "image.folder.apart");
        }
        // The grid keeps to the pixels of its first sheet, so that these need no resampling.
        Envelope start = sheets.getFirst().envelope();
        double west = start.getMinX() - Math.ceil((start.getMinX() - ground.getMinX()) / step - 1e-3) * step;
        double north = start.getMaxY() + Math.ceil((ground.getMaxY() - start.getMaxY()) / step - 1e-3) * step;
        Grid grid = new Grid(
                system,
                west,
                north,
                step,
                Spot.metresPerUnit(system, ground),
                (int) Math.ceil((ground.getMaxX() - west) / step - 1e-3),
                (int) Math.ceil((north - ground.getMinY()) / step - 1e-3));
        ImageDates dates = dates(placed);
        LocalDate latest = dates != null ? dates.to() : written(placed);
        return new Mosaic(grid, channels, sheets, dates == null ? null : dates.from(), latest);
    }

    private String wanted(String own, Envelope ground) {
        String onto = opening.onto();
        if (onto != null) {
            return ReferenceSystems.ofCode(onto)
                    .filter(code -> !code.equals(Projection.WGS84))
                    .orElseThrow(() -> UnreadableImage.of(root, "image.crs.unknown", onto));
        }
        return own.equals(Projection.WGS84) ? Projection.metricAt(ground.centre().x, ground.centre().y) : own;
    }

    /** What was given, else what every file's name says, else what the folder's says. */
    private @Nullable ImageDates dates(List<Placed> placed) {
        if (opening.takenFrom() != null && opening.takenTo() != null) {
            return new ImageDates(opening.takenFrom(), opening.takenTo());
        }
        ImageDates all = null;
        for (Placed one : placed) {
            Optional<ImageDates> own =
                    one.tile != null ? Optional.empty() : ImageDates.ofName(name(one.path), Year.now(ZoneOffset.UTC));
            if (own.isEmpty()) {
                return ImageDates.ofName(name(root.toAbsolutePath()), Year.now(ZoneOffset.UTC))
                        .orElse(null);
            }
            all = all == null ? own.get() : all.and(own.get());
        }
        return all;
    }

    private static @Nullable LocalDate written(List<Placed> placed) {
        LocalDate latest = null;
        for (Placed one : placed) {
            LocalDate day = one.file == null ? null : one.file.written().orElse(null);
            if (day == null) {
                return null;
            }
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        return latest;
    }
}
