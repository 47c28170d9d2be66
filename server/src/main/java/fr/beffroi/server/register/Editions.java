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

    /** One edition: whole, the earlier one's words included. */
    record Edition(String use, Kind kind, Map<String, String> content, String motive, UUID by, Role role, Instant at) {}

    Optional<Edition> latest(String use, Kind kind) {
        return db.sql("select * from register_edition where use_key = ? and kind = ? order by id desc limit 1")
                .params(use, kind.name())
                .query(this::row)
                .optional();
    }

    /** The latest of every use, in one look. */
    List<Edition> latest(Kind kind) {
        return db.sql("select distinct on (use_key) * from register_edition where kind = ? order by use_key, id desc")
                .param(kind.name())
                .query(this::row)
                .list();
    }

    /** Of all uses, oldest first. */
    List<Edition> all() {
        return db.sql("select * from register_edition order by id")
                .query(this::row)
                .list();
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
        UUID subject = uses.get(use).id();
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
                        insert into register_edition (collectivity, use_key, kind, content, motive, by_account, by_role, at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""")
                .params(
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
            journal.record("register.described", subject, facts, personal);
        } else {
            journal.record("register.examined", subject, facts, personal);
        }
        return true;
    }

    private Edition row(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("use_key"),
                Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("content"), new TypeReference<Map<String, String>>() {}),
                row.getString("motive"),
                row.getObject("by_account", UUID.class),
                Role.valueOf(row.getString("by_role")),
                row.getTimestamp("at").toInstant());
    }
}
