package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Secret;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions to suppliers by a link without account, of which only the hash is kept. All but {@link #find} inside {@link Tenancy#in}. */
@Component
class SupplierForms {
    static final Duration LIFE = Duration.ofDays(45);
    static final int LONGEST = 2000;
    static final Set<String> CLOSED = Set.of("YES", "NO", "UNKNOWN");

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final JsonMapper json = JsonMapper.shared();

    SupplierForms(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** @param answers empty until it is answered */
    record Form(
            UUID id,
            UUID declared,
            Instant asked,
            Instant expires,
            @Nullable Instant revoked,
            @Nullable Instant answered,
            Map<Question, String> answers) {

        /** Key of the text that says where it stands. */
        public String standing() {
            if (answered != null) {
                return "inventory.form.answered";
            }
            if (revoked != null) {
                return "inventory.form.revoked";
            }
            return expires.isAfter(Instant.now()) ? "inventory.form.waiting" : "inventory.form.expired";
        }
    }

    record Opened(UUID collectivity, UUID form) {}

    /** @return the secret part of the link, which nothing can show again */
    String ask(UUID declared, Person by) {
        return ask(declared, LIFE, by);
    }

    /** @param life of the link */
    String ask(UUID declared, Duration life, Person by) {
        String secret = Secret.draw();
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        db.sql(
                        "insert into supplier_form (id, collectivity, declared, hash, asked_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        tenancy.current(),
                        declared,
                        Secret.hash(secret),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(life)))
                .update();
        journal.record("inventory.asked", declared, Map.of("by", by.id(), "role", by.role(), "form", id), Map.of());
        return secret;
    }

    /** The link opens nothing any more; what was answered stays. */
    void revoke(UUID declared, UUID form, Person by) {
        int revoked = db.sql("update supplier_form set revoked_at = now() where id = ? and declared = ?"
                        + " and revoked_at is null")
                .params(form, declared)
                .update();
        if (revoked == 1) {
            journal.record(
                    "inventory.link_revoked",
                    declared,
                    Map.of("by", by.id(), "role", by.role(), "form", form),
                    Map.of());
        }
    }

    /** Newest first. */
    List<Form> of(UUID declared) {
        return db.sql("select * from supplier_form where declared = ? order by asked_at desc")
                .param(declared)
                .query(this::form)
                .list();
    }

    /** Which form this link opens; empty if it opens none (any more). In no transaction. */
    Optional<Opened> find(String secret) {
        return db.sql("select collectivity, id from supplier_form_by_hash(?)")
                .param(Secret.hash(secret))
                .query((row, number) ->
                        new Opened(row.getObject("collectivity", UUID.class), row.getObject("id", UUID.class)))
                .optional();
    }

    Form get(UUID id) {
        return db.sql("select * from supplier_form where id = ?")
                .param(id)
                .query(this::form)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("form " + id));
    }

    /**
     * Once, while the link is open.
     *
     * @throws Refused if an answer lacks to whether there is AI, is too long, or is none of the three
     * @throws NoSuchElementException if it was answered, revoked or over meanwhile
     */
    void answer(UUID id, Map<Question, String> answers) {
        Map<Question, String> kept = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> {
            String said = answer.strip();
            boolean wrong = said.length() > LONGEST
                    || said.indexOf('\0') >= 0
                    || (question.isClosed() && !said.isEmpty() && !CLOSED.contains(said));
            if (wrong) {
                throw new Refused("inventory.form.wrong", LONGEST);
            }
            if (!said.isEmpty()) {
                kept.put(question, said);
            }
        });
        if (!kept.containsKey(Question.HAS_AI)) {
            throw new Refused("inventory.form.needed");
        }
        Form form = get(id);
        int answered = db.sql("update supplier_form set answered_at = now(), answers = cast(? as jsonb) where id = ?"
                        + " and answered_at is null and revoked_at is null and expires_at > now()")
                .params(json.writeValueAsString(kept), id)
                .update();
        if (answered == 0) {
            throw new NoSuchElementException("form " + id);
        }
        journal.record(
                "inventory.answered",
                form.declared(),
                Map.of("form", id, "has_ai", kept.getOrDefault(Question.HAS_AI, "")),
                Map.of());
    }

    private Form form(ResultSet row, int number) throws SQLException {
        String answers = row.getString("answers");
        return new Form(
                row.getObject("id", UUID.class),
                row.getObject("declared", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("answered_at")),
                answers == null
                        ? Map.of()
                        : json.readValue(answers, new TypeReference<EnumMap<Question, String>>() {}));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
