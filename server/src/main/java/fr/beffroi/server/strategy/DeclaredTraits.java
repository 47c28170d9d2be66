package fr.beffroi.server.strategy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each use of others says of itself, as those who keep the inventory said. Inside {@link Tenancy#in}. */
@Component
class DeclaredTraits {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;

    DeclaredTraits(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** What was answered, by the ids of the declared uses; without their fields, which are in their declarations. */
    Map<UUID, Map<Trait, String>> all() {
        Map<UUID, Map<Trait, String>> said = new HashMap<>();
        db.sql(
                        "select distinct on (declared, trait) declared, trait, answer from declared_trait order by declared, trait, id desc")
                .query(row -> {
                    said.computeIfAbsent(row.getObject("declared", UUID.class), declared -> new EnumMap<>(Trait.class))
                            .put(Trait.valueOf(row.getString("trait")), row.getString("answer"));
                });
        return said;
    }

    /** All that a declared use of this field says. */
    Map<Trait, String> of(UUID declared, Domain field) {
        return with(field, answered(declared));
    }

    private Map<Trait, String> answered(UUID declared) {
        Map<Trait, String> answered = new EnumMap<>(Trait.class);
        db.sql(
                        "select distinct on (trait) trait, answer from declared_trait where declared = ? order by trait, id desc")
                .param(declared)
                .query(row -> {
                    answered.put(Trait.valueOf(row.getString("trait")), row.getString("answer"));
                });
        return answered;
    }

    static Map<Trait, String> with(Domain field, Map<Trait, String> answered) {
        Map<Trait, String> said = new EnumMap<>(Trait.class);
        said.putAll(answered);
        said.put(Trait.FIELD, field.name());
        return said;
    }

    /**
     * Keeps what is new among these answers.
     *
     * @throws NotAllowed if the role may not
     * @throws fr.beffroi.server.web.Refused if an answer is none of those offered
     */
    void say(UUID declared, Map<Trait, String> answers, Person by) {
        if (by.role() == Role.AGENT) {
            throw new NotAllowed("strategy.role", by.role().name());
        }
        Map<String, Object> changed = Trait.news(answers, answered(declared), Trait::isAskedOfDeclared);
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach((trait, answer) -> db.sql("""
                        insert into declared_trait (collectivity, declared, trait, answer, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        declared,
                        trait,
                        answer,
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update());
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("answers", changed);
        journal.record("strategy.declared_traits", declared, facts, Map.of());
    }
}
