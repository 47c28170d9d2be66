package fr.beffroi.server.needs;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.inventory.Experiments;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs of the collectivity at hand. Inside {@link Tenancy#in}. */
@Component
class Needs {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_STORY = 4000;
    static final int LONGEST_WHY = 2000;
    private static final String SELECT = """
            select n.*, (select count(*) from need_vote v where v.need = n.id) as votes from need n
                where n.withdrawn_at is null
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final Experiments experiments;
    private final Erasure erasure;
    private final MessageSource texts;

    Needs(
            JdbcClient db,
            Tenancy tenancy,
            JournalBook journal,
            Uses uses,
            Experiments experiments,
            Erasure erasure,
            MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.experiments = experiments;
        this.erasure = erasure;
        this.texts = texts;
    }

    /** Describes a need; who describes it is for it. @throws Refused if a text lacks or is too long */
    UUID describe(String title, String story, String service, Person by) {
        String what = text(title, LONGEST_TITLE, "needs.incomplete");
        String why = text(story, LONGEST_STORY, "needs.incomplete");
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into need (id, collectivity, title, story, service, by_account, at, stage)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(id, tenancy.current(), what, why, service, by.id(), now())
                .update();
        // Free text may name somebody, against all advice: kept so that it can be erased, see erase.
        journal.record("need.described", id, facts(by), Map.of("title", what, "story", why));
        vote(id, true, by);
        return id;
    }

    /** Those with most votes first. */
    List<Need> all() {
        return db.sql(SELECT + "order by votes desc, n.at desc, n.id")
                .query(Needs::need)
                .list();
    }

    /** @throws NoSuchElementException if there is none, or it was withdrawn */
    Need get(UUID id) {
        return db.sql(SELECT + "and n.id = ?")
                .param(id)
                .query(Needs::need)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("need " + id));
    }

    /** One per person, and taken back at will, as long as nothing is decided. */
    void vote(UUID id, boolean forIt, Person by) {
        open(id);
        if (forIt) {
            db.sql("insert into need_vote (collectivity, need, account) values (?, ?, ?) on conflict do nothing")
                    .params(tenancy.current(), id, by.id())
                    .update();
        } else {
            db.sql("delete from need_vote where need = ? and account = ?")
                    .params(id, by.id())
                    .update();
        }
    }

    Set<UUID> votedBy(UUID account) {
        return Set.copyOf(db.sql("select need from need_vote where account = ?")
                .param(account)
                .query(UUID.class)
                .list());
    }

    /** Of how many persons, each counted once, for any of these needs. */
    int votesFor(List<UUID> needs) {
        return db.sql("select count(distinct account) from need_vote where need in (:needs)")
                .param("needs", needs)
                .query(Integer.class)
                .single();
    }

    /** @throws Refused if the reason lacks or is too long, or the need is decided on */
    void answer(UUID id, Step step, Guide.Verdict verdict, String why, Person by) {
        open(id);
        String said = text(why, LONGEST_WHY, "needs.why");
        db.sql("""
                        insert into need_answer (collectivity, need, step, verdict, why, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(tenancy.current(), id, step.name(), verdict.name(), said, by.id(), now())
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("step", step);
        facts.put("answer", verdict);
        journal.record("need.answered", id, facts, Map.of("why", said));
    }

    Guide guide(UUID id) {
        Map<Step, Guide.Answer> latest = new EnumMap<>(Step.class);
        answers(id).reversed().forEach(one -> latest.put(one.step(), one));
        return new Guide(latest);
    }

    /** Newest first; what was answered before too. */
    List<Guide.Answer> answers(UUID id) {
        return db.sql("select * from need_answer where need = ? order by id desc")
                .param(id)
                .query((row, number) -> new Guide.Answer(
                        Step.valueOf(row.getString("step")),
                        Guide.Verdict.valueOf(row.getString("verdict")),
                        row.getString("why"),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    record Ruling(Need.Stage stage, String motive, UUID by, Role role, Instant at) {}

    /**
     * @param to anything but OPEN
     * @throws NotAllowed unless by an élu
     * @throws Refused if the motive lacks, the need became a use already, or AI is wanted where the answers do not call for it
     */
    void rule(UUID id, Need.Stage to, String motive, Person by) {
        if (by.role() != Role.ELU) {
            throw new NotAllowed("needs.elu", by.role().name());
        }
        String why = text(motive, LONGEST_WHY, "needs.motive");
        Need need = locked(id);
        if (to == Need.Stage.OPEN || need.stage() == to || need.isTurned()) {
            throw new Refused("needs.ruled");
        }
        if (to == Need.Stage.WITH_AI && !guide(id).callsForAi()) {
            throw new Refused("needs.not-ai");
        }
        db.sql("""
                        insert into need_ruling (collectivity, need, stage, motive, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        id,
                        to.name(),
                        why,
                        by.id(),
                        by.role().name(),
                        now())
                .update();
        db.sql("update need set stage = ? where id = ?").params(to.name(), id).update();
        Map<String, Object> facts = facts(by);
        facts.put("stage", to);
        journal.record("need.ruled", id, facts, Map.of("motive", why));
    }

    /** Newest first. */
    List<Ruling> rulings(UUID id) {
        return db.sql("select * from need_ruling where need = ? order by id desc")
                .param(id)
                .query((row, number) -> new Ruling(
                        Need.Stage.valueOf(row.getString("stage")),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        Role.valueOf(row.getString("by_role")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Proposes a use for it, which an élu opens like any other. @throws Refused unless it was kept for AI and is not turned yet */
    void becomes(UUID id, Use use, Person by) {
        turnable(id);
        uses.propose(use, by);
        db.sql("update need set use_key = ? where id = ?").params(use.key(), id).update();
        Map<String, Object> facts = facts(by);
        facts.put("use", use.key());
        journal.record("need.turned", id, facts, Map.of());
    }

    /** Declares an experiment for it in the inventory. @return the id of what is declared. @throws Refused as {@link #becomes} */
    UUID becomesExperiment(UUID id, String purpose, String responsible, String field, Person by) {
        Need need = turnable(id);
        UUID declared = experiments.declare(need.title(), purpose, responsible, field, by);
        db.sql("update need set declared = ? where id = ?").params(declared, id).update();
        Map<String, Object> facts = facts(by);
        facts.put("declared", declared);
        journal.record("need.turned", id, facts, Map.of());
        return declared;
    }

    /**
     * Takes it back, with its answers and votes. What the journal holds of its words stays until the DPO erases it: see {@link #withdrawn}.
     *
     * @throws NotAllowed unless by who described it
     * @throws Refused if it is decided on
     */
    void withdraw(UUID id, Person by) {
        Need need = open(id);
        if (!need.by().equals(by.id())) {
            throw new NotAllowed("needs.not-yours", by.role().name());
        }
        vanish(id);
        journal.record("need.withdrawn", id, facts(by), Map.of());
    }

    /** @param at when it was withdrawn */
    record Withdrawn(UUID id, String service, Instant at) {}

    /** Withdrawn, but with words in the journal that the DPO did not erase. Latest first. */
    List<Withdrawn> withdrawn() {
        return db.sql("""
                        select id, service, withdrawn_at from need where withdrawn_at is not null and erased_at is null
                        order by withdrawn_at desc, id""")
                .query((row, number) -> new Withdrawn(
                        row.getObject("id", UUID.class),
                        row.getString("service"),
                        row.getTimestamp("withdrawn_at").toInstant()))
                .list();
    }

    /**
     * Erases what people wrote of it, here and in the journal's personal values, in whatever stage; what was decided stays, without its
     * motive. One on which nothing was decided is withdrawn with that.
     *
     * @throws NotAllowed unless by the DPO
     * @throws NoSuchElementException if there is none
     * @throws Refused if that was done already
     */
    void erase(UUID id, Person by) {
        if (by.role() != Role.DPO) {
            throw new NotAllowed("needs.dpo", by.role().name());
        }
        Need.Stage stage = db.sql("select stage from need where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(Need.Stage::valueOf)
                .orElseThrow(() -> new NoSuchElementException("need " + id));
        int erased = db.sql("update need set title = '', story = '', erased_at = ? where id = ? and erased_at is null")
                .params(now(), id)
                .update();
        if (erased == 0) {
            throw new Refused("needs.erased.already");
        }
        if (stage == Need.Stage.OPEN) {
            vanish(id);
        }
        db.sql("update need_answer set why = '' where need = ?").param(id).update();
        db.sql("update need_ruling set motive = '' where need = ?").param(id).update();
        erasure.forget(id, String.valueOf(texts.getMessage("needs.erase.reason", null, Locale.FRENCH)), by);
    }

    private void vanish(UUID id) {
        db.sql("update need set title = '', story = '', withdrawn_at = coalesce(withdrawn_at, ?) where id = ?")
                .params(now(), id)
                .update();
        db.sql("delete from need_answer where need = ?").param(id).update();
        db.sql("delete from need_vote where need = ?").param(id).update();
    }

    void forget(UUID account) {
        db.sql("delete from need_vote where account = ?").param(account).update();
    }

    private Need turnable(UUID id) {
        Need need = locked(id);
        if (need.stage() != Need.Stage.WITH_AI || need.isTurned()) {
            throw new Refused("needs.turn.no");
        }
        return need;
    }

    private Need open(UUID id) {
        Need need = locked(id);
        if (need.stage() != Need.Stage.OPEN) {
            throw new Refused("needs.ruled");
        }
        return need;
    }

    private Need locked(UUID id) {
        db.sql("select id from need where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        Need need = get(id);
        if (need.isErased()) {
            throw new Refused("needs.erased.no");
        }
        return need;
    }

    private static String text(String typed, int most, String key) {
        String clean = typed.replace("\r\n", "\n").strip();
        if (clean.isEmpty() || clean.length() > most || clean.indexOf('\0') >= 0) {
            throw new Refused(key, LONGEST_TITLE, LONGEST_STORY);
        }
        return clean;
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now());
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("story"),
                row.getString("service"),
                row.getObject("by_account", UUID.class),
                row.getTimestamp("at").toInstant(),
                Need.Stage.valueOf(row.getString("stage")),
                row.getInt("votes"),
                row.getString("use_key"),
                row.getObject("declared", UUID.class));
    }
}
