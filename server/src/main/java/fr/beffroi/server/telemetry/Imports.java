package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How each import went; inside {@link Tenancy#in}. */
@Component("telemetryImports")
class Imports {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Imports(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(ImportLine line) {
        db.sql("""
                        insert into telemetry_imports (id, collectivity, file, way, fault, notices, meters, added,
                            changed, days, first_at, last_at, by_account, at)
                        values (:id, :collectivity, :file, :way, :fault, :notices::jsonb, :meters, :added, :changed, :days,
                            :first, :last, :by, :at)""")
                .param("id", line.id())
                .param("collectivity", tenancy.current())
                .param("file", line.file())
                .param("way", line.way().name())
                .param("fault", line.fault())
                .param("notices", json.writeValueAsString(line.notices()))
                .param("meters", line.meters())
                .param("added", line.added())
                .param("changed", line.changed())
                .param("days", line.days())
                .param("first", column(line.first()))
                .param("last", column(line.last()))
                .param("by", line.by())
                .param("at", column(line.at()))
                .update();
    }

    /** Newest first: as many of what was read and of what was refused, so that pushes do not hide a refusal. */
    List<ImportLine> latest(int most) {
        return db.sql("""
                        select * from (
                            select *, row_number() over (partition by fault is null order by at desc) as place
                            from telemetry_imports) as lines
                        where place <= ? order by at desc""").param(most).query(this::line).list();
    }

    private ImportLine line(ResultSet row, int number) throws SQLException {
        return new ImportLine(
                row.getObject("id", UUID.class),
                row.getString("file"),
                ImportLine.Way.valueOf(row.getString("way")),
                row.getString("fault"),
                json.readValue(row.getString("notices"), TEXTS),
                row.getInt("meters"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getBoolean("days"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getObject("by_account", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
