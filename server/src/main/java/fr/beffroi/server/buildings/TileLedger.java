package fr.beffroi.server.buildings;

import fr.beffroi.buildings.scan.Ledger;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tiles of one vintage of a scan, in the database: each in its own transaction, which asks whether the use is open. */
final class TileLedger implements Ledger {
    private final Tenancy tenancy;
    private final Uses uses;
    private final Scans scans;
    private final UUID collectivity;
    private final UUID scan;
    private final UUID vintage;

    TileLedger(Tenancy tenancy, Uses uses, Scans scans, UUID collectivity, UUID scan, UUID vintage) {
        this.tenancy = tenancy;
        this.uses = uses;
        this.scans = scans;
        this.collectivity = collectivity;
        this.scan = scan;
        this.vintage = vintage;
    }

    @Override
    public int done() {
        return tenancy.in(collectivity, () -> scans.tilesKept(scan, vintage));
    }

    /**
     * @throws NotAllowed if the use is not open: the tile is not kept then
     * @throws NotRunning if a person gave the scan up: neither is it
     * @throws ConcurrencyFailureException if another server is at this scan, which has kept it
     */
    @Override
    public void record(byte[] found) {
        try {
            tenancy.run(collectivity, () -> {
                uses.getOpen(BuildingsFeature.USE);
                scans.keepTile(scan, vintage, scans.tilesKept(scan, vintage), found);
            });
        } catch (DuplicateKeyException kept) {
            throw new ConcurrencyFailureException("another server is at this scan", kept);
        }
    }

    @Override
    public void replay(Consumer<byte[]> reader) {
        int count = done();
        for (int tile = 0; tile < count; tile++) {
            int at = tile;
            reader.accept(tenancy.in(collectivity, () -> scans.tile(scan, vintage, at)));
        }
    }
}
