package fr.beffroi.server.incidents;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What anybody tells without account. It changes nothing by itself: a person takes it over as an incident or sets it aside. The journal
 * tells numbers, moments and who acted; never a word of the sender. Inside {@code Tenancy.in}.
 */
@Component
class Notices {
    /** Who takes over and sets aside. */
    static final Set<Role> TAKERS = Set.of(Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR);

    private final NoticeRows rows;
    private final Incidents incidents;
    private final Uses uses;
    private final List<DeclaredUses> declared;
    private final JournalBook journal;

    Notices(NoticeRows rows, Incidents incidents, Uses uses, List<DeclaredUses> declared, JournalBook journal) {
        this.rows = rows;
        this.incidents = incidents;
        this.uses = uses;
        this.declared = List.copyOf(declared);
        this.journal = journal;
    }

    /** Uses that anybody may name: those of the public register. What is only proposed is not known outside. */
    List<Use> named() {
        return uses.all().stream()
                .filter(use -> use.state() != UseState.PROPOSED)
                .toList();
    }

    /** Whether the collectivité's register shows anything yet, run here or declared. */
    boolean isOpen() {
        return !named().isEmpty()
                || declared.stream().anyMatch(each -> !each.published().isEmpty());
    }

    /** @throws Refused if what was typed is not whole, or names a use that the register does not show */
    NoticeRows.Kept receive(Told typed) {
        Instant now = now();
        Told told = typed.checked(now);
        String use = told.usage().isEmpty() || told.usage().equals(Told.ELSEWHERE) ? null : told.usage();
        if (use != null && named().stream().noneMatch(one -> one.key().equals(use))) {
            throw new Refused("incidents.notice.wrong.use");
        }
        NoticeRows.Kept kept = rows.insert(told, use, now);
        record("incident.notice.received", kept.notice(), null, Map.of());
        return kept;
    }

    /**
     * Makes an incident of it, in the words of whoever takes it over.
     *
     * @return the incident
     * @throws NotAllowed unless by a head of service, the DPO or an administrator
     * @throws Refused once it is settled, or if the incident is not whole
     */
    UUID take(UUID id, Declared typed, Person by) {
        Notice notice = waiting(id, by);
        UUID incident = incidents.declare(typed, by);
        rows.take(id, incident, by.id(), now());
        record("incident.notice.taken", notice, by, Map.of("incident", incident, "known_at", typed.knownAt()));
        return incident;
    }

    /** @throws NotAllowed unless by a head of service, the DPO or an administrator; @throws Refused without motive */
    void setAside(UUID id, String motive, Person by) {
        Notice notice = waiting(id, by);
        rows.aside(id, TypedMotive.checked(motive, "incidents.motive"), by.id(), now());
        record("incident.notice.set_aside", notice, by, Map.of());
    }

    private Notice waiting(UUID id, Person by) {
        if (!TAKERS.contains(by.role())) {
            throw new NotAllowed("incidents.role", by.role().name());
        }
        Notice notice = rows.get(id, true);
        if (!notice.waits()) {
            throw new Refused("incidents.notice.settled");
        }
        return notice;
    }

    /** Before its time, by the DPO. @throws Refused while it waits, or once it is erased */
    void erase(UUID id, Person by) {
        if (by.role() != Role.DPO) {
            throw new NotAllowed("incidents.role", by.role().name());
        }
        Notice notice = rows.get(id, true);
        if (notice.waits() || notice.erasedAt() != null) {
            throw new Refused("incidents.notice.erase.no");
        }
        forget(notice, by, now());
    }

    /** @param by null: its time is over */
    void forget(Notice notice, @Nullable Person by, Instant at) {
        rows.erase(notice.id(), at);
        record("incident.notice.erased", notice, by, Map.of());
    }

    Optional<Notice> find(String secret) {
        return rows.find(secret);
    }

    private void record(String type, Notice notice, @Nullable Person by, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("number", notice.number());
        facts.put("received_at", notice.receivedAt());
        if (notice.use() != null) {
            facts.put("use", notice.use());
        }
        if (by != null) {
            facts.put("by", by.id());
            facts.put("role", by.role());
        }
        journal.record(type, notice.id(), facts, Map.of());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
