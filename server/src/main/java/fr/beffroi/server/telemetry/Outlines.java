package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the districts of the collectivity at hand lie, in longitude and latitude; inside {@link Tenancy#in}. */
@Component("districtOutlines")
class Outlines {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;

    Outlines(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** Of the districts in use that have one. */
    Map<UUID, Geometry> all() {
        Map<UUID, Geometry> outlines = new HashMap<>();
        db.sql("""
                        select o.district, o.shape from telemetry_outlines o
                        join telemetry_districts d on d.id = o.district where not d.retired""")
                .query((row, number) -> outlines.put(row.getObject("district", UUID.class), shape(row)))
                .list();
        return outlines;
    }

    boolean has(UUID district) {
        return db.sql("select exists (select from telemetry_outlines where district = ?)")
                .param(district)
                .query(Boolean.class)
                .single();
    }

    /** In the place of all that were there. */
    void save(Map<UUID, Geometry> outlines, Person by) {
        db.sql("delete from telemetry_outlines").update();
        outlines.forEach((district, shape) -> db.sql(
                        "insert into telemetry_outlines (collectivity, district, shape) values (?, ?, ?)")
                .params(tenancy.current(), district, new WKBWriter().write(shape))
                .update());
        journal.record(
                "telemetry.outlines",
                tenancy.current(),
                Map.of("outlines", outlines.size(), "by", by.id(), "role", by.role()),
                Map.of());
    }

    private static Geometry shape(ResultSet row) throws SQLException {
        try {
            return new WKBReader().read(row.getBytes("shape"));
        } catch (ParseException e) {
            throw new IllegalStateException("a shape that we wrote", e);
        }
    }
}
