package fr.beffroi.water.source;

import fr.beffroi.tables.SourceProblem;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Quality;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Files of pipes, repairs and roads into one network, whole or not at all, with what is lacking in it.
 *
 * @param quality to be read before anything that is computed from the network
 */
public record NetworkImport(Network network, Quality quality) {
    /**
     * @param roads null where the pipes have shapes of their own, or none are to be had
     * @param today later dates cannot be
     * @throws UnreadableSource where a value is written but cannot be read, or a needed column lacks
     */
    public static NetworkImport of(Source pipes, Source repairs, @Nullable Source roads, LocalDate today)
            throws UnreadableSource {
        QualityNotes notes = new QualityNotes();
        Roads stretches = roads == null ? Roads.none() : Roads.read(roads);
        Frame.Extent ofPipes = new Frame.Extent(shapes(pipes), pipes.declaredProjection());
        Frame.Extent ofRoads = new Frame.Extent(stretches.bounds(), stretches.declared());
        Frame.Extent ofRepairs = new Frame.Extent(places(repairs), repairs.declaredProjection());
        Frame frame = Frame.of(ofPipes.isNone() ? ofRoads : ofPipes, ofRepairs);
        List<Pipe> read =
                new PipesReader(pipes, notes, today).read(stretches, frame.from(ofPipes), frame.from(ofRoads));
        if (read.isEmpty()) {
            throw new UnreadableSource(
                    new SourceProblem(pipes.table().file(), null, null, Source.BUNDLE, "source.no-pipe", List.of()));
        }
        List<Repair> found = new RepairsReader(repairs, notes, today).read(read, frame.from(ofRepairs));
        return new NetworkImport(new Network(read, found, frame.projection()), notes.quality());
    }

    /** Repairs alone, to hold a ranking against: nothing of them but when and on which pipe. */
    public static List<Repair> repairs(Source repairs) throws UnreadableSource {
        return new RepairsReader(repairs, new QualityNotes(), LocalDate.MAX).read(List.of(), shape -> null);
    }

    private static Envelope shapes(Source source) {
        Envelope bounds = new Envelope();
        source.table().rows().forEach(row -> {
            if (row.shape() != null) {
                bounds.expandToInclude(row.shape().getEnvelopeInternal());
            }
        });
        return bounds;
    }

    private static Envelope places(Source repairs) throws UnreadableSource {
        Envelope bounds = shapes(repairs);
        return bounds.isNull() ? repairs.cells().bounds(Field.REPAIR_X, Field.REPAIR_Y) : bounds;
    }
}
