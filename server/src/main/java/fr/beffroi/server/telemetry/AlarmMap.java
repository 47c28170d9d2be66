package fr.beffroi.server.telemetry;

import fr.beffroi.server.water.KnownPipes;
import fr.beffroi.server.water.MapJson;
import fr.beffroi.tables.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/**
 * The map beside an alarm: its district, those around it, and the pipes known there, the ones to inspect first among them.
 * Inside {@code Tenancy.in}.
 */
@Component
class AlarmMap {
    /** Groups of the drawing after those of pipes. */
    private static final int OWN = 5;

    private static final int OTHER = 6;
    private static final double FINEST_M = 1;
    /** Degrees shown around the district and its neighbours: some two hundred metres. */
    private static final double AROUND = 0.002;

    private final Outlines outlines;
    private final KnownPipes pipes;

    AlarmMap(Outlines outlines, KnownPipes pipes) {
        this.outlines = outlines;
        this.pipes = pipes;
    }

    /** @param number as it stands on the map */
    record Named(int number, District district) {}

    private record Drawn(Named named, Geometry outline) {}

    /** The districts on the map, the alarm's own first; none where nobody said where it lies. */
    List<Named> districts(UUID own, List<District> all) {
        return drawn(own, all).stream().map(Drawn::named).toList();
    }

    /** Whether there are pipes to draw. */
    boolean hasPipes() {
        return pipes.areKnown();
    }

    String of(UUID own, List<District> all) {
        List<Drawn> drawn = drawn(own, all);
        Envelope area = new Envelope();
        drawn.forEach(one -> area.expandToInclude(one.outline().getEnvelopeInternal()));
        KnownPipes.Part part = pipes.around(area);
        UnaryOperator<Geometry> move = Projection.between(Projection.WGS84, part.projection());
        List<Geometry> lines = new ArrayList<>();
        Envelope bounds = new Envelope();
        for (Drawn one : drawn) {
            Geometry outline = DouglasPeuckerSimplifier.simplify(move.apply(one.outline()), FINEST_M);
            lines.add(outline);
            bounds.expandToInclude(outline.getEnvelopeInternal());
        }
        MapJson map = new MapJson(bounds);
        part.pipes().forEach(pipe -> map.add(pipe.shape(), pipe.group(), 0));
        for (int i = 0; i < drawn.size(); i++) {
            map.add(lines.get(i).getBoundary(), i == 0 ? OWN : OTHER, 0);
            Coordinate inside = lines.get(i).getInteriorPoint().getCoordinate();
            if (inside != null) {
                map.label(inside, drawn.get(i).named().number());
            }
        }
        return map.toString();
    }

    private List<Drawn> drawn(UUID id, List<District> all) {
        District own =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        Map<UUID, Geometry> known = own == null ? Map.of() : outlines.all();
        Geometry outline = known.get(id);
        if (own == null || outline == null) {
            return List.of();
        }
        Envelope shown = new Envelope(outline.getEnvelopeInternal());
        for (District one : all) {
            Geometry next = known.get(one.id());
            if (next != null && own.isNeighbour(one)) {
                shown.expandToInclude(next.getEnvelopeInternal());
            }
        }
        shown.expandBy(AROUND);
        List<Drawn> drawn = new ArrayList<>();
        drawn.add(new Drawn(new Named(1, own), outline));
        for (District one : all) {
            Geometry other = known.get(one.id());
            if (!one.id().equals(id) && other != null && shown.intersects(other.getEnvelopeInternal())) {
                drawn.add(new Drawn(new Named(drawn.size() + 1, one), other));
            }
        }
        return drawn;
    }
}
