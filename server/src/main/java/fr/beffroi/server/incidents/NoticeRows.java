package fr.beffroi.server.incidents;

import fr.beffroi.server.platform.Secret;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told by anybody, between rows and values. Of a link only the hash is kept. Inside {@code Tenancy.in}. */
@Component
class NoticeRows {
    private final JdbcClient db;
    private final Tenancy tenancy;

    NoticeRows(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** @param secret last part of the link, which nothing can show again */
    record Kept(Notice notice, String secret) {}

    Kept insert(Told told, @Nullable String use, Instant now) {
        String secret = Secret.draw();
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into incident_notice (id, collectivity, number, hash, use_key, elsewhere, seen_on, description,
                            contact, received_at, state)
                        values (:id, :town, :number, :hash, :use, :elsewhere, :seen, :description, :contact, :at, 'WAITING')""")
                .param("id", id)
                .param("town", tenancy.current())
                .param("number", Secret.number('S'))
                .param("hash", Secret.hash(secret))
                .param("use", use)
                .param("elsewhere", told.usage().equals(Told.ELSEWHERE))
                .param("seen", told.seenOn())
                .param("description", told.description())
                .param("contact", told.contact())
                .param("at", Timestamp.from(now))
                .update();
        return new Kept(get(id, false), secret);
    }

    /** Empty if this link opens none, or none any more. */
    Optional<Notice> find(String secret) {
        return db.sql("select * from incident_notice where hash = ?")
                .param(Secret.hash(secret))
                .query(NoticeRows::row)
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    Notice get(UUID id, boolean lock) {
        return db.sql("select * from incident_notice where id = ?" + (lock ? " for update" : ""))
                .param(id)
                .query(NoticeRows::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("notice " + id));
    }

    /** The one that this incident took over. */
    Optional<Notice> of(UUID incident) {
        return db.sql("select * from incident_notice where incident = ?")
                .param(incident)
                .query(NoticeRows::row)
                .optional();
    }

    /** Those that wait first, the oldest of them first; then the latest settled. */
    List<Notice> all(int offset, int limit) {
        return db.sql("""
                        select * from incident_notice
                        order by (state <> 'WAITING'), case when state = 'WAITING' then received_at end, settled_at desc, id
                        offset ? limit ?""").params(offset, limit).query(NoticeRows::row).list();
    }

    int waiting() {
        return db.sql("select count(*) from incident_notice where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Those that wait since before this moment and were reminded of less often; locked. */
    List<Notice> waiting(Instant since, int times) {
        return db.sql("""
                        select * from incident_notice where state = 'WAITING' and received_at <= ? and reminded < ?
                        order by received_at for update""")
                .params(Timestamp.from(since), times)
                .query(NoticeRows::row)
                .list();
    }

    void reminded(UUID id, int times) {
        db.sql("update incident_notice set reminded = ? where id = ?")
                .params(times, id)
                .update();
    }

    void take(UUID id, UUID incident, UUID by, Instant at) {
        db.sql("update incident_notice set state = 'TAKEN', incident = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(incident, by, Timestamp.from(at), id)
                .update();
    }

    void aside(UUID id, String motive, UUID by, Instant at) {
        db.sql("update incident_notice set state = 'ASIDE', motive = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(motive, by, Timestamp.from(at), id)
                .update();
    }

    /** Those whose end, set aside or with their incident closed, lies before this moment; locked. */
    List<Notice> endedBefore(Instant limit) {
        return db.sql("""
                        select n.* from incident_notice n left join incident i on i.id = n.incident
                        where n.erased_at is null and n.state <> 'WAITING'
                            and greatest(n.settled_at, case when n.state = 'TAKEN' then coalesce(i.closed_at, 'infinity') end) < ?
                        for update of n""").param(Timestamp.from(limit)).query(NoticeRows::row).list();
    }

    void erase(UUID id, Instant at) {
        db.sql("""
                        update incident_notice set description = '', contact = '', motive = '', hash = null, seen_on = null,
                            erased_at = ? where id = ?""").params(Timestamp.from(at), id).update();
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("use_key"),
                row.getBoolean("elsewhere"),
                row.getObject("seen_on", LocalDate.class),
                row.getString("description"),
                row.getString("contact"),
                row.getTimestamp("received_at").toInstant(),
                Notice.State.valueOf(row.getString("state")),
                instant(row.getTimestamp("settled_at")),
                row.getObject("settled_by", UUID.class),
                row.getObject("incident", UUID.class),
                row.getString("motive"),
                instant(row.getTimestamp("erased_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
