package fr.beffroi.server.strategy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each use says of itself, as those who answer for it said. Inside {@link Tenancy#in}. */
@Component
class UseTraits {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;

    UseTraits(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
    }

    /** Its risk class, and what was answered. */
    Map<Trait, String> of(Use use) {
        return of(List.of(use)).getOrDefault(use.key(), Map.of());
    }

    /** The same of several uses at once, by their keys. */
    Map<String, Map<Trait, String>> of(List<Use> uses) {
        Map<String, Map<Trait, String>> said = new HashMap<>();
        uses.forEach(use -> {
            Map<Trait, String> own = new EnumMap<>(Trait.class);
            own.put(Trait.RISK, use.risk().name());
            said.put(use.key(), own);
        });
        db.sql(
                        "select distinct on (use_key, trait) use_key, trait, answer from use_trait order by use_key, trait, id desc")
                .query(row -> {
                    Map<Trait, String> own = said.get(row.getString("use_key"));
                    if (own != null) {
                        own.put(Trait.valueOf(row.getString("trait")), row.getString("answer"));
                    }
                });
        return said;
    }

    /**
     * Keeps what is new among these answers.
     *
     * @throws NotAllowed if the role may not
     * @throws fr.beffroi.server.web.Refused if an answer is none of those offered
     */
    void say(String useKey, Map<Trait, String> answers, Person by) {
        if (by.role() == Role.AGENT) {
            throw new NotAllowed("strategy.role", by.role().name());
        }
        Use use = uses.get(useKey);
        Map<String, Object> changed = Trait.news(answers, of(use), Trait::isAsked);
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach((trait, answer) -> db.sql("""
                        insert into use_trait (collectivity, use_key, trait, answer, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        useKey,
                        trait,
                        answer,
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update());
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("use", useKey);
        facts.put("answers", changed);
        journal.record("strategy.traits", use.id(), facts, Map.of());
    }
}
