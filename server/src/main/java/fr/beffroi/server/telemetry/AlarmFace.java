package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.oversight.Turn;
import fr.beffroi.server.people.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an alarm: its charts, the baseline's opinion, its neighbours, and what became of it. */
@Component
class AlarmFace implements ProposalFace {
    private final Alarms alarms;
    private final Districts districts;
    private final Outcomes outcomes;
    private final Decisions decisions;
    private final AlarmMap map;

    AlarmFace(Alarms alarms, Districts districts, Outcomes outcomes, Decisions decisions, AlarmMap map) {
        this.alarms = alarms;
        this.districts = districts;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.map = map;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(TelemetryFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return alarms.find(stored.proposal().id())
                .map(alarm -> new Face(
                        "telemetry/alarm",
                        shown(alarm, stored, account),
                        "alarms.send",
                        "alarms.send",
                        "alarms.send.effect",
                        null,
                        false,
                        true));
    }

    Shown shown(LeakAlarm alarm, Stored stored, Account account) {
        List<Decision> history = decisions.of(alarm.proposal());
        List<District> all = districts.all();
        District own = all.stream()
                .filter(one -> one.id().equals(alarm.district()))
                .findFirst()
                .orElse(null);
        return new Shown(
                alarm,
                districts.name(alarm.district()),
                own,
                own == null ? List.of() : all.stream().filter(own::isNeighbour).toList(),
                map.districts(alarm.district(), all),
                map.hasPipes(),
                Charts.hours(alarm),
                Charts.nights(alarm.seen().days(), alarm.started()),
                Charts.days(alarm.seen().days(), alarm.started()),
                Turn.of(stored, history, account),
                stored.status().isFinal() ? history.getLast().id() : null,
                stored.status().isFinal() && outcomes.isSent(alarm.proposal()),
                stored.status().isFinal()
                        ? outcomes.findExplanation(alarm.proposal()).orElse(null)
                        : null,
                outcomes.findings(alarm.proposal()),
                Triage.today());
    }

    /**
     * Everything the template {@code telemetry/alarm} reads.
     *
     * @param now the district as it is known today; null if it is in use no more
     * @param onMap the districts on the map, its own first; none where there is no map
     * @param last the decision in effect, that a new one would reverse
     * @param sent whether a team was sent, and may say what it found
     */
    record Shown(
            LeakAlarm alarm,
            String district,
            @Nullable District now,
            List<District> neighbours,
            List<AlarmMap.Named> onMap,
            boolean pipesOnMap,
            FlowChart hours,
            FlowChart nights,
            FlowChart days,
            Turn turn,
            @Nullable UUID last,
            boolean sent,
            @Nullable Explanation explanation,
            List<Finding> findings,
            LocalDate today) {
        public SeenDay lastDay() {
            return alarm.seen().days().getLast();
        }

        /** The last two weeks, the latest first: the charts' figures. */
        public List<SeenDay> figures() {
            List<SeenDay> days = alarm.seen().days();
            return days.subList(Math.max(0, days.size() - 14), days.size()).reversed();
        }

        public Explanation.Cause[] causes() {
            return Explanation.Cause.values();
        }

        public Finding.Kind[] kinds() {
            return Finding.Kind.values();
        }
    }
}
