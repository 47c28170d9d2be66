package fr.beffroi.server.oversight;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which models, rules and corpora really made the proposals of a use: as each proposal says. Inside {@code Tenancy.in}. */
@Component
public class RanVersions {
    private final JdbcClient db;

    RanVersions(JdbcClient db) {
        this.db = db;
    }

    /**
     * The last used first.
     *
     * @param use key of the use
     * @param most how many at most, at least 1
     */
    public List<Ran> of(String use, int most) {
        return db.sql("""
                        select p.version, min(p.at) as first_at, max(p.at) as last_at, count(*) as proposals
                        from proposal p join use u on u.id = p.use_id where u.key = ?
                        group by p.version order by max(p.at) desc, p.version limit ?""")
                .params(use, most)
                .query((row, number) -> new Ran(
                        row.getString("version"),
                        Rows.instant(row, "first_at"),
                        Rows.instant(row, "last_at"),
                        row.getLong("proposals")))
                .list();
    }

    /** @param version as the engine or the supplier's program names itself */
    public record Ran(String version, Instant first, Instant last, long proposals) {}
}
