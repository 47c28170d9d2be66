package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.NotPossible;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A session while it is held: events are noted one by one, and each is first tried; inside {@code Tenancy.in}. */
@Component
class Holding {
    private final Sessions sessions;
    private final Adopting adopting;
    private final JournalBook journal;

    Holding(Sessions sessions, Adopting adopting, JournalBook journal) {
        this.sessions = sessions;
        this.adopting = adopting;
        this.journal = journal;
    }

    Sitting sitting(Stored stored) {
        return Sitting.of(stored.plan(), sessions.events(stored.id()));
    }

    /**
     * Notes what the form makes of the session as it is now: all of it, or nothing.
     *
     * @param seen how many events the person's page showed; what was noted in between must not change what they meant
     * @throws NotPossible if the law or the session's state forbids it: nothing is noted
     * @throws Sessions.OtherChange if somebody noted something in between that this event could not know of
     */
    Sitting note(UUID session, int seen, Function<Sitting, List<Event>> form, Account by) {
        Stored stored = sessions.getLocked(session);
        if (stored.phase() == Stored.Phase.PREPARING || stored.phase() == Stored.Phase.CANCELLED) {
            throw new Unclear("sessions.not-convened");
        }
        Sitting now = sitting(stored);
        List<Event> noted =
                form.apply(now).stream().map(event -> signed(event, by)).toList();
        List<Event> since = now.events()
                .subList(Math.min(seen, now.events().size()), now.events().size());
        if (seen != now.events().size() && !noted.stream().allMatch(event -> holds(event, since))) {
            throw new Sessions.OtherChange();
        }
        for (Event event : noted) {
            int place = now.events().size();
            now = now.after(event);
            sessions.append(session, place, event, by.id());
            follow(stored, event, now, by);
        }
        return now;
    }

    /** A late change carries the name and hour of whoever makes it, not those that a caller wrote. */
    private static Event signed(Event event, Account by) {
        return event instanceof Event.LateChange late
                ? new Event.LateChange(
                        SessionsFeature.now(),
                        by.id().toString(),
                        late.reason(),
                        late.item(),
                        late.writing(),
                        late.cast(),
                        late.change())
                : event;
    }

    /** Who comes, goes or gives a proxy does so whatever else was noted; a text is amended unless another amended it. */
    private static boolean holds(Event event, List<Event> since) {
        return event instanceof Event.Arrived
                || event instanceof Event.Left
                || event instanceof Event.ProxyGiven
                || event instanceof Event.Discussed
                || event instanceof Event.Amended
                        && since.stream().noneMatch(one -> one instanceof Event.Amended || one instanceof Event.Struck);
    }

    private void follow(Stored stored, Event event, Sitting after, Account by) {
        switch (event) {
            case Event.Opened opened -> {
                sessions.phase(stored.id(), Stored.Phase.SITTING);
                journal.record("session.opened", stored.id(), Map.of("by", by.id()), Map.of());
            }
            case Event.Closed closed -> {
                sessions.phase(stored.id(), Stored.Phase.CLOSED);
                journal.record(
                        "session.closed",
                        stored.id(),
                        Map.of("by", by.id(), "items", after.items().size()),
                        Map.of());
                adopting.all(stored.id(), after);
            }
            case Event.LateChange late -> {
                journal.record(
                        "session.changed_late",
                        stored.id(),
                        Map.of("by", by.id()),
                        Map.of("reason", late.reason(), "change", late.change()));
                if (late.item() != null && late.changesAct()) {
                    adopting.again(stored.id(), after, late);
                }
            }
            default -> {}
        }
    }
}
