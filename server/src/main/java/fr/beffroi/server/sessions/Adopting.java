package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.Extracts;
import fr.beffroi.acts.session.ItemState;
import fr.beffroi.acts.session.Numbering;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.annexes.Annexes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the house which acts a session adopted, in the transaction that closes it; inside {@code Tenancy.in}. */
@Component
class Adopting {
    private final Sessions sessions;
    private final Assembly assembly;
    private final Annexes annexes;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;

    Adopting(
            Sessions sessions,
            Assembly assembly,
            Annexes annexes,
            ApplicationEventPublisher events,
            MessageSource texts) {
        this.sessions = sessions;
        this.assembly = assembly;
        this.annexes = annexes;
        this.events = events;
        this.texts = texts;
    }

    void all(UUID session, Sitting sitting) {
        sessions.numberAlone();
        Numbering numbering = numbering(session, sitting);
        String remedies = remedies();
        sitting.items().stream()
                .filter(ItemState::makesAct)
                .map(state -> state.item().id())
                .forEach(item -> tell(session, item, Extracts.of(sitting, item, numbering, remedies), ""));
    }

    void again(UUID session, Sitting sitting, Event.LateChange late) {
        String item = Objects.requireNonNull(late.item());
        if (sitting.getItem(item).makesAct()) {
            tell(session, item, extract(session, sitting, item), late.reason());
        }
    }

    private void tell(UUID session, String item, Extract extract, String late) {
        UUID act = sessions.act(session, item, extract.number());
        annexes.follow(UUID.fromString(item), act);
        events.publishEvent(new ActAdopted(act, session, extract, late));
    }

    Extract extract(UUID session, Sitting sitting, String item) {
        return Extracts.of(sitting, item, numbering(session, sitting), remedies());
    }

    /** By session; where another was held the same day, its numbers are not used twice. */
    Numbering numbering(UUID session, Sitting sitting) {
        int first = findFirst(session, sitting).orElseGet(() -> 1 + lastOfOthers(session, sitting));
        return new Numbering(Numbering.BY_SESSION.pattern(), first);
    }

    /** Acts once adopted keep their numbers, whatever other session of the day was closed since. */
    private Optional<Integer> findFirst(UUID session, Sitting sitting) {
        Map<String, String> numbers = sessions.numbers(session);
        List<ItemState> examined = sitting.examined();
        for (int rank = 0; rank < examined.size(); rank++) {
            String number = numbers.get(examined.get(rank).item().id());
            if (number != null) {
                return Optional.of(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)) - rank);
            }
        }
        return Optional.empty();
    }

    /** Rejected items bear numbers too (CGCT R2121-9), so that the last act's is not always the last. */
    private int lastOfOthers(UUID session, Sitting sitting) {
        return sessions.othersClosed(session, sitting.plan().date()).stream()
                .mapToInt(other -> {
                    Sitting held = Sitting.of(other.plan(), sessions.events(other.id()));
                    return findFirst(other.id(), held).orElse(1)
                            + held.examined().size()
                            - 1;
                })
                .max()
                .orElse(0);
    }

    /** The mention of remedies (CJA R421-1, R421-5). */
    private String remedies() {
        String court = assembly.findSettings().map(AssemblySettings::court).orElse("");
        return texts.getMessage("sessions.remedies", new Object[] {court}, Locale.FRENCH);
    }
}
