package fr.beffroi.server.costs;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures from outside that energy is told with: price, carbon, models, what is replaced. Each added, none rewritten. */
@Component
class Reference {
    private static final Set<Role> COMPARERS = Set.of(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;

    Reference(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
    }

    /** @throws NotAllowed unless by an administrator */
    void set(Rate rate, Person by) {
        require(by, Set.of(Role.ADMINISTRATOR));
        db.sql("""
                        insert into energy_rate (collectivity, since, euros, price_source, grams, carbon_source, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        rate.since(),
                        rate.euros(),
                        rate.priceSource(),
                        rate.grams(),
                        rate.carbonSource(),
                        by.id(),
                        Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("since", rate.since());
        facts.put("euros_per_kwh", rate.euros());
        facts.put("grams_per_kwh", rate.grams());
        journal.record("costs.rate", tenancy.current(), facts, Map.of());
    }

    /** Newest first; of two for one day, the later word counts. */
    List<Rate> rates() {
        return db.sql("select * from energy_rate order by since desc, id desc")
                .query((row, number) -> new Rate(
                        row.getObject("since", LocalDate.class),
                        row.getDouble("euros"),
                        row.getString("price_source"),
                        row.getDouble("grams"),
                        row.getString("carbon_source")))
                .list();
    }

    /** The rate of a month: the last one that began in it or before. */
    static Optional<Rate> of(YearMonth month, List<Rate> newestFirst) {
        return newestFirst.stream()
                .filter(rate -> !rate.since().isAfter(month.atEndOfMonth()))
                .findFirst();
    }

    /** @throws NotAllowed unless by an élu, a head of service, the DPO or an administrator */
    void set(Replaced replaced, Person by) {
        require(by, COMPARERS);
        uses.get(replaced.use());
        db.sql("""
                        insert into replaced_cycle (collectivity, use_key, what, grams, source, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        replaced.use(),
                        replaced.what(),
                        replaced.grams(),
                        replaced.source(),
                        by.id(),
                        Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("use", replaced.use());
        facts.put("grams", replaced.grams());
        journal.record("costs.replaced", uses.get(replaced.use()).id(), facts, Map.of());
    }

    /** The latest word on each use. */
    Map<String, Replaced> replaced() {
        Map<String, Replaced> latest = new HashMap<>();
        db.sql("select * from replaced_cycle order by id").query(row -> {
            Replaced one = new Replaced(
                    row.getString("use_key"), row.getString("what"), row.getDouble("grams"), row.getString("source"));
            latest.put(one.use(), one);
        });
        return latest;
    }

    /** @throws NotAllowed unless by an administrator */
    void set(ModelCard card, Person by) {
        require(by, Set.of(Role.ADMINISTRATOR));
        db.sql("""
                        insert into model_card (collectivity, model, active_low, active_high, total_low, total_high, pue_low,
                            pue_high, grams, source, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        card.model(),
                        card.active().low(),
                        card.active().high(),
                        card.total().low(),
                        card.total().high(),
                        card.pue().low(),
                        card.pue().high(),
                        card.grams(),
                        card.source(),
                        by.id(),
                        Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("model", card.model());
        journal.record("costs.model", tenancy.current(), facts, Map.of());
    }

    /** The latest word on each model. */
    Map<String, ModelCard> cards() {
        Map<String, ModelCard> latest = new HashMap<>();
        db.sql("select * from model_card order by id").query(row -> {
            ModelCard card = new ModelCard(
                    row.getString("model"),
                    new Range(row.getDouble("active_low"), row.getDouble("active_high")),
                    new Range(row.getDouble("total_low"), row.getDouble("total_high")),
                    new Range(row.getDouble("pue_low"), row.getDouble("pue_high")),
                    row.getDouble("grams"),
                    row.getString("source"));
            latest.put(card.model(), card);
        });
        return latest;
    }

    private static void require(Person by, Set<Role> allowed) {
        if (!allowed.contains(by.role())) {
            throw new NotAllowed("costs.role", by.role().name());
        }
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
