package fr.beffroi.server.incidents;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A duty that follows from what is ticked of an incident, with what was decided of it. What was settled before the facts were assessed
 * anew, or the file reopened, was settled of other facts: it counts no more.
 *
 * @param inForce whether the duty applied when the collectivité knew of the incident; else it is shown, and nothing waits for it
 * @param deadline null where the law gives no figure, or does not apply
 * @param settled null while nobody decided
 * @param since when the incident was declared, last assessed or reopened: settlements count from there
 */
record Due(
        Duty duty, boolean inForce, @Nullable Instant deadline, IncidentRows.@Nullable Taken settled, Instant since) {
    static List<Due> of(Incident incident, List<Duty> duties, List<IncidentRows.Taken> steps) {
        Map<String, IncidentRows.Taken> settled = new HashMap<>();
        Instant since = incident.declaredAt();
        for (IncidentRows.Taken step : steps) {
            String duty = step.duty();
            if (duty != null) {
                settled.put(duty, step);
            } else if (step.step() == Incident.Step.ASSESSED || step.step() == Incident.Step.REOPENED) {
                settled.clear();
                since = step.at();
            }
        }
        Instant from = since;
        return duties.stream()
                .map(duty -> new Due(
                        duty,
                        duty.inForce(incident.knownAt()),
                        duty.deadline(incident.knownAt()),
                        settled.get(duty.key()),
                        from))
                .toList();
    }

    public boolean waits() {
        return inForce && settled == null;
    }

    public boolean late() {
        return waits() && deadline != null && deadline.isBefore(Instant.now());
    }
}
