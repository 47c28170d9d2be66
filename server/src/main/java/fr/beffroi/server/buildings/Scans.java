package fr.beffroi.server.buildings;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.buildings.ScanRow.Stage;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans and what their tiles held; inside {@link Tenancy#in}. */
@Component("buildingsScans")
class Scans {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Scans(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /**
     * @param earlier images against which objects are dated, the youngest first
     * @throws org.springframework.dao.DuplicateKeyException if another is under way
     */
    UUID add(UUID vintage, List<UUID> earlier, String service, boolean demonstration, UUID by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into building_scans (id, collectivity, vintage, earlier, state, service, demonstration, asked_by,
                            asked_at, changed_at)
                        values (:id, :collectivity, :vintage, :earlier, 'WAITING', :service, :demonstration, :by, now(), now())""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("vintage", vintage)
                .param("earlier", earlier.isEmpty() ? null : earlier.getFirst())
                .param("service", service)
                .param("demonstration", demonstration)
                .param("by", by)
                .update();
        for (UUID older : earlier.subList(Math.min(1, earlier.size()), earlier.size())) {
            db.sql("insert into building_scan_older (collectivity, scan, vintage) values (?, ?, ?)")
                    .params(tenancy.current(), id, older)
                    .update();
        }
        return id;
    }

    /** Images against which the objects of a scan are dated, the youngest first. */
    List<UUID> earlier(ScanRow scan) {
        List<UUID> all = new ArrayList<>();
        if (scan.earlier() != null) {
            all.add(scan.earlier());
        }
        all.addAll(db.sql("""
                        select o.vintage from building_scan_older o join building_vintages v on v.id = o.vintage
                        where o.scan = ? order by v.taken desc""").param(scan.id()).query(UUID.class).list());
        return all;
    }

    /** Latest first. */
    List<ScanRow> latest(int most) {
        return db.sql("select * from building_scans order by asked_at desc limit ?")
                .param(most)
                .query(Scans::row)
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    ScanRow get(UUID id) {
        return db.sql("select * from building_scans where id = ?")
                .param(id)
                .query(Scans::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("scan " + id));
    }

    void stage(UUID id, Stage stage) {
        db.sql("update building_scans set stage = ?, changed_at = now() where id = ?")
                .params(stage.name(), id)
                .update();
    }

    /** What it failed of before is forgotten. @return false if it was not in a state from which that is possible */
    boolean change(UUID id, List<State> from, State to) {
        return db.sql("""
                        update building_scans set state = :to, fault = null, changed_at = now()
                        where id = :id and state in (:from)""")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Waiting for longer than any job lets a scan wait. */
    List<UUID> forgotten() {
        return db.sql(
                        "select id from building_scans where state = 'WAITING' and changed_at < now() - interval '2 minutes'")
                .query(UUID.class)
                .list();
    }

    /** Paused, stopped or failed, and nobody has touched them for so many days. */
    List<UUID> haltedFor(int days) {
        return db.sql(
                        "select id from building_scans where state in (:states) and changed_at < now() - make_interval(days => :days)")
                .param("states", ScanRow.HALTED.stream().map(Enum::name).toList())
                .param("days", days)
                .query(UUID.class)
                .list();
    }

    /** The latest that a person may make go on, if there is one. */
    Optional<ScanRow> halted() {
        return latest(20).stream().filter(ScanRow::isHalted).findFirst();
    }

    /** What another model saw is erased: one scan is the work of one model. @param fingerprint of the model */
    void opened(UUID id, String model, String fingerprint, int tiles) {
        db.sql("""
                        delete from building_tiles t using building_scans s
                        where s.id = t.scan and s.id = ? and s.model_sum not in ('', ?)""").params(id, fingerprint).update();
        db.sql("""
                        update building_scans s set model = ?, model_sum = ?, tiles = ?, changed_at = now(),
                            tiles_done = (select count(*) from building_tiles t where t.scan = s.id)
                        where id = ?""").params(model, fingerprint, tiles, id).update();
    }

    /** It goes no further by itself; what a person paused or gave up meanwhile stays as that person wanted. */
    void ended(UUID id, State state, @Nullable String fault) {
        db.sql("""
                        update building_scans set state = :state, fault = :fault, changed_at = now()
                        where id = :id and state in ('WAITING', 'RUNNING')""")
                .param("state", state.name())
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    /** @throws NotRunning if a person paused it or gave it up meanwhile */
    void done(UUID id, int detections, int explained, int presumptions) {
        int changed =
                db.sql("""
                        update building_scans set state = 'DONE', detections = ?, explained = ?, presumptions = ?, changed_at = now()
                        where id = ? and state = 'RUNNING'""").params(detections, explained, presumptions, id).update();
        if (changed == 0) {
            throw new NotRunning(id);
        }
        eraseTiles(id);
    }

    /** What was seen and not yet crossed. */
    void eraseTiles(UUID id) {
        db.sql("delete from building_tiles where scan = ?").param(id).update();
    }

    /**
     * The next tile with its objects; one that was in work when a person paused is kept still.
     *
     * @throws NotRunning if a person gave the scan up meanwhile
     * @throws org.springframework.dao.DuplicateKeyException if another server kept it meanwhile
     */
    void keepTile(UUID scan, UUID vintage, int number, byte[] objects) {
        int counted = db.sql("""
                        update building_scans set tiles_done = tiles_done + 1, changed_at = now()
                        where id = ? and state <> 'CANCELLED'""").param(scan).update();
        if (counted == 0) {
            throw new NotRunning(scan);
        }
        db.sql("insert into building_tiles (collectivity, scan, vintage, number, objects) values (?, ?, ?, ?, ?)")
                .params(tenancy.current(), scan, vintage, number, objects)
                .update();
    }

    void used(UUID scan, Energy energy) {
        db.sql("update building_scans set joules = joules + ?, energy_method = ? where id = ?")
                .params(energy.joules(), energy.method().name(), scan)
                .update();
    }

    int tilesKept(UUID scan, UUID vintage) {
        return db.sql("select count(*) from building_tiles where scan = ? and vintage = ?")
                .params(scan, vintage)
                .query(Integer.class)
                .single();
    }

    byte[] tile(UUID scan, UUID vintage, int number) {
        return db.sql("select objects from building_tiles where scan = ? and vintage = ? and number = ?")
                .params(scan, vintage, number)
                .query((row, at) -> row.getBytes(1))
                .single();
    }

    private static ScanRow row(ResultSet row, int number) throws SQLException {
        String method = row.getString("energy_method");
        return new ScanRow(
                row.getObject("id", UUID.class),
                row.getObject("vintage", UUID.class),
                row.getObject("earlier", UUID.class),
                State.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("tiles_done"),
                row.getInt("tiles"),
                row.getString("fault"),
                row.getString("model"),
                row.getString("model_sum"),
                row.getInt("detections"),
                row.getInt("explained"),
                row.getInt("presumptions"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                method == null ? null : new Energy(row.getDouble("joules"), Energy.Method.valueOf(method)),
                row.getString("service"),
                row.getBoolean("demonstration"));
    }
}
