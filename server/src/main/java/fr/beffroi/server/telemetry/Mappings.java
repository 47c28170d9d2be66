package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the collectivity at hand reads its exports; inside {@link Tenancy#in}. */
@Component("telemetryMappings")
class Mappings {
    static final int LONGEST_NAME = 80;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;

    Mappings(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    List<SavedMapping> all() {
        return db.sql("select * from telemetry_mappings order by name")
                .query(Mappings::saved)
                .list();
    }

    /** @throws NoSuchElementException if this collectivity has none of this id */
    SavedMapping get(UUID id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("mapping " + id));
    }

    Optional<SavedMapping> findByName(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The one with the longest beginning that this file's name has. */
    Optional<SavedMapping> findFor(String file) {
        return all().stream()
                .filter(one -> one.isFor(file))
                .max(Comparator.comparingInt(
                                (SavedMapping one) -> one.filePrefix().length())
                        .thenComparing(SavedMapping::changedAt));
    }

    /** Keeps it under this name, in the place of a former one. @throws Refused if the name is no name */
    SavedMapping save(String name, String filePrefix, TelemetryMapping mapping, boolean customers, Person by) {
        String clean = Clean.text(name).replaceAll("\\s+", " ").strip();
        String prefix = Clean.text(filePrefix).strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || prefix.length() > LONGEST_NAME) {
            throw new Refused("measures.mapping.name", LONGEST_NAME);
        }
        db.sql("""
                        insert into telemetry_mappings
                            (id, collectivity, name, file_prefix, mapping, customers, changed_by, changed_at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, now())
                        on conflict (collectivity, name) do update set file_prefix = excluded.file_prefix,
                            mapping = excluded.mapping, customers = excluded.customers, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at""")
                .params(
                        UUID.randomUUID(),
                        tenancy.current(),
                        clean,
                        prefix,
                        Clean.text(mapping.toJson()),
                        customers,
                        by.id())
                .update();
        SavedMapping saved = findByName(clean).orElseThrow();
        journal.record("telemetry.mapping", saved.id(), Map.of("by", by.id(), "role", by.role()), Map.of());
        return saved;
    }

    void remove(UUID id, Person by) {
        if (db.sql("delete from telemetry_mappings where id = ?").param(id).update() == 1) {
            journal.record("telemetry.mapping_removed", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        }
    }

    private static SavedMapping saved(ResultSet row, int number) throws SQLException {
        try {
            return new SavedMapping(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("file_prefix"),
                    TelemetryMapping.fromJson(row.getString("name"), row.getString("mapping")),
                    row.getBoolean("customers"),
                    row.getObject("changed_by", UUID.class),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        } catch (UnreadableTelemetry e) {
            throw new IllegalStateException("a mapping that was checked when it was saved", e);
        }
    }
}
