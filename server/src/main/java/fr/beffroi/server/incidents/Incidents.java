package fr.beffroi.server.incidents;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The incidents of the collectivity at hand. All methods run inside {@code Tenancy.in}. */
@Component
public class Incidents {
    /** Who sees all incidents and assesses them. */
    static final Set<Role> KEEPERS = Set.of(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);

    private static final Set<Role> CLOSERS = Set.of(Role.ELU, Role.DPO);

    private final IncidentRows rows;
    private final Duties duties;
    private final Uses uses;
    private final JournalBook journal;
    private final MessageSource texts;

    Incidents(IncidentRows rows, Duties duties, Uses uses, JournalBook journal, MessageSource texts) {
        this.rows = rows;
        this.duties = duties;
        this.uses = uses;
        this.journal = journal;
        this.texts = texts;
    }

    /** @throws Refused if something lacks; @throws NoSuchElementException if there is no such use */
    UUID declare(Declared typed, Person by) {
        Instant now = now();
        Declared declared = typed.checked(now);
        if (declared.use() != null) {
            uses.get(declared.use());
        }
        UUID id = rows.insert(declared, by, now);
        Map<String, Object> facts = facts(by, rows.get(id, false));
        journal.record("incident.declared", id, facts, Map.of("description", declared.description()));
        return id;
    }

    /** Newest first: all for those who keep them, their own for others. */
    List<Incident> seenBy(UUID account, boolean keeper) {
        return rows.all().stream()
                .filter(one -> keeper || one.declaredBy().equals(account))
                .toList();
    }

    /** @throws NoSuchElementException if there is none that this person may see */
    Incident get(UUID id, UUID account, boolean keeper) {
        Incident found = rows.get(id, false);
        if (!keeper && !found.declaredBy().equals(account)) {
            throw new NoSuchElementException("incident " + id);
        }
        return found;
    }

    List<IncidentRows.Taken> steps(UUID id) {
        return rows.steps(id);
    }

    /** Duties that follow from what is ticked, each with what was decided of it. */
    List<Due> dues(Incident incident) {
        return Due.of(incident, duties.of(incident.facts(), risk(incident)), rows.steps(incident.id()));
    }

    private @Nullable RiskClass risk(Incident incident) {
        return incident.use() == null ? null : uses.get(incident.use()).risk();
    }

    /** Says anew how grave it is and what is ticked. @throws NotAllowed unless by who keeps incidents */
    void assess(UUID id, Severity severity, Set<Fact> facts, Instant knownAt, boolean stop, String motive, Person by) {
        require(by, KEEPERS);
        Incident before = open(id);
        Declared checked =
                new Declared(before.use(), severity, facts, before.description(), knownAt, stop).checked(now());
        motived(motive);
        rows.assess(id, severity, checked.facts(), knownAt, checked.stopProposed());
        step(id, Incident.Step.ASSESSED, null, motive, by, Map.of());
    }

    /**
     * Notes that a duty was done, or is none here.
     *
     * @throws NotAllowed unless by an élu, the DPO, a head of service or an administrator
     */
    void settle(UUID id, String duty, boolean notified, String motive, Person by) {
        require(by, KEEPERS);
        Incident incident = open(id);
        motived(motive);
        if (dues(incident).stream().noneMatch(due -> due.duty().key().equals(duty))) {
            throw new Refused("incidents.duty.none");
        }
        step(
                id,
                notified ? Incident.Step.NOTIFIED : Incident.Step.NOT_NEEDED,
                duties.get(duty).key(),
                motive,
                by,
                Map.of("duty", duty));
    }

    /**
     * Suspends its use, which somebody proposed: the person who may suspend decides, by the law of transitions.
     *
     * @throws NotAllowed if that law forbids it
     */
    void suspend(UUID id, String motive, Person by) {
        Incident incident = open(id);
        motived(motive);
        if (incident.use() == null) {
            throw new Refused("incidents.suspend.none");
        }
        // Not the person's words: the use's own history would keep them, and print them, after the incident's are
        // erased.
        String why = String.valueOf(texts.getMessage(
                "incidents.suspend.motive", new Object[] {String.valueOf(incident.number())}, Locale.FRENCH));
        uses.change(incident.use(), UseState.SUSPENDED, by, new Motive(why, null));
        step(id, Incident.Step.SUSPENDED, null, motive, by, Map.of());
    }

    /**
     * @param lessons what was learnt and changes, never blank
     * @throws NotAllowed unless by an élu or the DPO
     * @throws Refused while a duty to notify is not settled, or a text lacks
     */
    void close(UUID id, String lessons, String motive, Person by) {
        require(by, CLOSERS);
        Incident incident = open(id);
        motived(motive);
        if (lessons.isBlank() || lessons.length() > 4000 || lessons.indexOf('\0') >= 0) {
            throw new Refused("incidents.lessons.wrong");
        }
        if (dues(incident).stream().anyMatch(Due::waits)) {
            throw new Refused("incidents.close.due");
        }
        rows.close(id, lessons.strip(), now());
        step(id, Incident.Step.CLOSED, null, motive, by, Map.of());
    }

    /** @throws NotAllowed unless by an élu or the DPO */
    void reopen(UUID id, String motive, Person by) {
        require(by, CLOSERS);
        Incident incident = rows.get(id, true);
        if (incident.isOpen() || incident.erasedAt() != null) {
            throw new Refused("incidents.reopen.no");
        }
        motived(motive);
        rows.close(id, incident.lessons(), null);
        step(id, Incident.Step.REOPENED, null, motive, by, Map.of());
    }

    /** By use ("" where it is none that runs here), over a time: what anyone may know. */
    public List<Count> counts(Instant from, Instant until) {
        return counts(rows.all(), from, until);
    }

    /** Of one use, reading that use alone. */
    Count count(String use, Instant from, Instant until) {
        return counts(rows.of(use), from, until).stream().findFirst().orElse(new Count(use, 0, 0, 0));
    }

    private static List<Count> counts(List<Incident> incidents, Instant from, Instant until) {
        Map<String, List<Incident>> byUse = new HashMap<>();
        incidents.stream()
                .filter(one ->
                        !one.declaredAt().isBefore(from) && one.declaredAt().isBefore(until))
                .forEach(one -> byUse.computeIfAbsent(one.use() == null ? "" : one.use(), unseen -> new ArrayList<>())
                        .add(one));
        return byUse.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Count(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(one -> one.severity() == Severity.GRAVE)
                                .count(),
                        entry.getValue().stream().filter(one -> !one.isOpen()).count()))
                .toList();
    }

    /** @param use "" where it is none that runs here */
    public record Count(String use, long declared, long grave, long closed) {}

    private Incident open(UUID id) {
        Incident incident = rows.get(id, true);
        if (!incident.isOpen()) {
            throw new Refused("incidents.closed");
        }
        return incident;
    }

    private void step(
            UUID id, Incident.Step step, @Nullable String duty, String motive, Person by, Map<String, Object> more) {
        rows.step(id, step, duty, motive.strip(), by, now());
        Map<String, Object> facts = facts(by, rows.get(id, false));
        facts.putAll(more);
        journal.record(step.entry(), id, facts, Map.of("motive", motive.strip()));
    }

    private static Map<String, Object> facts(Person by, Incident incident) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("number", incident.number());
        facts.put("severity", incident.severity());
        facts.put("ticked", incident.facts().stream().map(Fact::name).sorted().toList());
        facts.put("known_at", incident.knownAt());
        if (incident.use() != null) {
            facts.put("use", incident.use());
        }
        return facts;
    }

    private static void motived(String motive) {
        TypedMotive.checked(motive, "incidents.motive");
    }

    private static void require(Person by, Set<Role> allowed) {
        if (!allowed.contains(by.role())) {
            throw new NotAllowed("incidents.role", by.role().name());
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
