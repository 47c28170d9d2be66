package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the collectivity at hand imported: sources and their acts; inside {@link Tenancy#in}. */
@Component("similarSources")
class Sources {
    private static final String ACTS =
            "select a.id, s.name, a.act from similar_acts a join similar_sources s on s.id = a.source ";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Sources(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Last imported first. */
    List<Source> all() {
        return db.sql("select * from similar_sources order by imported_at desc, name")
                .query(Sources::source)
                .list();
    }

    /** @throws NoSuchElementException if this collectivity has none of this id */
    Source get(UUID id) {
        return db.sql("select * from similar_sources where id = ?")
                .param(id)
                .query(Sources::source)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("source " + id));
    }

    Optional<Source> findByName(String name) {
        return db.sql("select * from similar_sources where name = ?")
                .param(name)
                .query(Sources::source)
                .optional();
    }

    /** Another text whenever other acts are there. */
    String state() {
        return db.sql("select coalesce(string_agg(id::text, ' ' order by id), '') from similar_sources")
                .query(String.class)
                .single();
    }

    void add(Source source, List<PublishedAct> acts) {
        db.sql("""
                        insert into similar_sources (id, collectivity, name, acts, characters, first_on, last_on,
                            imported_by, imported_at, demonstration)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        source.id(),
                        tenancy.current(),
                        source.name(),
                        source.acts(),
                        source.characters(),
                        source.firstOn(),
                        source.lastOn(),
                        source.importedBy(),
                        source.importedAt().atOffset(ZoneOffset.UTC),
                        source.demonstration())
                .update();
        for (PublishedAct act : acts) {
            db.sql("insert into similar_acts (id, collectivity, source, act) values (?, ?, ?, ?::jsonb)")
                    .params(UUID.randomUUID(), tenancy.current(), source.id(), json.writeValueAsString(act))
                    .update();
        }
    }

    void remove(Source source) {
        db.sql("delete from similar_acts where source = ?").param(source.id()).update();
        db.sql("delete from similar_sources where id = ?").param(source.id()).update();
    }

    /** Those of the last import first. */
    List<KnownAct> acts() {
        return db.sql(ACTS + "order by s.imported_at desc, a.id")
                .query(this::act)
                .list();
    }

    Optional<KnownAct> findAct(UUID id) {
        return db.sql(ACTS + "where a.id = ?").param(id).query(this::act).optional();
    }

    private KnownAct act(ResultSet row, int number) throws SQLException {
        return new KnownAct(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("act"), PublishedAct.class));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("acts"),
                row.getLong("characters"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("imported_by", UUID.class),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"));
    }
}
