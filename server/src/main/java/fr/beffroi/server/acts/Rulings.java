package fr.beffroi.server.acts;

import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts on findings, and what they say of each rule; inside {@link Tenancy#in}. */
@Component
class Rulings {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final CheckedActs acts;
    private final Collectivities collectivities;

    Rulings(JdbcClient db, Tenancy tenancy, CheckedActs acts, Collectivities collectivities) {
        this.db = db;
        this.tenancy = tenancy;
        this.acts = acts;
        this.collectivities = collectivities;
    }

    /** A final decision counts; one that accepts the check as it stands retains every finding, whatever door it took. */
    @EventListener
    void standing(DecisionTaken taken) {
        if (!taken.useKey().equals(ActsFeature.USE)) {
            return;
        }
        UUID proposal = taken.proposal().id();
        UUID decision = taken.decision().id();
        db.sql("""
                        insert into acts_standing (collectivity, proposal, decision) values (?, ?, ?)
                        on conflict (collectivity, proposal) do update set decision = excluded.decision""").params(tenancy.current(), proposal, decision).update();
        if (taken.decision().verdict() == Verdict.ACCEPT) {
            acts.find(proposal).ifPresent(act -> add(decision, proposal, act, retained(act)));
        }
    }

    void add(UUID decision, UUID proposal, CheckedAct act, List<Ruling> rulings) {
        boolean demonstration = acts.isDemonstration(proposal);
        for (Ruling ruling : rulings) {
            db.sql("""
                            insert into acts_rulings
                                (collectivity, decision, proposal, finding, rule, verdict, demonstration)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            tenancy.current(),
                            decision,
                            proposal,
                            ruling.finding(),
                            act.findings().get(ruling.finding()).rule(),
                            ruling.verdict().name(),
                            demonstration)
                    .update();
            if (ruling.reason() != null) {
                db.sql("""
                                insert into acts_ruling_reasons (collectivity, decision, finding, reason)
                                values (?, ?, ?, ?) on conflict do nothing""")
                        .params(tenancy.current(), decision, ruling.finding(), ruling.reason())
                        .update();
            }
        }
    }

    static List<Ruling> retained(CheckedAct act) {
        return IntStream.range(0, act.findings().size())
                .mapToObj(i -> new Ruling(i, Ruling.Verdict.RETAINED, null))
                .toList();
    }

    /** The verdicts of the decision in effect, by finding; none if it went by no finding (a rejection, a free text). */
    Map<Integer, Ruling> ofStanding(UUID proposal) {
        return db
                .sql("""
                        select r.finding, r.verdict, w.reason from acts_standing s
                            join acts_rulings r on r.decision = s.decision
                            left join acts_ruling_reasons w on w.decision = r.decision and w.finding = r.finding
                        where s.proposal = ?""")
                .param(proposal)
                .query((row, number) -> {
                    Ruling.Verdict verdict = Ruling.Verdict.valueOf(row.getString("verdict"));
                    String reason = row.getString("reason");
                    boolean erased = verdict == Ruling.Verdict.NOT_APPLICABLE && reason == null;
                    return new Ruling(row.getInt("finding"), verdict, erased ? "…" : reason);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Ruling::finding, ruling -> ruling));
    }

    /**
     * By rule: of the findings that people decided in this collectivity, the share they retained. A demonstration's count
     * only where the whole collectivity is one.
     */
    Map<String, Proportion> precision() {
        boolean demonstration = collectivities.get(tenancy.current()).demonstration();
        return db
                .sql("""
                        select r.rule, count(*) filter (where r.verdict = 'RETAINED') as retained, count(*) as decided
                        from acts_standing s join acts_rulings r on r.decision = s.decision
                        where r.demonstration = ? group by r.rule""")
                .param(demonstration)
                .query((row, number) -> Map.entry(
                        Objects.requireNonNull(row.getString("rule")),
                        new Proportion(row.getLong("retained"), row.getLong("decided"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void eraseReasons(UUID proposal) {
        db.sql("""
                        delete from acts_ruling_reasons w using acts_rulings r
                        where r.decision = w.decision and r.finding = w.finding and r.proposal = ?""").param(proposal).update();
    }
}
