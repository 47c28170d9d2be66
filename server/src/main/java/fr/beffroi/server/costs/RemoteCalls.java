package fr.beffroi.server.costs;

import fr.beffroi.answers.model.Spending;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What language models elsewhere wrote for a collectivity, counted in tokens: nothing of what was asked or written is kept. */
@Component
public class RemoteCalls {
    private static final Logger log = LoggerFactory.getLogger(RemoteCalls.class);

    private final ThreadLocal<UUID> outside = new ThreadLocal<>();
    private final JdbcClient db;
    private final Tenancy tenancy;

    RemoteCalls(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /** Notes what is written for this use, in the transaction under way or for the collectivity of {@link #outside}. */
    public Spending of(String use) {
        return wrote -> {
            UUID named = outside.get();
            if (named != null) {
                tenancy.run(named, () -> note(use, wrote));
            } else if (tenancy.findCurrent().isPresent()) {
                note(use, wrote);
            } else {
                log.warn(
                        "a call to {} for {} belongs to no collectivity: {} tokens not counted",
                        wrote.model(),
                        use,
                        wrote.tokens());
            }
        };
    }

    /** Work outside of any transaction, on this thread: each call that it makes is noted for this collectivity. */
    public <T> T outside(UUID collectivity, Supplier<T> work) {
        outside.set(collectivity);
        try {
            return work.get();
        } finally {
            outside.remove();
        }
    }

    private void note(String use, Spending.Wrote wrote) {
        db.sql("""
                        insert into remote_call (collectivity, use_key, model, tokens, counted, latency_ms, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        use,
                        wrote.model(),
                        wrote.tokens(),
                        wrote.counted(),
                        wrote.latency().toMillis(),
                        Timestamp.from(Instant.now()))
                .update();
    }

    /** Use by use, month by month (as the calendar of France has them) and model by model. */
    List<Written> months(YearMonth from, YearMonth until) {
        return months("", null, from, until);
    }

    List<Written> months(String use, YearMonth from, YearMonth until) {
        return months("and use_key = :use", use, from, until);
    }

    private List<Written> months(String which, @Nullable String use, YearMonth from, YearMonth until) {
        return db.sql("""
                        select use_key, model, date_trunc('month', at at time zone 'Europe/Paris')::date as month,
                            count(*) as calls, sum(tokens) as tokens, count(*) filter (where not counted) as uncounted
                        from remote_call
                        where at >= :from and at < :until %s
                        group by use_key, model, month order by month, use_key, model""".formatted(which))
                .param("use", use)
                .param("from", Budgets.start(from))
                .param("until", Budgets.start(until.plusMonths(1)))
                .query((row, number) -> new Written(
                        row.getString("use_key"),
                        row.getString("model"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("calls"),
                        row.getLong("tokens"),
                        row.getLong("uncounted")))
                .list();
    }

    /** Models that wrote anything here, ever. */
    List<String> models() {
        return db.sql("select distinct model from remote_call order by model")
                .query(String.class)
                .list();
    }

    /** @param uncounted calls whose tokens the endpoint did not count */
    record Written(String use, String model, YearMonth month, long calls, long tokens, long uncounted) {
        Optional<Range> kwh(Optional<ModelCard> card) {
            return card.map(known -> EcoLogits.kwh(tokens, known));
        }

        Optional<Range> grams(Optional<ModelCard> card) {
            return card.map(known -> EcoLogits.grams(tokens, known));
        }
    }
}
