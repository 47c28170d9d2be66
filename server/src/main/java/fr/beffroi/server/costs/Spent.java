package fr.beffroi.server.costs;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of its budget a use spent in a month: the same as {@link Cost#budgetKwh()}, for each submission to ask while it holds the
 * use's row. So it reads one use in one month, by their indexes, and never what the others did. Inside {@code Tenancy.in}.
 */
@Component
class Spent {
    private static final double JOULES_PER_KWH = 3_600_000;
    /** Demonstrations count where the whole collectivity is one, as everywhere. */
    private static final String MEASURED = """
            select coalesce(sum(p.joules), 0) from proposal p
            where p.use_id = (select u.id from use u where u.key = :use) and p.at >= :from and p.at < :until
                and (not p.demonstration or exists (select from collectivity c where c.demonstration))""";

    private static final String REMOTE = """
            select model, sum(tokens) as tokens from remote_call
            where use_key = :use and at >= :from and at < :until group by model""";

    private final JdbcClient db;
    private final Reference reference;

    Spent(JdbcClient db, Reference reference) {
        this.db = db;
        this.reference = reference;
    }

    /** @return kWh, at least 0 */
    double kwh(String use, YearMonth month) {
        double measured = of(MEASURED, use, month).query(Double.class).single() / JOULES_PER_KWH;
        Map<String, ModelCard> cards = reference.cards();
        return measured
                + of(REMOTE, use, month)
                        .query((row, number) -> remote(cards.get(row.getString("model")), row.getLong("tokens")))
                        .list()
                        .stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    private static double remote(@Nullable ModelCard card, long tokens) {
        return card == null
                ? EcoLogits.mostKwh(tokens)
                : EcoLogits.kwh(tokens, card).high();
    }

    /** Whether a model wrote for this use in this month that nobody described. */
    boolean isPartlyUnknown(String use, YearMonth month) {
        Map<String, ModelCard> cards = reference.cards();
        return of(REMOTE, use, month).query((row, number) -> row.getString("model")).list().stream()
                .anyMatch(model -> !cards.containsKey(model));
    }

    private JdbcClient.StatementSpec of(String sql, String use, YearMonth month) {
        return db.sql(sql)
                .param("use", use)
                .param("from", Budgets.start(month))
                .param("until", Budgets.start(month.plusMonths(1)));
    }
}
