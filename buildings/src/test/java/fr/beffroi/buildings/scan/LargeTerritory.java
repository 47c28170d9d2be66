package fr.beffroi.buildings.scan;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.model.Windows;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** Scans a square of tiles and says how much memory was still held after a collection, at most, in bytes. */
final class LargeTerritory {
    private static final int SIDE = 32;

    private LargeTerritory() {}

    public static void main(String[] arguments) throws Exception {
        int tiles = Integer.parseInt(arguments[0]);
        Grid grid = new Grid("EPSG:2154", 700_000, 6_600_000, 0.2, 1, tiles * SIDE, tiles * SIDE);
        long[] count = {0};
        try (FileLedger ledger = new FileLedger(Path.of(arguments[1]), 1)) {
            Scan scan = new Scan(new Windows(new Drawn(grid, ScanTest::town), Drawn.bright(0.2), SIDE, 8), ledger);
            scan.run((done, of) -> true);
            scan.detections(one -> count[0]++);
        }
        if (count[0] < tiles * tiles / 2) {
            throw new IllegalStateException(count[0] + " objects");
        }
        System.gc();
        System.out.println(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(LargeTerritory::held)
                .sum());
    }

    private static long held(MemoryPoolMXBean pool) {
        return pool.getName().contains("Tenured") ? pool.getPeakUsage().getUsed() : 0;
    }
}
