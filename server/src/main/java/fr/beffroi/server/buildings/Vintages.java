package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vintages of the collectivity at hand; inside {@link Tenancy#in}. */
@Component("buildingsVintages")
class Vintages {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Vintages(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    void add(Vintage vintage, UUID by) {
        Grid grid = vintage.grid();
        db.sql("""
                        insert into building_vintages (id, collectivity, name, taken, place, crs, west, north, step, metres, width,
                            height, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        vintage.id(),
                        tenancy.current(),
                        vintage.name(),
                        vintage.taken(),
                        vintage.place(),
                        grid.crs(),
                        grid.west(),
                        grid.north(),
                        grid.step(),
                        grid.metresPerUnit(),
                        grid.width(),
                        grid.height(),
                        by)
                .update();
    }

    /** Keeps what was measured of where it lies. */
    void measured(Vintage vintage) {
        db.sql("update building_vintages set shift_east = ?, shift_north = ? where id = ?")
                .params(vintage.shiftEast(), vintage.shiftNorth(), vintage.id())
                .update();
    }

    /** Latest images first. */
    List<Vintage> all() {
        return db.sql("select * from building_vintages order by taken desc, added_at desc")
                .query(Vintages::row)
                .list();
    }

    Optional<Vintage> find(UUID id) {
        return db.sql("select * from building_vintages where id = ?")
                .param(id)
                .query(Vintages::row)
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    Vintage get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("vintage " + id));
    }

    private static Vintage row(ResultSet row, int number) throws SQLException {
        return new Vintage(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("taken", LocalDate.class),
                row.getString("place"),
                new Grid(
                        row.getString("crs"),
                        row.getDouble("west"),
                        row.getDouble("north"),
                        row.getDouble("step"),
                        row.getDouble("metres"),
                        row.getInt("width"),
                        row.getInt("height")),
                row.getDouble("shift_east"),
                row.getDouble("shift_north"));
    }
}
