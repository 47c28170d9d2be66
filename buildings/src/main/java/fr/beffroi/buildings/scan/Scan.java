package fr.beffroi.buildings.scan;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Outlines;
import fr.beffroi.buildings.outlines.Probabilities;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Looks for the objects of a territory. Stopped, killed or paused, it goes on at the tile that the ledger does not hold yet; what
 * comes of it is the same in the end.
 */
public final class Scan {
    private final Windows windows;
    private final ModelCard card;
    private final Ledger ledger;
    private final Consumer<Probabilities> witness;

    public Scan(Windows windows, Ledger ledger) {
        this(windows, ledger, said -> {});
    }

    /**
     * @param witness is shown what the model says of each tile, from several threads
     */
    public Scan(Windows windows, Ledger ledger, Consumer<Probabilities> witness) {
        this.windows = windows;
        this.ledger = ledger;
        this.witness = witness;
        card = windows.card();
    }

    /** Whether a scan shall go on, asked after each tile, which is told. */
    @FunctionalInterface
    public interface Watch {
        /**
         * @param done tiles that are done
         * @param of all tiles
         * @return false to stop here; another run goes on
         */
        boolean goesOn(int done, int of);
    }

    /**
     * Goes on from where the ledger stands. When this returns or throws, no tile is in work any more.
     *
     * @return whether all tiles are done
     * @throws InterruptedIOException if this thread is interrupted; another run goes on
     */
    public boolean run(Watch watch) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            Deque<Future<Found>> ahead = new ArrayDeque<>();
            try {
                return run(watch, workers, threads, ahead);
            } finally {
                // What a model has begun cannot be interrupted: it is waited for, and what waits its turn never begins.
                ahead.forEach(future -> future.cancel(false));
            }
        }
    }

    private boolean run(Watch watch, int workers, ExecutorService threads, Deque<Future<Found>> ahead)
            throws IOException {
        int next = ledger.done();
        int begun = next;
        boolean on = true;
        while (on && next < windows.count()) {
            while (begun < windows.count() && ahead.size() <= workers) {
                int tile = begun++;
                ahead.addLast(threads.submit(() -> look(tile)));
            }
            ledger.record(result(ahead.removeFirst()).toBytes());
            next++;
            on = watch.goesOn(next, windows.count());
        }
        return next == windows.count();
    }

    private static Found result(Future<Found> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("a scan was interrupted");
            stopped.initCause(e);
            throw stopped;
        }
    }

    /**
     * Hands on every object of the tiles that are done, whole across seams. Once all tiles are done the same objects come in the same
     * order, however often the scan was stopped.
     */
    public void detections(Consumer<Detection> receiver) throws IOException {
        Seams seams = new Seams(windows.grid(), windows.columns(), card.rules(), card.calibration(), receiver);
        ledger.replay(bytes -> seams.accept(Found.of(bytes)));
        seams.end();
    }

    private Found look(int tile) {
        Probabilities said = windows.segment(tile);
        witness.accept(said);
        Grid grid = said.grid();
        Grid whole = windows.grid();
        int left = (int) Math.round((grid.west() - whole.west()) / whole.step());
        int top = (int) Math.round((whole.north() - grid.north()) / whole.step());
        List<Detection> inside = new ArrayList<>();
        List<Found.Piece> pieces = new ArrayList<>();
        for (Outlines.Traced object : Outlines.trace(said, card.rules())) {
            if (Outlines.touches(object.traced(), grid.width(), grid.height())) {
                Polygon moved = (Polygon)
                        AffineTransformation.translationInstance(left, top).transform(object.traced());
                pieces.add(new Found.Piece(moved, object.kind(), object.raw(), object.pixels()));
            } else {
                inside.add(Outlines.finished(object, grid, card.calibration()));
            }
        }
        return new Found(inside, pieces);
    }
}
