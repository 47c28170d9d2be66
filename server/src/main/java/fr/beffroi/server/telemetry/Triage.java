package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people make of an alarm: a team is sent (accepted), it is watched (deferred) or explained (rejected), and later what the
 * team found. Each of these has the district screened again. Inside {@code Tenancy.in}.
 */
@Component
class Triage {
    private static final int LONGEST_NOTE = 2_000;

    private final Uses uses;
    private final Alarms alarms;
    private final Outcomes outcomes;
    private final Districts districts;
    private final Proposals proposals;
    private final Decisions decisions;
    private final JournalBook journal;
    private final ScreeningJob screening;

    Triage(
            Uses uses,
            Alarms alarms,
            Outcomes outcomes,
            Districts districts,
            Proposals proposals,
            Decisions decisions,
            JournalBook journal,
            ScreeningJob screening) {
        this.uses = uses;
        this.alarms = alarms;
        this.outcomes = outcomes;
        this.districts = districts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.journal = journal;
        this.screening = screening;
    }

    /** What is to be done about an alarm. */
    enum Choice {
        SEND(Verdict.ACCEPT),
        WATCH(Verdict.DEFER),
        EXPLAIN(Verdict.REJECT);

        private final Verdict verdict;

        Choice(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    /** @param explanation given with {@link Choice#EXPLAIN}, and only then */
    record Request(
            UUID proposal,
            String fingerprint,
            Choice choice,
            @Nullable Explanation explanation,
            @Nullable String motive,
            Person by,
            Duration inView,
            @Nullable UUID reverses) {}

    /** @throws Refused if the explanation lacks, or cannot be */
    Decision decide(Request request) {
        LeakAlarm alarm = alarms.get(request.proposal());
        Explanation explanation = request.explanation();
        if (request.choice() == Choice.EXPLAIN) {
            requirePossible(explanation, alarm);
        }
        UUID reverses = request.reverses() != null
                ? request.reverses()
                : decisions
                        .departedFrom(proposals.get(request.proposal()), request.choice().verdict, null)
                        .map(Decision::id)
                        .orElse(null);
        Decision decision = decisions.decide(new Decisions.Request(
                request.proposal(),
                request.fingerprint(),
                request.choice().verdict,
                null,
                request.motive(),
                request.by(),
                request.inView(),
                reverses));
        if (explanation != null && request.choice() == Choice.EXPLAIN) {
            outcomes.explain(decision.id(), request.proposal(), explanation);
        }
        return decision;
    }

    private static void requirePossible(@Nullable Explanation explanation, LeakAlarm alarm) {
        if (explanation == null) {
            throw new Refused("alarms.explain.cause");
        }
        LocalDate until = explanation.until();
        if (explanation.lasting()) {
            return;
        }
        if (until == null) {
            throw new Refused("alarms.explain.until");
        }
        if (until.isBefore(alarm.started().minusDays(1)) || until.isAfter(today())) {
            throw new Refused("alarms.explain.until.wrong");
        }
    }

    /** A final decision stands, whatever door it took. */
    @EventListener
    void standing(DecisionTaken taken) {
        if (taken.useKey().equals(TelemetryFeature.USE)) {
            alarms.find(taken.proposal().id()).ifPresent(alarm -> {
                outcomes.stands(
                        alarm.proposal(),
                        taken.decision().id(),
                        taken.decision().verdict() != Verdict.REJECT);
                again(alarm);
            });
        }
    }

    /**
     * Notes what the team found, whatever became of the use; noted again, the latest counts.
     *
     * @throws NotAllowed if the use is not theirs to work with
     * @throws Refused if no team was sent, or it contradicts itself
     */
    void found(UUID proposal, Finding finding) {
        uses.requireToWork(TelemetryFeature.USE);
        LeakAlarm alarm = alarms.get(proposal);
        if (!outcomes.isSent(proposal)) {
            throw new Refused("alarms.found.not-sent");
        }
        if (finding.found() && finding.kind() == null) {
            throw new Refused("alarms.found.kind.lacks");
        }
        LocalDate repaired = finding.repaired();
        if (repaired != null
                && (repaired.isAfter(today())
                        || repaired.isBefore(alarm.started().minusDays(1)))) {
            throw new Refused("alarms.found.repaired.wrong");
        }
        String note = finding.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new Refused("alarms.found.note.long", LONGEST_NOTE);
        }
        outcomes.add(proposal, finding);
        Map<String, Object> facts = new HashMap<>();
        facts.put("found", finding.found());
        facts.put("by", finding.by());
        if (finding.kind() != null) {
            facts.put("leak", finding.kind());
        }
        if (repaired != null) {
            facts.put("repaired", repaired);
        }
        journal.record("telemetry.finding", proposal, facts, Map.of());
        again(alarm);
    }

    static Finding finding(
            boolean found,
            Finding.@Nullable Kind kind,
            @Nullable LocalDate repaired,
            @Nullable Double flow,
            boolean newLevel,
            String note,
            Person by) {
        String clean = Clean.text(note).strip();
        return new Finding(
                found,
                found ? kind : null,
                found ? repaired : null,
                found ? flow : null,
                !found && newLevel,
                clean.isEmpty() ? null : clean,
                by.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    private void again(LeakAlarm alarm) {
        districts.changed(alarm.district());
        screening.ask();
    }
}
