package fr.beffroi.server.sessions;

import fr.beffroi.acts.exchange.SessionJson;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of the collectivité at hand; inside {@link Tenancy#in}. */
@Component
class Sessions {
    private static final String SELECT = "select id, phase, plan, version, convened_at from sessions ";

    private final JdbcClient db;
    private final Tenancy tenancy;

    Sessions(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    UUID add(SessionPlan plan, UUID by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into sessions (id, collectivity, starts_at, phase, plan, version, created_by, created_at)
                        values (?, ?, ?, 'PREPARING', ?::jsonb, 1, ?, now())""")
                .params(id, tenancy.current(), plan.startsAt(), SessionJson.write(plan), by)
                .update();
        return id;
    }

    /** @throws NoSuchElementException if there is none */
    Stored get(UUID id) {
        return one(SELECT + "where id = ?", id);
    }

    /** As {@link #get}, and nobody else changes it before the transaction ends. */
    Stored getLocked(UUID id) {
        return one(SELECT + "where id = ? for update", id);
    }

    private Stored one(String sql, UUID id) {
        return db.sql(sql)
                .param(id)
                .query((row, number) -> stored(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("session " + id));
    }

    /** Latest first. */
    List<Stored> page(int offset, int limit) {
        return db.sql(SELECT + "order by starts_at desc, created_at desc offset ? limit ?")
                .params(offset, limit)
                .query((row, number) -> stored(row))
                .list();
    }

    private Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime convened = row.getObject("convened_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                Stored.Phase.valueOf(row.getString("phase")),
                SessionJson.readPlan(row.getString("plan")),
                row.getInt("version"),
                convened == null ? null : convened.toInstant());
    }

    /** @throws OtherChange if somebody else changed it since that version was read */
    void change(Stored read, SessionPlan plan, Stored.Phase phase) {
        int changed = db.sql("""
                        update sessions set plan = ?::jsonb, starts_at = ?, phase = ?, version = version + 1,
                            convened_at = case when ? then coalesce(convened_at, now()) else convened_at end
                        where id = ? and version = ?""")
                .params(
                        SessionJson.write(plan),
                        plan.startsAt(),
                        phase.name(),
                        phase == Stored.Phase.CONVENED,
                        read.id(),
                        read.version())
                .update();
        if (changed == 0) {
            throw new OtherChange();
        }
    }

    void phase(UUID id, Stored.Phase phase) {
        db.sql("update sessions set phase = ? where id = ?")
                .params(phase.name(), id)
                .update();
    }

    List<Event> events(UUID session) {
        return db.sql("select event from session_events where session = ? order by place")
                .param(session)
                .query((row, number) -> SessionJson.readEvent(row.getString(1)))
                .list();
    }

    /** How many events a session has: a page that shows fewer is out of date. */
    int eventCount(UUID session) {
        return db.sql("select count(*) from session_events where session = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /** @throws OtherChange if another event took that place */
    void append(UUID session, int place, Event event, UUID by) {
        try {
            db.sql("""
                            insert into session_events (collectivity, session, place, event, noted_by, noted_at)
                            values (?, ?, ?, ?::jsonb, ?, now())""")
                    .params(tenancy.current(), session, place, SessionJson.write(event), by)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OtherChange(taken);
        }
    }

    /** The act of an item, named the first time it is asked for. */
    UUID act(UUID session, String item, String number) {
        return findAct(session, item).orElseGet(() -> {
            UUID act = UUID.randomUUID();
            db.sql("insert into session_acts (act, collectivity, session, item, number) values (?, ?, ?, ?, ?)")
                    .params(act, tenancy.current(), session, item, number)
                    .update();
            return act;
        });
    }

    /** Nothing before the session was closed. */
    Optional<UUID> findAct(UUID session, String item) {
        return db.sql("select act from session_acts where session = ? and item = ?")
                .params(session, item)
                .query(UUID.class)
                .optional();
    }

    /** Ids of items that another session not yet closed has on its agenda, or that one adopted. */
    Set<String> itemsElsewhere(UUID session) {
        return new HashSet<>(db.sql("""
                        select item ->> 'id' from sessions, jsonb_array_elements(plan -> 'items') item
                        where phase in ('PREPARING', 'CONVENED', 'SITTING') and id <> ?
                        union select item from session_acts""").param(session).query(String.class).list());
    }

    /** Whether members were convened to another session with this item. */
    boolean convenedElsewhere(UUID session, String item) {
        return db.sql("""
                        select exists (select from sessions, jsonb_array_elements(plan -> 'items') one
                            where id <> ? and phase not in ('PREPARING', 'CANCELLED') and one ->> 'id' = ?)""").params(session, item).query(Boolean.class).single();
    }

    /** Numbers that acts of a session bear, by item; they stand for ever. */
    Map<String, String> numbers(UUID session) {
        Map<String, String> numbers = new HashMap<>();
        db.sql("select item, number from session_acts where session = ?")
                .param(session)
                .query(row -> {
                    numbers.put(row.getString("item"), row.getString("number"));
                });
        return numbers;
    }

    /** By order of date. */
    List<Stored> closedIn(int year) {
        return db.sql(SELECT
                        + "where phase = 'CLOSED' and date_part('year', starts_at) = ? order by starts_at, created_at")
                .param(year)
                .query((row, number) -> stored(row))
                .list();
    }

    /** Latest first. */
    List<Integer> yearsClosed() {
        return db.sql(
                        "select distinct date_part('year', starts_at)::int y from sessions where phase = 'CLOSED' order by y desc")
                .query(Integer.class)
                .list();
    }

    /** Other sessions of that day that are closed, whichever was prepared first. */
    List<Stored> othersClosed(UUID session, LocalDate day) {
        return db.sql(SELECT + "where starts_at::date = ? and id <> ? and phase = 'CLOSED'")
                .params(day, session)
                .query((row, number) -> stored(row))
                .list();
    }

    /** Only one session at a time numbers its acts, until its transaction ends. */
    void numberAlone() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("session_acts " + tenancy.current())
                .query(row -> {});
    }

    /** Somebody else was quicker: what was asked was not done, and the page is to be read again. */
    static final class OtherChange extends RuntimeException {
        private static final long serialVersionUID = 1;

        OtherChange() {}

        OtherChange(Throwable cause) {
            super(cause);
        }
    }
}
