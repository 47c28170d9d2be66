package fr.beffroi.server.water;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.NetworkRow.State;
import fr.beffroi.tables.SourceProblem;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Quality;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Subject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports of the collectivity at hand, and the files they are made of; inside {@link Tenancy#in}. */
@Component
class NetworkRows {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    NetworkRows(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(UUID id, UUID by, boolean demonstration) {
        db.sql("""
                        insert into water_networks (id, collectivity, state, asked_by, asked_at, changed_at, demonstration)
                        values (?, ?, 'MAPPING', ?, now(), now(), ?)""").params(id, tenancy.current(), by, demonstration).update();
    }

    /** The last ones first. */
    List<NetworkRow> all(int most) {
        return db.sql("select * from water_networks order by asked_at desc limit ?")
                .param(most)
                .query(this::row)
                .list();
    }

    Optional<NetworkRow> findCurrent() {
        return db.sql("select * from water_networks where state = 'CURRENT'")
                .query(this::row)
                .optional();
    }

    /** @throws NoSuchElementException if there is none of this id */
    NetworkRow get(UUID id) {
        return read(id, "");
    }

    NetworkRow getLocked(UUID id) {
        return read(id, " for update");
    }

    private NetworkRow read(UUID id, String lock) {
        return db.sql("select * from water_networks where id = ?" + lock)
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("water network " + id));
    }

    void at(UUID id, State state) {
        db.sql("update water_networks set state = ?, step = 0, fault = null, changed_at = now() where id = ?")
                .params(state.name(), id)
                .update();
    }

    void step(UUID id, int step) {
        db.sql("update water_networks set step = ?, changed_at = now() where id = ?")
                .params(step, id)
                .update();
    }

    void failed(UUID id, SourceProblem fault) {
        db.sql("update water_networks set state = 'FAILED', fault = ?::jsonb, changed_at = now() where id = ?")
                .params(json.writeValueAsString(fault), id)
                .update();
    }

    void checked(UUID id, NetworkImport read) {
        List<LocalDate> days = read.network().repairs().stream()
                .filter(Repair::counts)
                .map(Repair::on)
                .sorted()
                .toList();
        db.sql("""
                        update water_networks set state = 'CHECKED', quality = :quality::jsonb, projection = :projection,
                            pipes = :pipes, repairs = :repairs, km = :km, first_repair = :first, last_repair = :last,
                            changed_at = now() where id = :id""")
                .param("quality", json.writeValueAsString(read.quality()))
                .param("projection", read.network().projection())
                .param("pipes", read.network().pipes().size())
                .param("repairs", days.size())
                .param("km", read.network().lengthKm())
                .param("first", days.isEmpty() ? null : days.getFirst())
                .param("last", days.isEmpty() ? null : days.getLast())
                .param("id", id)
                .update();
        forget(id);
    }

    /** What was sent is not needed any more. */
    void forget(UUID network) {
        db.sql("update water_files set content = null where network = ?")
                .param(network)
                .update();
    }

    void add(UUID network, SentFile file, byte[] content) {
        db.sql("""
                        insert into water_files (collectivity, network, subject, name, sent_columns, projection, mapping,
                            guessed, content)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?)""")
                .params(
                        tenancy.current(),
                        network,
                        file.subject().name(),
                        file.name(),
                        json.writeValueAsString(file.columns()),
                        file.projection(),
                        file.mapping().toJson(),
                        file.guessed(),
                        content)
                .update();
    }

    /** In the order of {@link Subject}. */
    List<SentFile> files(UUID network) {
        return db.sql("select * from water_files where network = ? order by array_position("
                        + "array['PIPES', 'REPAIRS', 'ROADS'], subject)")
                .param(network)
                .query(this::file)
                .list();
    }

    Optional<byte[]> findContent(UUID network, Subject subject) {
        return db.sql("select content from water_files where network = ? and subject = ? and content is not null")
                .params(network, subject.name())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void map(UUID network, Mapping mapping) {
        db.sql("update water_files set mapping = ?::jsonb, guessed = false where network = ? and subject = ?")
                .params(mapping.toJson(), network, mapping.subject().name())
                .update();
    }

    /** For the next file of the same subject. */
    void keep(Mapping mapping) {
        db.sql("""
                        insert into water_mappings (collectivity, subject, mapping, changed_at)
                        values (?, ?, ?::jsonb, now())
                        on conflict (collectivity, subject) do update set mapping = excluded.mapping, changed_at = now()""")
                .params(tenancy.current(), mapping.subject().name(), mapping.toJson())
                .update();
    }

    Optional<Mapping> findKept(Subject subject) {
        return db.sql("select mapping from water_mappings where subject = ?")
                .param(subject.name())
                .query((row, number) -> mapping(row.getString("mapping")))
                .optional();
    }

    private NetworkRow row(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        String quality = row.getString("quality");
        return new NetworkRow(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                fault == null ? null : json.readValue(fault, SourceProblem.class),
                quality == null ? null : json.readValue(quality, Quality.class),
                row.getString("projection"),
                row.getInt("pipes"),
                row.getInt("repairs"),
                row.getDouble("km"),
                day(row, "first_repair"),
                day(row, "last_repair"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private SentFile file(ResultSet row, int number) throws SQLException {
        return new SentFile(
                Subject.valueOf(row.getString("subject")),
                row.getString("name"),
                json.readValue(row.getString("sent_columns"), new TypeReference<List<SentFile.Column>>() {}),
                row.getString("projection"),
                mapping(row.getString("mapping")),
                row.getBoolean("guessed"));
    }

    private static Mapping mapping(String json) {
        try {
            return Mapping.fromJson("", json);
        } catch (UnreadableSource e) {
            throw new UncheckedIOException(e);
        }
    }
}
