package fr.beffroi.server.register;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people of the collectivity at hand say of its uses in the register. Inside {@link Tenancy#in}. */
@Component
class Editions {
    /** Those who keep the register; whoever holds several of these roles acts in the first. */
    static final Set<Role> KEEPERS = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of(Role.DPO, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR)));

    /** What is chosen from a list names nobody, and figures of the past rest on it. */
    private static final Set<String> CHOSEN = Set.of("domain");

    private static final String COLUMNS = """
            e.*, exists (select from register_edition later where later.collectivity = e.collectivity
                and later.use_key = e.use_key and later.kind = e.kind and later.id > e.id) as superseded
            from register_edition e
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final JsonMapper json;

    Editions(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.json = json;
    }

    /** What an edition says. */
    enum Kind {
        /** Texts by the field's id. */
        FIELDS,
        /** Answers by the question's name. */
        DUTIES
    }

    /**
     * One edition: whole, the earlier one's words included.
     *
     * @param id subject of its entries in the journal
     * @param motive "" once erased
     * @param superseded whether a later one says what counts
     */
    record Edition(
            UUID id,
            String use,
            Kind kind,
            Map<String, String> content,
            String motive,
            UUID by,
            Role role,
            Instant at,
            boolean superseded,
            @Nullable Instant erasedAt) {

        /** Texts of it that nobody reads on the register any more. */
        public Map<String, String> past() {
            Map<String, String> past = new TreeMap<>(superseded && kind == Kind.FIELDS ? content : Map.of());
            past.keySet().removeAll(CHOSEN);
            return past;
        }

        /** Whether anything is left of it that people wrote and that the register does not show. */
        public boolean isErasable() {
            return !motive.isEmpty() || !past().isEmpty();
        }
    }

    Optional<Edition> latest(String use, Kind kind) {
        return db.sql("select " + COLUMNS + "where e.use_key = ? and e.kind = ? order by e.id desc limit 1")
                .params(use, kind.name())
                .query(this::row)
                .optional();
    }

    /** The latest of every use, in one look. */
    List<Edition> latest(Kind kind) {
        return db.sql("select distinct on (e.use_key) " + COLUMNS + "where e.kind = ? order by e.use_key, e.id desc")
                .param(kind.name())
                .query(this::row)
                .list();
    }

    /** Of all uses, oldest first. */
    List<Edition> all() {
        return db.sql("select " + COLUMNS + "order by e.id").query(this::row).list();
    }

    /** Of one use, oldest first. */
    List<Edition> of(String use) {
        return db.sql("select " + COLUMNS + "where e.use_key = ? order by e.id")
                .param(use)
                .query(this::row)
                .list();
    }

    Optional<Edition> find(UUID id) {
        return db.sql("select " + COLUMNS + "where e.subject = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /**
     * Empties the motive, and the texts if a later edition replaced them; in a transaction that writes an erasure.
     *
     * @return the journal's entry of an edition that was written before editions were subjects of their own
     */
    Optional<UUID> erase(Edition edition) {
        Map<String, String> content = new TreeMap<>(edition.content());
        content.keySet().removeAll(edition.past().keySet());
        return db.sql("""
                        update register_edition set motive = '', content = cast(? as jsonb), erased_at = ? where subject = ?
                        returning earlier_entry""")
                .params(json.writeValueAsString(content), Timestamp.from(Instant.now()), edition.id())
                .query((row, number) -> Optional.ofNullable(row.getObject("earlier_entry", UUID.class)))
                .single();
    }

    /**
     * Writes an edition, unless it says what the latest says.
     *
     * @param content by field or question; what is blank is left out
     * @return whether anything changed
     * @throws NotAllowed unless by one of {@link #KEEPERS}
     * @throws Refused if the motive lacks
     */
    boolean write(String use, Kind kind, Map<String, String> content, String motive, Person by) {
        if (!KEEPERS.contains(by.role())) {
            throw new NotAllowed("register.role", by.role().name());
        }
        TypedMotive.checked(motive, "register.motive");
        uses.get(use);
        UUID id = UUID.randomUUID();
        Map<String, String> said = new TreeMap<>();
        content.forEach((name, value) -> {
            if (!value.isBlank()) {
                said.put(name, value.strip());
            }
        });
        Map<String, String> before = latest(use, kind).map(Edition::content).orElse(Map.of());
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(said.keySet());
        changed.removeIf(name -> Objects.equals(before.get(name), said.get(name)));
        if (changed.isEmpty()) {
            return false;
        }
        db.sql("""
                        insert into register_edition
                            (subject, collectivity, use_key, kind, content, motive, by_account, by_role, at)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""")
                .params(
                        id,
                        tenancy.current(),
                        use,
                        kind.name(),
                        json.writeValueAsString(said),
                        motive.strip(),
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts =
                Map.of("use", use, "by", by.id(), "role", by.role(), "changed", List.copyOf(changed));
        // Free text may name somebody, against all advice: kept so that it can be erased.
        Map<String, String> personal = new TreeMap<>(Map.of("motive", motive.strip()));
        changed.forEach(name -> personal.put(name, said.getOrDefault(name, "")));
        if (kind == Kind.FIELDS) {
            journal.record("register.described", id, facts, personal);
        } else {
            journal.record("register.examined", id, facts, personal);
        }
        return true;
    }

    private Edition row(ResultSet row, int number) throws SQLException {
        Timestamp erased = row.getTimestamp("erased_at");
        return new Edition(
                row.getObject("subject", UUID.class),
                row.getString("use_key"),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("content"), new TypeReference<Map<String, String>>() {}),
                row.getString("motive"),
                row.getObject("by_account", UUID.class),
                Role.valueOf(row.getString("by_role")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("superseded"),
                erased == null ? null : erased.toInstant());
    }
}
