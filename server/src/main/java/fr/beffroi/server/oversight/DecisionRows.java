package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.trust.Judgement;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as rows, with the personal values of their journal entries. Inside {@link Tenancy#in}. */
@Component
class DecisionRows {
    private static final String SELECT = """
            select d.*, f.value as fingerprint, a.value as amended, m.value as motive from decision d
                left join personal_value f on f.entry = d.entry and f.name = 'fingerprint'
                left join personal_value a on a.entry = d.entry and a.name = 'amended'
                left join personal_value m on m.entry = d.entry and m.name = 'motive'
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final ProposalRows proposals;

    DecisionRows(JdbcClient db, Tenancy tenancy, ProposalRows proposals) {
        this.db = db;
        this.tenancy = tenancy;
        this.proposals = proposals;
    }

    List<Taken> of(UUID proposal) {
        return db.sql(SELECT + "where d.proposal = ? order by d.rank")
                .param(proposal)
                .query(this::taken)
                .list();
    }

    void insert(Decision decision, Judgement judgement, Status leadsTo, int rank, UUID entry) {
        db.sql("""
                        insert into decision (id, collectivity, proposal, verdict, by_account, by_role, at, in_view_ms,
                            reverses, leads_to, rank, words, kept, second_reading, entry)
                        values (:id, :collectivity, :proposal, :verdict, :account, :role, :at, :view, :reverses, :leads,
                            :rank, :words, :kept, :second, :entry)""")
                .param("id", decision.id())
                .param("collectivity", tenancy.current())
                .param("proposal", decision.proposal())
                .param("verdict", decision.verdict().name())
                .param("account", decision.by().id())
                .param("role", decision.by().role().name())
                .param("at", Rows.column(decision.at()))
                .param("view", decision.inView().toMillis())
                .param("reverses", decision.reverses())
                .param("leads", leadsTo.name())
                .param("rank", rank)
                .param("words", judgement.words())
                .param("kept", judgement.kept())
                .param("second", judgement.secondReading())
                .param("entry", entry)
                .update();
    }

    /** Every decision of the collectivity, as the measures see them; those on demonstrations only if asked for. */
    List<Judgement> judgements(boolean demonstrations) {
        return judgements("where not p.demonstration or ?", demonstrations);
    }

    /** On proposals of one use. */
    List<Judgement> judgements(boolean demonstrations, UUID use) {
        return judgements("where (not p.demonstration or ?) and p.use_id = ?", demonstrations, use);
    }

    private List<Judgement> judgements(String which, Object... values) {
        return db.sql("select d.*, p.use_id, p.at as proposed_at from decision d join proposal p on p.id = d.proposal "
                        + which + " order by d.at, d.rank")
                .params(values)
                .query((row, number) -> new Judgement(
                        Rows.uuid(row, "use_id"),
                        Rows.uuid(row, "proposal"),
                        Verdict.valueOf(row.getString("verdict")),
                        Rows.uuid(row, "by_account"),
                        Rows.instant(row, "proposed_at"),
                        Rows.instant(row, "at"),
                        Duration.ofMillis(row.getLong("in_view_ms")),
                        row.getInt("words"),
                        row.getDouble("kept"),
                        row.getBoolean("second_reading"),
                        row.getObject("reverses") != null))
                .list();
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        Verdict verdict = Verdict.valueOf(row.getString("verdict"));
        @Nullable UUID reverses = Rows.uuidOrNull(row, "reverses");
        String fingerprint = row.getString("fingerprint");
        String amended = row.getString("amended");
        String motive = row.getString("motive");
        boolean erased = fingerprint == null;
        boolean motivated = verdict == Verdict.REJECT || reverses != null;
        Decision decision = new Decision(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "proposal"),
                erased ? "" : fingerprint,
                verdict,
                erased && verdict == Verdict.AMEND ? proposals.erased() : amended,
                erased && motivated ? proposals.erased() : motive,
                new Person(Rows.uuid(row, "by_account"), Role.valueOf(row.getString("by_role"))),
                Rows.instant(row, "at"),
                Duration.ofMillis(row.getLong("in_view_ms")),
                reverses);
        return new Taken(decision, Status.valueOf(row.getString("leads_to")));
    }

    /** @param leadsTo the proposal's status from then on */
    record Taken(Decision decision, Status leadsTo) {}
}
