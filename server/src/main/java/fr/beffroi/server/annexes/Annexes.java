package fr.beffroi.server.annexes;

import fr.beffroi.documents.FixedFile;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The annexes of the collectivity at hand; inside {@link Tenancy#in}. Whether an item or an act may still change is for the
 * caller to know, and to hold until its transaction ends.
 */
@Component
public class Annexes {
    /** Of one act. */
    static final int MOST = 30;

    /** Of one act: its PDF and its archive for the prefecture hold them all. */
    static final int MOST_MEGABYTES = 60;

    private static final int LONGEST_TITLE = 200;

    private static final String SELECT = """
            select id, subject, rank, title, name, type, size, sha256, added_by, added_at, removed_by, removed_at
            from annexes where subject = ?
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;

    Annexes(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** In their order, without those removed. */
    public List<Annex> of(UUID subject) {
        return db.sql(SELECT + "and removed_at is null order by rank, added_at, id")
                .param(subject)
                .query(Annexes::row)
                .list();
    }

    /** Those of each, in one look; of a subject without annexes, nothing. */
    public Map<UUID, List<Annex>> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(SELECT.replace("= ?", "in (:subjects)") + "and removed_at is null order by rank, added_at, id")
                .param("subjects", subjects)
                .query(Annexes::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Annex::subject));
    }

    /** Those that each had at that moment, some of which may have been removed since. */
    public Map<UUID, List<Annex>> at(Collection<UUID> subjects, Instant moment) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(SELECT.replace("= ?", "in (:subjects)") + """
                        and added_at <= :moment and (removed_at is null or removed_at > :moment) order by rank, added_at, id""")
                .param("subjects", subjects)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Annexes::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Annex::subject));
    }

    /** Those that were removed, the last one first. */
    public List<Annex> removed(UUID subject) {
        return db.sql(SELECT + "and removed_at is not null order by removed_at desc, id")
                .param(subject)
                .query(Annexes::row)
                .list();
    }

    /** @throws NoSuchElementException if this subject has no such annex now */
    public Annex get(UUID subject, UUID id) {
        return of(subject).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("annex " + id));
    }

    /** @throws NoSuchElementException if this collectivity keeps no such file */
    public byte[] content(String sha256) {
        return db.sql("select content from annex_files where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("annexed file " + sha256));
    }

    /**
     * Puts a file after the others.
     *
     * @param title as the act is to name it; blank: as the file is named
     * @throws AnnexRefused if it is there already, or there would be too much
     */
    public Annex add(UUID subject, SentFile file, String title, Person by) {
        lock(subject);
        List<Annex> before = of(subject);
        String sha256 = Sha256.of(file.content());
        lockContent(sha256);
        before.stream().filter(one -> one.sha256().equals(sha256)).findFirst().ifPresent(one -> {
            throw new AnnexRefused("annexes.file.twice", file.name(), one.title());
        });
        if (before.size() >= MOST) {
            throw new AnnexRefused("annexes.many", MOST);
        }
        long together = before.stream().mapToLong(Annex::size).sum() + file.content().length;
        if (together > MOST_MEGABYTES * 1_000_000L) {
            throw new AnnexRefused("annexes.large", file.name(), MOST_MEGABYTES);
        }
        db.sql("""
                        insert into annex_files (collectivity, sha256, content) values (?, ?, ?)
                        on conflict (collectivity, sha256) do nothing""").params(tenancy.current(), sha256, file.content()).update();
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into annexes (id, collectivity, subject, rank, title, name, type, size, sha256, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        id,
                        tenancy.current(),
                        subject,
                        before.isEmpty() ? 1 : before.getLast().rank() + 1,
                        titled(title.isBlank() ? file.stem() : title),
                        file.name(),
                        file.type().name(),
                        file.content().length,
                        sha256,
                        by.id())
                .update();
        Annex added = get(subject, id);
        journal.record("annex.added", subject, facts(added, by), names(added));
        return added;
    }

    /** @throws AnnexRefused if the title is blank or too long */
    public void rename(UUID subject, UUID id, String title, Person by) {
        lock(subject);
        get(subject, id);
        db.sql("update annexes set title = ? where id = ?")
                .params(titled(title), id)
                .update();
        Annex renamed = get(subject, id);
        journal.record("annex.renamed", subject, facts(renamed, by), names(renamed));
    }

    /** @param places down the list; negative for up */
    public void move(UUID subject, UUID id, int places, Person by) {
        lock(subject);
        List<Annex> order = new ArrayList<>(of(subject));
        Annex moved = get(subject, id);
        int at = order.indexOf(moved);
        order.remove(at);
        order.add(Math.clamp((long) at + places, 0, order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            db.sql("update annexes set rank = ? where id = ?")
                    .params(i + 1, order.get(i).id())
                    .update();
        }
        Annex there = get(subject, id);
        journal.record("annex.moved", subject, facts(there, by), names(there));
    }

    /**
     * Takes it away; that it was there stays told.
     *
     * @param keep whether its content stays: what belonged to a signed act is kept for ever, a mistake is not
     */
    public void remove(UUID subject, UUID id, boolean keep, Person by) {
        lock(subject);
        Annex removed = get(subject, id);
        lockContent(removed.sha256());
        db.sql("update annexes set removed_at = now(), removed_by = ?, kept = ? where id = ?")
                .params(by.id(), keep, id)
                .update();
        db.sql("""
                        delete from annex_files f where f.sha256 = ? and not exists (
                            select from annexes a where a.sha256 = f.sha256 and (a.removed_at is null or a.kept))""").param(removed.sha256()).update();
        journal.record("annex.removed", subject, facts(removed, by), names(removed));
    }

    /** The act that came of an item bears the item's annexes, once. */
    public void follow(UUID item, UUID act) {
        db.sql("""
                        insert into annexes (id, collectivity, subject, rank, title, name, type, size, sha256, added_by, added_at)
                        select gen_random_uuid(), collectivity, ?, rank, title, name, type, size, sha256, added_by, added_at
                        from annexes where subject = ? and removed_at is null
                            and not exists (select from annexes where subject = ?)""").params(act, item, act).update();
    }

    /** Two who add at once must not take one place. */
    private void lock(UUID subject) {
        alone("annexes " + subject);
    }

    /** Subjects share a content: it must not go while another takes it up. */
    private void lockContent(String sha256) {
        alone("annexed " + tenancy.current() + " " + sha256);
    }

    private void alone(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query(row -> {});
    }

    /** @throws AnnexRefused unless it can stand in a list */
    private static String titled(String title) {
        String clean = Clean.text(title).replaceAll("\\s+", " ").strip();
        if (clean.isEmpty()) {
            throw new AnnexRefused("annexes.title.blank");
        }
        if (clean.length() > LONGEST_TITLE) {
            throw new AnnexRefused("annexes.title.long", LONGEST_TITLE);
        }
        return clean;
    }

    private static Map<String, Object> facts(Annex annex, Person by) {
        return Map.of(
                "annex", annex.id(),
                "sha256", annex.sha256(),
                "bytes", annex.size(),
                "rank", annex.rank(),
                "by", by.id(),
                "role", by.role());
    }

    /** Titles and names of files may name persons: they are erasable. */
    private static Map<String, String> names(Annex annex) {
        return Map.of("title", annex.title(), "file", annex.name());
    }

    private static Annex row(ResultSet row, int number) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Annex(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("subject", UUID.class)),
                row.getInt("rank"),
                row.getString("title"),
                row.getString("name"),
                FixedFile.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getString("sha256"),
                Objects.requireNonNull(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("removed_by", UUID.class),
                removed == null ? null : removed.toInstant());
    }
}
