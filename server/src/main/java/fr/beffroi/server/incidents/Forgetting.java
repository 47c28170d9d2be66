package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.RecordPages;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Erases what people wrote of a closed incident. Its file is a public archive, and the register of breaches of GDPR art. 33(5): the DPO
 * asks, the visa of the archives is recorded, and only then are the words gone, here and in the journal. Inside {@code Tenancy.in}.
 */
@Component("incidentsForgetting")
class Forgetting implements RecordPages {
    private final IncidentRows rows;
    private final Erasure erasure;
    private final JournalBook journal;
    private final MessageSource texts;

    Forgetting(IncidentRows rows, Erasure erasure, JournalBook journal, MessageSource texts) {
        this.rows = rows;
        this.erasure = erasure;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * @throws fr.beffroi.oversight.NotAllowed unless by the DPO
     * @throws Refused while it is open, once it is erased, or if it is asked already
     */
    void ask(UUID id, Person by) {
        erasable(rows.get(id, true));
        if (findHeld(id).isPresent()) {
            throw new Refused("incidents.erase.asked");
        }
        erasure.hold(id, String.valueOf(texts.getMessage("incidents.erase.reason", null, Locale.FRENCH)), by);
    }

    /** The request that waits for its visa. */
    Optional<Erasure.Request> findHeld(UUID id) {
        return erasure.findHeld(id);
    }

    /**
     * @throws fr.beffroi.oversight.NotAllowed unless by the DPO
     * @throws Refused if nothing was asked, or it was reopened since
     */
    void grant(UUID id, Erasure.Visa visa, Person by) {
        Erasure.Request held = findHeld(id).orElseThrow(() -> new Refused("incidents.erase.unasked"));
        erasure.grant(held.id(), visa, by);
    }

    @Override
    public Optional<RecordPage> find(UUID subject) {
        return rows.find(subject)
                .map(incident -> new RecordPage(
                        texts.getMessage(
                                "incidents.name", new Object[] {incident.number()}, LocaleContextHolder.getLocale()),
                        "/incidents/" + subject));
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.RECORD) {
            erased.subjects().stream()
                    .flatMap(subject -> rows.findLocked(subject).stream())
                    .forEach(this::forget);
        }
    }

    private void forget(Incident incident) {
        erasable(incident);
        rows.erase(incident.id(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        journal.record("incident.erased", incident.id(), Map.of("number", incident.number()), Map.of());
    }

    /** Its words are needed while it is open. */
    private static void erasable(Incident incident) {
        if (incident.isOpen() || incident.erasedAt() != null) {
            throw new Refused("incidents.erase.no");
        }
    }
}
