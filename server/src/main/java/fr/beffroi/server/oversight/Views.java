package fr.beffroi.server.oversight;

import fr.beffroi.oversight.decision.TimeInView;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When a proposal was last served to an account: the most time in view that a decision may claim. One row per proposal
 * and account, deleted at the decision: this is no trace of what people look at.
 */
@Component
class Views {
    /** A page visible for longer was left open on a desk. */
    private static final Duration LEFT_OPEN = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final Tenancy tenancy;

    Views(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    void served(UUID proposal, UUID account) {
        db.sql("""
                        insert into proposal_view (collectivity, proposal, account, served_at) values (?, ?, ?, ?)
                        on conflict (collectivity, proposal, account) do update set served_at = excluded.served_at""")
                .params(tenancy.current(), proposal, account, Rows.column(Rows.now()))
                .update();
    }

    /** The time claimed, no more than passed since the page was served; zero if it never was. Forgets the serving. */
    Duration capped(UUID proposal, UUID account, Duration claimed, Instant now) {
        return db.sql("delete from proposal_view where proposal = ? and account = ? returning served_at")
                .params(proposal, account)
                .query((row, number) -> Rows.instant(row, "served_at"))
                .optional()
                .map(served -> TimeInView.capped(claimed, served, now, LEFT_OPEN))
                .orElse(Duration.ZERO);
    }
}
