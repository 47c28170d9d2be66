package fr.beffroi.server.oversight;

import fr.beffroi.oversight.journal.Head;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal's rows: placed entries and signed heads. Inside {@link Tenancy#in}. */
@Component
class JournalRows {
    private static final int FETCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate streaming;
    private final Tenancy tenancy;

    JournalRows(JdbcClient db, DataSource source, Tenancy tenancy) {
        this.db = db;
        this.streaming = new JdbcTemplate(source);
        streaming.setFetchSize(FETCH);
        this.tenancy = tenancy;
    }

    /** Gives the entries committed and not yet placed their places, in order. @return how many */
    int place() {
        List<UUID> pending = db.sql("select id from journal_entry where place is null order by written limit " + FETCH)
                .query(UUID.class)
                .list();
        long next = placed();
        for (UUID entry : pending) {
            db.sql("update journal_entry set place = ? where id = ?")
                    .params(next++, entry)
                    .update();
        }
        return pending.size();
    }

    /** One sequencer at a time per journal, whatever the number of servers; until the transaction ends. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("journal " + tenancy.current())
                .query()
                .singleRow();
    }

    long placed() {
        return db.sql("select coalesce(max(place) + 1, 0) from journal_entry where place is not null")
                .query(Long.class)
                .single();
    }

    Optional<Typed> findEntry(long place) {
        return db.sql("select type, bytes from journal_entry where place = ?")
                .param(place)
                .query((row, number) -> new Typed(row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    /** Stored bytes of all placed entries, in order. To be closed. */
    Stream<byte[]> entries() {
        return from(0).map(Placed::bytes);
    }

    /** Placed entries in order, from this place on. To be closed. */
    Stream<Placed> from(long place) {
        return streaming.queryForStream(
                "select place, bytes from journal_entry where place >= ? order by place",
                (row, number) -> new Placed(row.getLong("place"), row.getBytes("bytes")),
                place);
    }

    Optional<Head> latestHead() {
        return db.sql("select * from journal_head order by size desc limit 1")
                .query(JournalRows::head)
                .optional();
    }

    List<Head> heads(long after, int limit) {
        return db.sql("select * from journal_head where size > ? order by size limit ?")
                .params(after, limit)
                .query(JournalRows::head)
                .list();
    }

    void write(Head head) {
        db.sql("insert into journal_head (collectivity, size, root, at, signature, journal) values (?, ?, ?, ?, ?, ?)")
                .params(
                        tenancy.current(),
                        head.size(),
                        head.root(),
                        Rows.column(head.at()),
                        head.signature(),
                        head.journal())
                .update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("journal"),
                row.getLong("size"),
                row.getString("root"),
                Rows.instant(row, "at"),
                row.getString("signature"));
    }

    record Placed(long place, byte[] bytes) {}

    record Typed(String type, byte[] bytes) {}
}
