package fr.beffroi.server.oversight;

import static java.util.Objects.requireNonNull;

import fr.beffroi.oversight.journal.Commitment;
import fr.beffroi.oversight.journal.Entry;
import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of the collectivity at hand. All methods run inside {@code Tenancy.in}. */
@Component
public class JournalBook {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final JournalRows rows;
    private final JournalTrees trees;
    private final Sequencer sequencer;
    private final HeadKey key;
    /** A collectivity keeps its slug for ever. */
    private final Map<UUID, String> names = new ConcurrentHashMap<>();

    JournalBook(
            JdbcClient db,
            Tenancy tenancy,
            Collectivities collectivities,
            JournalRows rows,
            JournalTrees trees,
            Sequencer sequencer,
            HeadKey key) {
        this.db = db;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.rows = rows;
        this.trees = trees;
        this.sequencer = sequencer;
        this.key = key;
    }

    /**
     * Adds an entry in the transaction under way; the sequencer places it in the tree within seconds.
     *
     * @param type e.g. {@code decision.taken}
     * @param subject what it is about: a proposal, a use, an account
     * @param facts public values, in the clear: strings, numbers, booleans, ids, enums, instants, dates, lists of these
     * @param personal values held as salted commitments, erasable
     * @return the entry's id
     */
    public UUID record(String type, UUID subject, Map<String, ?> facts, Map<String, String> personal) {
        UUID id = UUID.randomUUID();
        Map<String, Commitment> commitments = new HashMap<>();
        personal.forEach((name, value) -> commitments.put(name, Commitment.to(value)));
        Entry entry = new Entry(name(), type, Rows.now(), subject, plain(facts), commitments);
        db.sql("insert into journal_entry (id, collectivity, at, type, subject, bytes) values (?, ?, ?, ?, ?, ?)")
                .params(id, tenancy.current(), Rows.column(entry.at()), type, subject, entry.bytes())
                .update();
        personal.forEach((name, value) -> keep(id, name, value, commitments));
        return id;
    }

    private void keep(UUID entry, String name, String value, Map<String, Commitment> commitments) {
        db.sql("insert into personal_value (collectivity, entry, name, salt, value) values (?, ?, ?, ?, ?)")
                .params(
                        tenancy.current(),
                        entry,
                        name,
                        requireNonNull(commitments.get(name)).salt(),
                        value)
                .update();
    }

    /**
     * Entries, newest first.
     *
     * @param type an exact type, or a family with a final dot, e.g. {@code decision.}
     * @param limit at most 1000
     */
    public List<Line> search(
            @Nullable String type,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit) {
        return db.sql("""
                        select place, at, type, subject, bytes from journal_entry
                        where (cast(:type as text) is null or type = :type
                                or (right(:type, 1) = '.' and starts_with(type, :type)))
                            and (cast(:subject as uuid) is null or subject = :subject)
                            and (cast(:from as timestamptz) is null or at >= :from)
                            and (cast(:to as timestamptz) is null or at < :to)
                        order by place desc nulls first, written desc offset :offset limit :limit""")
                .param("type", type)
                .param("subject", subject)
                .param("from", from == null ? null : Rows.column(from))
                .param("to", to == null ? null : Rows.column(to))
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, 1000))
                .query((row, number) -> new Line(
                        row.getObject("place") == null ? -1 : row.getLong("place"),
                        Rows.instant(row, "at"),
                        row.getString("type"),
                        Rows.uuid(row, "subject"),
                        new String(row.getBytes("bytes"), StandardCharsets.UTF_8)))
                .list();
    }

    public Optional<Head> latestHead() {
        return rows.latestHead();
    }

    /** Signed heads in order of size, at most {@code limit}, of a size above {@code after}. */
    public List<Head> heads(long after, int limit) {
        return rows.heads(after, limit);
    }

    /** The key that verifies the heads: X.509 SubjectPublicKeyInfo, Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.publicKey().getEncoded());
    }

    /** Whether the stored journal still is what was signed. Reads every entry. */
    public Check verify() {
        return trees.verify(tenancy.current());
    }

    /** What keeps the journal from being signed, as a key of a message; empty when all is well. */
    public Optional<String> fault() {
        return sequencer.fault(tenancy.current());
    }

    /**
     * The whole journal as one file that {@code beffroi journal verify} checks. What is committed by now is placed and
     * signed first, unless the journal is at fault: a faulty journal is exported as it stands.
     */
    public void export(OutputStream out) {
        sequencer.signNow(tenancy.current());
        List<Head> heads = rows.heads(0, Integer.MAX_VALUE).stream()
                .filter(head -> HeadKey.verifies(head, key.publicKey()))
                .toList();
        try (Stream<byte[]> entries = rows.entries()) {
            JournalFile.write(out, name(), entries.iterator(), heads, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One entry, its audit path and the signed head it leads to, as JSON that can be checked without the others.
     *
     * @throws NoSuchElementException if no entry has that place, or the journal is at fault and no head covers it
     * @throws NotAllowed if the reader may read neither the journal nor the proposal that the entry is about
     */
    public String proof(long index, Account reader) {
        UUID collectivity = tenancy.current();
        JournalRows.Typed found =
                rows.findEntry(index).orElseThrow(() -> new NoSuchElementException("journal entry " + index));
        requireReader(reader, found.type());
        Head head = rows.latestHead()
                .filter(latest -> latest.size() > index)
                .or(() -> {
                    sequencer.signNow(collectivity);
                    return rows.latestHead().filter(latest -> latest.size() > index);
                })
                .orElseThrow(() -> new NoSuchElementException("signed head over journal entry " + index));
        return trees.proof(collectivity, found.bytes(), index, head).toJson();
    }

    /** Who decides on proposals may prove to a third party what became of one; the rest is for readers of the journal. */
    private static void requireReader(Account reader, String type) {
        boolean ofProposal = type.startsWith("proposal.") || type.startsWith("decision.");
        if (!ofProposal || !Readers.OF_PROPOSALS.include(reader)) {
            Readers.OF_JOURNAL.check(reader);
        }
    }

    /** The name of this journal in its heads and files: the collectivity's slug. */
    public String name() {
        return names.computeIfAbsent(
                tenancy.current(), id -> collectivities.get(id).slug());
    }

    private static Map<String, Object> plain(Map<String, ?> facts) {
        Map<String, Object> plain = new HashMap<>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case Enum<?> name -> name.name();
            case Instant at -> at.truncatedTo(ChronoUnit.MICROS).toString();
            case LocalDate day -> day.toString();
            case List<?> many -> many.stream().map(JournalBook::plain).toList();
            case Object other -> other;
        };
    }

    /** @param index place in the tree, or -1 while the sequencer has not placed it */
    public record Line(long index, Instant at, String type, UUID subject, String json) {}

    /**
     * @param entries how many are placed
     * @param firstInvalid index of the first entry that no head in agreement covers; -1 if valid
     * @param head root over all entries, hexadecimal
     * @param fault key of a text, or null
     */
    public record Check(
            long entries,
            boolean valid,
            long firstInvalid,
            String head,
            @Nullable String fault) {}
}
