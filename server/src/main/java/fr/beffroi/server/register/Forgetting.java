package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.RecordPages;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.Typography;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Erases what people wrote in an edition of the register and that it does not show. What was published is a public archive: the DPO
 * asks, the visa of the archives is recorded, and only then are the words gone, here and in the journal. Inside {@code Tenancy.in}.
 */
@Component("registerForgetting")
class Forgetting implements RecordPages {
    private final Editions editions;
    private final Uses uses;
    private final Erasure erasure;
    private final JournalBook journal;
    private final Typography say;
    private final MessageSource texts;

    Forgetting(
            Editions editions, Uses uses, Erasure erasure, JournalBook journal, Typography say, MessageSource texts) {
        this.editions = editions;
        this.uses = uses;
        this.erasure = erasure;
        this.journal = journal;
        this.say = say;
        this.texts = texts;
    }

    /**
     * @throws fr.beffroi.oversight.NotAllowed unless by the DPO
     * @throws NoSuchElementException if the use has no such edition
     * @throws Refused if nothing is left to erase, or it is asked already
     */
    void ask(String use, UUID id, Person by) {
        Edition edition = editions.find(id)
                .filter(one -> one.use().equals(use))
                .orElseThrow(() -> new NoSuchElementException("edition " + id));
        if (erasure.findHeld(id).isPresent()) {
            throw new Refused("register.erase.asked");
        }
        if (!edition.isErasable()) {
            throw new Refused("register.erase.no");
        }
        erasure.hold(id, String.valueOf(texts.getMessage("register.erase.reason", null, Locale.FRENCH)), by);
    }

    @Override
    public Optional<RecordPage> find(UUID subject) {
        return editions.find(subject)
                .map(edition -> new RecordPage(
                        texts.getMessage(
                                "register.erase.record",
                                new Object[] {uses.get(edition.use()).purpose(), say.date(edition.at())},
                                LocaleContextHolder.getLocale()),
                        RegisterFeature.KEEPING + "/" + edition.use()));
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.RECORD) {
            erased.subjects().stream()
                    .flatMap(subject -> editions.find(subject).stream())
                    .forEach(this::forget);
        }
    }

    private void forget(Edition edition) {
        editions.erase(edition).ifPresent(erasure::destroyEntry);
        journal.record(
                "register.erased",
                edition.id(),
                Map.of(
                        "use",
                        edition.use(),
                        "texts",
                        edition.past().keySet().stream().toList()),
                Map.of());
    }
}
