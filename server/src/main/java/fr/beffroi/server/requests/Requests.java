package fr.beffroi.server.requests;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Secret;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.requests.ResidentRequest.Content;
import fr.beffroi.server.requests.ResidentRequest.Note;
import fr.beffroi.server.requests.ResidentRequest.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests. Of a link only the hash is kept. All but {@link #find(String)} inside {@link Tenancy#in}. */
@Component("residentRequests")
class Requests {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Requests(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** @param secret last part of the link, which nothing can show again */
    record Kept(ResidentRequest request, String secret) {}

    record Opened(UUID collectivity, UUID request) {}

    Kept add(Asked asked, @Nullable String use, Instant now) {
        Kind kind = Objects.requireNonNull(asked.kind());
        String secret = Secret.draw();
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.ofInstant(now, LegalTime.FRANCE);
        db.sql("""
                        insert into resident_request (id, collectivity, number, hash, kind, use_key, state, received_at, due_on)
                        values (:id, :town, :number, :hash, :kind, :use, 'RECEIVED', :at, :due)""")
                .param("id", id)
                .param("town", tenancy.current())
                .param("number", Secret.number('D'))
                .param("hash", Secret.hash(secret))
                .param("kind", kind.name())
                .param("use", use)
                .param("at", Timestamp.from(now))
                .param("due", kind.due(day))
                .update();
        db.sql("""
                        insert into resident_request_content (request, collectivity, name, email, postal, reference, message)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        tenancy.current(),
                        asked.name(),
                        asked.email(),
                        asked.postal(),
                        asked.reference(),
                        asked.message())
                .update();
        step(id, "RECEIVED", State.RECEIVED, State.RECEIVED, "", null, now);
        return new Kept(get(id), secret);
    }

    /** Which request this link opens; empty if it opens none (any more). In no transaction. */
    Optional<Opened> find(String secret) {
        return db.sql("select collectivity, id from resident_request_by_hash(?)")
                .param(Secret.hash(secret))
                .query((row, number) ->
                        new Opened(row.getObject("collectivity", UUID.class), row.getObject("id", UUID.class)))
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    ResidentRequest get(UUID id) {
        return read(id, "");
    }

    ResidentRequest lock(UUID id) {
        return read(id, " for update");
    }

    Optional<ResidentRequest> findRequest(UUID id) {
        return find(id, "");
    }

    private Optional<ResidentRequest> find(UUID id, String lock) {
        return db.sql("select * from resident_request where id = ?" + lock)
                .param(id)
                .query(Requests::row)
                .optional();
    }

    private ResidentRequest read(UUID id, String lock) {
        return find(id, lock).orElseThrow(() -> new NoSuchElementException("request " + id));
    }

    /** Those that wait first, the most pressing of them first; then the latest. */
    List<ResidentRequest> all(int offset, int limit) {
        return db.sql("""
                        select * from resident_request
                        order by (state <> 'RECEIVED'), case when state = 'RECEIVED' then due_on end, received_at desc, id
                        offset ? limit ?""").params(offset, limit).query(Requests::row).list();
    }

    /** Whatever became of them. */
    List<ResidentRequest> ever() {
        return db.sql("select * from resident_request").query(Requests::row).list();
    }

    /** Of one use, those that were answered and are closed: neither the withdrawn ones nor any that never had an answer. */
    List<ResidentRequest> answeredAndClosed(String use) {
        return db.sql(
                        "select * from resident_request where use_key = ? and state = 'CLOSED' and answered_at is not null")
                .param(use)
                .query(Requests::row)
                .list();
    }

    /** Those that nobody closed since. */
    List<ResidentRequest> answeredBefore(Instant limit) {
        return db.sql("select * from resident_request where state = 'ANSWERED' and answered_at < ? for update")
                .param(Timestamp.from(limit))
                .query(Requests::row)
                .list();
    }

    /** @param months after the answer that a request ends at the latest, whenever somebody closed it */
    List<ResidentRequest> endedBefore(Instant limit, int months) {
        return db.sql("""
                        select * from resident_request where state = 'CLOSED' and erased_at is null
                            and least(closed_at, answered_at + make_interval(months => ?)) < ? for update""")
                .params(months, Timestamp.from(limit))
                .query(Requests::row)
                .list();
    }

    boolean any() {
        return db.sql("select exists (select from resident_request)")
                .query(Boolean.class)
                .single();
    }

    /** Once it is erased: the answer alone, and empty if there was none or it is erased too. */
    Optional<Content> content(UUID id) {
        return db.sql("select * from resident_request_content where request = ?")
                .param(id)
                .query((row, number) -> new Content(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("postal"),
                        row.getString("reference"),
                        row.getString("message"),
                        row.getString("answer"),
                        row.getObject("answer_id", UUID.class)))
                .optional();
    }

    List<Note> notes(UUID id) {
        return db.sql("select * from resident_request_note where request = ? order by id")
                .param(id)
                .query((row, number) -> new Note(
                        row.getBoolean("from_resident"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Oldest first. */
    List<Step> steps(UUID id) {
        return db.sql("select * from resident_request_step where request = ? order by id")
                .param(id)
                .query((row, number) -> new Step(
                        row.getString("kind"),
                        State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        row.getString("by_role"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void note(UUID id, boolean fromResident, String text, Instant now) {
        db.sql("insert into resident_request_note (collectivity, request, from_resident, text, at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(tenancy.current(), id, fromResident, text, Timestamp.from(now))
                .update();
    }

    void step(UUID id, String kind, State from, State to, String motive, @Nullable Person by, Instant now) {
        db.sql("""
                        insert into resident_request_step (collectivity, request, kind, from_state, to_state, motive, by_account,
                            by_role, at)
                        values (:town, :request, :kind, :from, :to, :motive, :by, :role, :at)""")
                .param("town", tenancy.current())
                .param("request", id)
                .param("kind", kind)
                .param("from", from.name())
                .param("to", to.name())
                .param("motive", motive)
                .param("by", by == null ? null : by.id())
                .param("role", by == null ? null : by.role().name())
                .param("at", Timestamp.from(now))
                .update();
    }

    void assign(UUID id, UUID account) {
        db.sql("update resident_request set assigned_to = ? where id = ?")
                .params(account, id)
                .update();
    }

    void attach(UUID id, UUID proposal) {
        db.sql("update resident_request set proposal = ? where id = ?")
                .params(proposal, id)
                .update();
    }

    void extend(UUID id, LocalDate due) {
        db.sql("update resident_request set due_on = ?, extended = true where id = ?")
                .params(due, id)
                .update();
    }

    void answer(UUID id, UUID answer, Outcome outcome, String text, Instant now) {
        db.sql("update resident_request_content set answer = ?, answer_id = ? where request = ?")
                .params(text, answer, id)
                .update();
        db.sql("update resident_request set state = 'ANSWERED', outcome = ?, answered_at = ? where id = ?")
                .params(outcome.name(), Timestamp.from(now), id)
                .update();
    }

    void close(UUID id, Outcome outcome, Instant now) {
        db.sql("update resident_request set state = 'CLOSED', outcome = ?, closed_at = ? where id = ?")
                .params(outcome.name(), Timestamp.from(now), id)
                .update();
    }

    /** All that belongs to a person, motives too: they may name somebody. The answer stays. */
    void erase(UUID id, Instant now) {
        db.sql("delete from resident_request_content where request = ? and answer = ''")
                .param(id)
                .update();
        db.sql("update resident_request_content set name = '', email = '', postal = '', reference = '', message = ''"
                        + " where request = ?")
                .param(id)
                .update();
        db.sql("delete from resident_request_note where request = ?").param(id).update();
        db.sql("update resident_request_step set motive = '' where request = ?")
                .param(id)
                .update();
        db.sql("update resident_request set erased_at = ?, proposal = null where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Of one that is erased; whether there was an answer. */
    boolean eraseAnswer(UUID id) {
        return db.sql("delete from resident_request_content c using resident_request r"
                                + " where r.id = c.request and r.id = ? and r.erased_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    private static ResidentRequest row(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new ResidentRequest(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("use_key"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                row.getObject("assigned_to", UUID.class),
                row.getObject("proposal", UUID.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row.getTimestamp("answered_at")),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("erased_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
