package fr.beffroi.server.water;

import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.pipes.Repair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What teams found, in the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class VisitRows {
    private static final String SELECT = """
            select v.*, exists (select 1 from water_photos p where p.visit = v.id) as photo from water_visits v
            where not v.withdrawn\s""";

    private final JdbcClient db;
    private final Tenancy tenancy;

    VisitRows(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    void add(Visit one, byte @Nullable [] photo) {
        db.sql("""
                        insert into water_visits (id, collectivity, stretch, found, kind, pipe, flow, m3_a_year, note,
                            on_day, by_account, at)
                        values (:id, :collectivity, :stretch, :found, :kind, :pipe, :flow, :m3, :note, :on, :by, :at)""")
                .param("id", one.id())
                .param("collectivity", tenancy.current())
                .param("stretch", one.stretch())
                .param("found", one.isFound())
                .param("kind", one.kind() == null ? null : one.kind().name())
                .param("pipe", one.pipe())
                .param("flow", one.flow())
                .param("m3", one.m3AYear())
                .param("note", one.note())
                .param("on", one.on())
                .param("by", one.by())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
        if (photo != null) {
            db.sql("insert into water_photos (visit, collectivity, content) values (?, ?, ?)")
                    .params(one.id(), tenancy.current(), photo)
                    .update();
        }
    }

    /** Oldest first. */
    List<Visit> of(UUID stretch) {
        return db.sql(SELECT + "and v.stretch = ? order by v.at")
                .param(stretch)
                .query(VisitRows::visit)
                .list();
    }

    List<Visit> all() {
        return db.sql(SELECT + "order by v.at").query(VisitRows::visit).list();
    }

    /** @throws NoSuchElementException if there is none of this id */
    Visit get(UUID id) {
        return db.sql(SELECT + "and v.id = ?")
                .param(id)
                .query(VisitRows::visit)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("water visit " + id));
    }

    Optional<byte[]> findPhoto(UUID visit) {
        return db.sql("select content from water_photos where visit = ?")
                .param(visit)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** Noted in error: it counts no more, and its photograph goes. */
    void withdraw(UUID id) {
        db.sql("update water_visits set withdrawn = true where id = ?")
                .param(id)
                .update();
        db.sql("delete from water_photos where visit = ?").param(id).update();
    }

    void eraseWords(UUID stretch) {
        db.sql("delete from water_photos p using water_visits v where v.id = p.visit and v.stretch = ?")
                .param(stretch)
                .update();
        db.sql("update water_visits set note = '' where stretch = ?")
                .param(stretch)
                .update();
    }

    /** Of the stretches that a team walked, those where it found something. Demonstrations count only among themselves. */
    Proportion precision(boolean demonstration) {
        return db.sql("""
                        select count(*) as walked, count(*) filter (where found) as found from (
                            select bool_or(v.found) as found from water_visits v
                                join water_stretches s on s.proposal = v.stretch
                                join water_campaigns c on c.id = s.campaign
                            where not v.withdrawn and c.demonstration = ? group by v.stretch) each""")
                .param(demonstration)
                .query((row, number) -> new Proportion(row.getInt("found"), row.getInt("walked")))
                .single();
    }

    /** @return m³ a year that the leaks found would have lost, as their finders estimated */
    double saved(boolean demonstration) {
        return db.sql("""
                        select coalesce(sum(v.m3_a_year), 0) from water_visits v
                            join water_stretches s on s.proposal = v.stretch join water_campaigns c on c.id = s.campaign
                        where not v.withdrawn and c.demonstration = ?""").param(demonstration).query(Double.class).single();
    }

    /** Leaks that teams found on pipes, as repairs that the next ranking learns from. */
    List<Repair> asRepairs() {
        return all().stream()
                .filter(visit -> visit.kind() != null && visit.kind().isOfPipe())
                .map(visit -> new Repair(
                        "visit " + visit.id(), visit.on(), visit.pipe(), "", null, Repair.Kind.PIPE, false, 0))
                .toList();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("stretch", UUID.class),
                kind == null ? null : Visit.Kind.valueOf(kind),
                row.getString("pipe"),
                figure(row, "flow"),
                figure(row, "m3_a_year"),
                row.getString("note"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("by_account", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("photo"));
    }

    private static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
