package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.scan.Scan;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.buildings.ScanRow.Stage;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The tiles of all vintages of a scan, one vintage after the other. Each tile is kept in its own transaction, which asks for the use and
 * for a pause: a server that died goes on after the last tile that was kept.
 */
@Component("buildingsScanWork")
class ScanWork {
    /** Of decoded pixels, for all vintages together. */
    private static final long CACHE = 192L << 20;

    private final Tenancy tenancy;
    private final Scans scans;
    private final Vintages vintages;
    private final Pictures pictures;
    private final Looking looking;
    private final Concluding concluding;
    private final Uses uses;
    private final double watts;

    ScanWork(
            Tenancy tenancy,
            Scans scans,
            Vintages vintages,
            Pictures pictures,
            Looking looking,
            Concluding concluding,
            Uses uses,
            ServerSettings settings) {
        this.tenancy = tenancy;
        this.scans = scans;
        this.vintages = vintages;
        this.pictures = pictures;
        this.looking = looking;
        this.concluding = concluding;
        this.uses = uses;
        this.watts = settings.energy().watts();
    }

    /** @param vintages what is scanned first, then older ones, the youngest of them first */
    private record Order(ScanRow scan, List<Vintage> vintages) {}

    /**
     * Does what is left of a scan that waits or runs.
     *
     * @throws NotAllowed if the use is not open
     * @throws NotRunning if a person gave it up meanwhile
     */
    void scan(UUID collectivity, UUID id) {
        Order order = tenancy.in(collectivity, () -> {
            ScanRow scan = scans.get(id);
            List<Vintage> all = new ArrayList<>(List.of(vintages.get(scan.vintage())));
            scans.earlier(scan).forEach(earlier -> all.add(vintages.get(earlier)));
            return new Order(scan, all);
        });
        if (!order.scan().isUnderWay()) {
            return;
        }
        boolean begun = tenancy.in(collectivity, () -> {
            uses.getOpen(BuildingsFeature.USE);
            scans.stage(id, Stage.READING);
            return scans.change(id, List.of(State.WAITING, State.RUNNING), State.RUNNING);
        });
        if (!begun) {
            return;
        }
        List<Imagery> open = new ArrayList<>();
        try (Segmenter segmenter = looking.segmenter()) {
            String crs = order.vintages().getFirst().grid().crs();
            for (Vintage vintage : order.vintages()) {
                open.add(pictures.openAlone(
                        vintage, crs, CACHE / order.vintages().size()));
            }
            look(collectivity, order, open, segmenter);
        } finally {
            open.forEach(Imagery::close);
        }
    }

    private void look(UUID collectivity, Order order, List<Imagery> open, Segmenter segmenter) {
        UUID id = order.scan().id();
        List<Scan> looks = new ArrayList<>();
        int tiles = 0;
        for (int i = 0; i < open.size(); i++) {
            Windows windows = new Windows(open.get(i), segmenter);
            tiles += windows.count();
            UUID vintage = order.vintages().get(i).id();
            looks.add(new Scan(windows, new TileLedger(tenancy, uses, scans, collectivity, id, vintage)));
        }
        int all = tiles;
        tenancy.run(collectivity, () -> {
            scans.opened(id, segmenter.card().name(), segmenter.fingerprint(), all);
            scans.stage(id, Stage.LOOKING);
        });
        for (Scan look : looks) {
            if (!run(collectivity, id, look)) {
                return;
            }
        }
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Imagery images = open.get(i);
            sides.add(new Side(order.vintages().get(i).on(images.grid()), images, all(looks.get(i))));
        }
        concluding.finish(collectivity, order.scan(), sides, segmenter.card());
    }

    /** @return false if a person paused it */
    private boolean run(UUID collectivity, UUID id, Scan scan) {
        boolean goesOn = isRunning(collectivity, id);
        if (!goesOn) {
            return false;
        }
        ProcessEnergy energy = new ProcessEnergy(watts);
        try {
            return scan.run((tiles, of) -> tenancy.in(collectivity, () -> {
                        scans.used(id, energy.used());
                        return scans.get(id).state() == State.RUNNING;
                    }))
                    && isRunning(collectivity, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRunning(UUID collectivity, UUID id) {
        return tenancy.in(collectivity, () -> scans.get(id).state() == State.RUNNING);
    }

    private static List<Detection> all(Scan scan) {
        List<Detection> seen = new ArrayList<>();
        try {
            scan.detections(seen::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }
}
