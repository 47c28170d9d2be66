package fr.beffroi.server.water;

import fr.beffroi.server.oversight.Uses;
import fr.beffroi.tables.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** The pipes of the network in use, for maps of other features; inside {@code Tenancy.in}. */
@Component
public class KnownPipes {
    private final NetworkRows networks;
    private final PipeRows pipes;
    private final RankingRows rankings;
    private final Uses uses;

    KnownPipes(NetworkRows networks, PipeRows pipes, RankingRows rankings, Uses uses) {
        this.networks = networks;
        this.pipes = pipes;
        this.rankings = rankings;
        this.uses = uses;
    }

    /**
     * @param projection metric; what the shapes are in
     * @param pipes none where no network is known
     */
    public record Part(String projection, List<Drawn> pipes) {
        public Part {
            pipes = List.copyOf(pipes);
        }
    }

    /** @param group of {@link MapJson}: 0 for the first to inspect, to 4 for the last or where nothing is ranked */
    public record Drawn(Geometry shape, int group) {}

    /** Whether a network is in use at all. */
    public boolean areKnown() {
        return networks.findCurrent().isPresent();
    }

    /**
     * Those whose bounds touch an area. Their rank is told only while the use that ranks them is open, and to whom it is open.
     *
     * @param area in longitude and latitude
     */
    public Part around(Envelope area) {
        Coordinate middle = area.centre();
        Optional<NetworkRow> network = networks.findCurrent();
        String projection =
                network.map(NetworkRow::projection).orElseGet(() -> Projection.metricAt(middle.x, middle.y));
        Envelope there = Projection.between(Projection.WGS84, projection)
                .apply(new GeometryFactory().toGeometry(area))
                .getEnvelopeInternal();
        boolean ranked = uses.isShown(WaterFeature.USE);
        List<Drawn> drawn = new ArrayList<>();
        network.ifPresent(one -> {
            List<PipeRows.Placed> placed =
                    pipes.placed(one.id(), ranked ? rankings.findDone().orElse(null) : null);
            RiskClass[] classes = RiskClass.ofLengths(
                    placed.stream().mapToDouble(PipeRows.Placed::rankedM).toArray());
            for (int i = 0; i < classes.length; i++) {
                Geometry shape = placed.get(i).shape();
                if (there.intersects(shape.getEnvelopeInternal())) {
                    boolean known = placed.get(i).rankedM() > 0;
                    drawn.add(new Drawn(shape, known ? classes[i].ordinal() : RiskClass.REST.ordinal()));
                }
            }
        });
        return new Part(projection, drawn);
    }
}
