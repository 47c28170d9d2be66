package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person saw and the program missed: a presumption like the others, which says that a person drew it. */
@Component("buildingsDrawing")
class Drawing {
    private static final int MOST_CORNERS = 200;
    private static final double LEAST_M2 = 2;
    private static final double MOST_M2 = 50_000;
    private static final String VERSION = "dessin-1";

    private final Tenancy tenancy;
    private final Uses uses;
    private final Vintages vintages;
    private final Scans scans;
    private final Crossing crossing;
    private final Pictures pictures;
    private final Proposing proposing;
    private final Collectivities collectivities;
    private final MessageSource texts;

    Drawing(
            Tenancy tenancy,
            Uses uses,
            Vintages vintages,
            Scans scans,
            Crossing crossing,
            Pictures pictures,
            Proposing proposing,
            Collectivities collectivities,
            MessageSource texts) {
        this.tenancy = tenancy;
        this.uses = uses;
        this.vintages = vintages;
        this.scans = scans;
        this.crossing = crossing;
        this.pictures = pictures;
        this.proposing = proposing;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    /** @throws Refused if it is no outline on the images, or no reason is given */
    UUID draw(String trace, String kind, String motive, Account by) {
        if (motive.isEmpty()) {
            throw new Refused("buildings.draw.motive");
        }
        Kind seen = kind(kind);
        Polygon outline = outline(trace);
        UUID town = by.collectivity();
        Vintage latest = tenancy.in(town, () -> {
                    uses.getOpen(BuildingsFeature.USE);
                    return vintages.all().stream().findFirst();
                })
                .orElseThrow(() -> new Refused("buildings.draw.no-images"));
        if (!latest.grid().envelope().contains(outline.getEnvelopeInternal())) {
            throw new Refused("buildings.draw.outside");
        }
        double area = outline.getArea()
                * latest.grid().metresPerUnit()
                * latest.grid().metresPerUnit();
        if (area < LEAST_M2 || area > MOST_M2) {
            throw new Refused("buildings.draw.area");
        }
        Vintage earlier = tenancy.in(
                        town,
                        () -> scans.latest(1).stream()
                                .filter(scan -> scan.vintage().equals(latest.id()) && scan.earlier() != null)
                                .findFirst()
                                .flatMap(scan -> vintages.find(java.util.Objects.requireNonNull(scan.earlier()))))
                .orElse(null);
        Found crossed = tenancy.in(town, () -> crossing.drawn(outline, seen, area, latest, earlier));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.getMessage("buildings.draw.fact", new Object[] {motive}, Locale.FRENCH), false, 1));
        facts.addAll(crossed.facts());
        Found found = new Found(
                seen,
                outline,
                crossed.crs(),
                1,
                area,
                crossed.rank(),
                crossed.parcels(),
                crossed.zone(),
                facts,
                latest.id(),
                earlier == null ? null : earlier.id(),
                null,
                latest.taken());
        Proposing.Crops crops = pictures.crops(outline, latest, earlier);
        return tenancy.in(town, () -> {
            Use use = uses.getOpen(BuildingsFeature.USE);
            return proposing.propose(
                    use,
                    found,
                    new Proposing.Origin(
                            null,
                            VERSION,
                            Confidence.NOT_CALIBRATED,
                            new Energy(0, Energy.Method.CPU_TIME),
                            by.service(),
                            collectivities.get(town).demonstration()),
                    crops);
        });
    }

    private static Kind kind(String name) {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("buildings.draw.kind");
        }
    }

    /** @param trace "x y, x y, x y" */
    static Polygon outline(String trace) {
        String[] corners = trace.strip().split("\\s*[,;]\\s*", -1);
        if (corners.length < 3 || corners.length > MOST_CORNERS) {
            throw new Refused("buildings.draw.corners");
        }
        List<Coordinate> ring = new ArrayList<>();
        for (String corner : corners) {
            String[] parts = corner.strip().split("\\s+");
            try {
                if (parts.length != 2) {
                    throw new NumberFormatException(corner);
                }
                Coordinate at = new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
                    throw new NumberFormatException(corner);
                }
                ring.add(at);
            } catch (NumberFormatException wrong) {
                throw new Refused("buildings.draw.corners");
            }
        }
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(new Coordinate(ring.getFirst()));
        }
        if (ring.size() < 4) {
            throw new Refused("buildings.draw.corners");
        }
        Polygon outline = new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
        if (!outline.isValid()) {
            throw new Refused("buildings.draw.crossed");
        }
        return outline;
    }
}
