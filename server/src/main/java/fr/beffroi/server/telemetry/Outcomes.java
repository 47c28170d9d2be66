package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.leaks.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of alarms: explained, or a team found this or that. It tells the screening what people know, and the precision.
 * Inside {@link Tenancy#in}.
 */
@Component
class Outcomes {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Alarms alarms;
    private final Proposals proposals;

    Outcomes(JdbcClient db, Tenancy tenancy, Alarms alarms, Proposals proposals) {
        this.db = db;
        this.tenancy = tenancy;
        this.alarms = alarms;
        this.proposals = proposals;
    }

    void explain(UUID decision, UUID proposal, Explanation explanation) {
        db.sql("""
                        insert into telemetry_explanations (decision, collectivity, proposal, cause, lasting, until_on)
                        values (:decision, :collectivity, :proposal, :cause, :lasting, :until)""")
                .param("decision", decision)
                .param("collectivity", tenancy.current())
                .param("proposal", proposal)
                .param("cause", explanation.cause().name())
                .param("lasting", explanation.lasting())
                .param("until", explanation.until())
                .update();
    }

    /** From now on this decision counts. @param sent whether a team is sent, or it is explained */
    void stands(UUID proposal, UUID decision, boolean sent) {
        db.sql("""
                        insert into telemetry_standing (collectivity, proposal, decision, sent) values (?, ?, ?, ?)
                        on conflict (collectivity, proposal) do update set decision = excluded.decision,
                            sent = excluded.sent""").params(tenancy.current(), proposal, decision, sent).update();
    }

    /** The explanation that stands. */
    Optional<Explanation> findExplanation(UUID proposal) {
        return db.sql("""
                        select e.cause, e.lasting, e.until_on from telemetry_standing s
                            join telemetry_explanations e on e.decision = s.decision where s.proposal = ?""")
                .param(proposal)
                .query((row, number) -> new Explanation(
                        Explanation.Cause.valueOf(row.getString("cause")),
                        row.getBoolean("lasting"),
                        row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    void add(UUID proposal, Finding finding) {
        db.sql("""
                        insert into telemetry_findings (id, collectivity, proposal, found, kind, repaired_on, flow,
                            new_level, note, by_account, at)
                        values (:id, :collectivity, :proposal, :found, :kind, :repaired, :flow, :level, :note, :by,
                            :at)""")
                .param("id", UUID.randomUUID())
                .param("collectivity", tenancy.current())
                .param("proposal", proposal)
                .param("found", finding.found())
                .param("kind", finding.kind() == null ? null : finding.kind().name())
                .param("repaired", finding.repaired())
                .param("flow", finding.flow())
                .param("level", finding.newLevel())
                .param("note", finding.note())
                .param("by", finding.by())
                .param("at", Imports.column(finding.at()))
                .update();
    }

    /** All that was noted of an alarm, the latest first: that one counts. */
    List<Finding> findings(UUID proposal) {
        return db.sql("select * from telemetry_findings where proposal = ? order by at desc")
                .param(proposal)
                .query(Outcomes::finding)
                .list();
    }

    void eraseNotes(UUID proposal) {
        db.sql("update telemetry_findings set note = null where proposal = ?")
                .param(proposal)
                .update();
    }

    /** What the screening of a district must know. */
    Known known(UUID district) {
        List<Known.Period> explained = new ArrayList<>();
        Set<LocalDate> repairs = new HashSet<>();
        Set<LocalDate> levels = new HashSet<>();
        for (LeakAlarm alarm : alarms.of(district)) {
            if (!stands(alarm.proposal())) {
                continue;
            }
            LocalDate after = alarm.raisedOn().plusDays(1);
            findExplanation(alarm.proposal()).ifPresent(one -> {
                if (one.lasting()) {
                    levels.add(after);
                } else if (one.until() != null) {
                    // A day that ends on the morning after the last one still holds most of it.
                    LocalDate last = one.until().plusDays(1);
                    explained.add(
                            new Known.Period(alarm.started(), last.isBefore(alarm.started()) ? alarm.started() : last));
                }
            });
            findings(alarm.proposal()).stream()
                    .findFirst()
                    .filter(one -> isSent(alarm.proposal()))
                    .ifPresent(one -> {
                        if (one.found() && one.repaired() != null) {
                            repairs.add(one.repaired().plusDays(1));
                        }
                        if (one.newLevel()) {
                            levels.add(after);
                        }
                    });
        }
        return new Known(explained, repairs, levels);
    }

    boolean isSent(UUID proposal) {
        return db.sql("select sent from telemetry_standing where proposal = ?")
                .param(proposal)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Of the alarms whose end is known, those at which a leak was found: explained ones count as wrong, those to which a team
     * is under way do not count yet.
     */
    Proportion precision() {
        List<Ended> ended = db.sql("""
                        select s.proposal, s.sent, (select f.found from telemetry_findings f
                            where f.proposal = s.proposal order by f.at desc limit 1) as found
                        from telemetry_standing s""")
                .query((row, number) -> new Ended(
                        row.getObject("proposal", UUID.class),
                        row.getBoolean("sent"),
                        row.getObject("found", Boolean.class)))
                .list();
        List<Ended> known = ended.stream()
                .filter(one -> !one.sent() || one.found() != null)
                .filter(one -> stands(one.proposal()))
                .toList();
        long found = known.stream()
                .filter(one -> one.sent() && Boolean.TRUE.equals(one.found()))
                .count();
        return new Proportion(found, known.size());
    }

    /** @param found null where nobody said yet */
    private record Ended(
            UUID proposal, boolean sent, @Nullable Boolean found) {}

    /** A decision that was taken back and left open stands no more; nor can one be told while its use is not open. */
    private boolean stands(UUID proposal) {
        try {
            return proposals
                    .find(proposal)
                    .filter(stored -> stored.status().isFinal())
                    .isPresent();
        } catch (NotAllowed waiting) {
            return false;
        }
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new Finding(
                row.getBoolean("found"),
                kind == null ? null : Finding.Kind.valueOf(kind),
                row.getObject("repaired_on", LocalDate.class),
                row.getObject("flow", Double.class),
                row.getBoolean("new_level"),
                row.getString("note"),
                row.getObject("by_account", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
