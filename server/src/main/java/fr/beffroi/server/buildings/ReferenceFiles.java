package fr.beffroi.server.buildings;

import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of references, what is needed of them; the last of each kind counts. Inside {@link Tenancy#in}. */
@Component("buildingsReferenceFiles")
class ReferenceFiles {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    ReferenceFiles(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(ReferenceKind kind, String name, byte[] content, Map<String, String> mapping, int entries, UUID by) {
        db.sql("""
                        insert into building_references (id, collectivity, kind, name, content, mapping, entries, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, clock_timestamp())""")
                .params(
                        UUID.randomUUID(),
                        tenancy.current(),
                        kind.name(),
                        name,
                        content,
                        json.writeValueAsString(mapping),
                        entries,
                        by)
                .update();
    }

    Map<ReferenceKind, ReferenceFile> latest() {
        Map<ReferenceKind, ReferenceFile> latest = new EnumMap<>(ReferenceKind.class);
        db.sql("""
                        select distinct on (kind) id, kind, name, mapping, entries, added_by, added_at from building_references
                        order by kind, added_at desc""").query(this::row).list().forEach(file -> latest.put(file.kind(), file));
        return latest;
    }

    byte[] content(UUID id) {
        return db.sql("select content from building_references where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private ReferenceFile row(ResultSet row, int number) throws SQLException {
        return new ReferenceFile(
                row.getObject("id", UUID.class),
                ReferenceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                json.readValue(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                row.getInt("entries"),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
