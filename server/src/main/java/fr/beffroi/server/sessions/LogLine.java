package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.Sitting;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event as the page tells it.
 *
 * @param place in the list of all events, from 0
 * @param kind key of its words
 * @param about members, items and motives it names
 * @param strikeable whether it still counts and may be struck
 */
record LogLine(int place, LocalDateTime at, String kind, String about, boolean strikeable) {

    /** Newest first. */
    static List<LogLine> of(Sitting sitting) {
        List<Event> events = sitting.events();
        List<LogLine> lines = new ArrayList<>();
        for (int place = events.size() - 1; place >= 0; place--) {
            Event event = events.get(place);
            boolean strikeable = sitting.phase() != Sitting.Phase.CLOSED
                    && !(event instanceof Event.Struck)
                    && sitting.countedEvents().contains(event);
            lines.add(new LogLine(place, event.at(), kind(event), about(event, sitting), strikeable));
        }
        return lines;
    }

    private static String kind(Event event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String about(Event event, Sitting sitting) {
        return switch (event) {
            case Event.Opened one -> name(sitting, one.chair());
            case Event.Arrived one -> name(sitting, one.member());
            case Event.Left one -> name(sitting, one.member());
            case Event.ProxyGiven one -> name(sitting, one.giver()) + " → " + name(sitting, one.holder());
            case Event.ProxyEnded one -> name(sitting, one.giver());
            case Event.ChairTaken one -> name(sitting, one.member());
            case Event.SecretaryNamed one -> name(sitting, one.member());
            case Event.EmergencyRuled one -> "";
            case Event.ItemOpened one -> item(sitting, one.item());
            case Event.Interested one -> told(name(sitting, one.member()), item(sitting, one.item()));
            case Event.Discussed one -> told(name(sitting, one.member()), item(sitting, one.item()));
            case Event.Amended one -> told(item(sitting, one.item()), one.reason());
            case Event.SecretBallotAsked one -> item(sitting, one.item());
            case Event.PublicBallotAsked one -> item(sitting, one.item());
            case Event.SecretBallotWaived one -> item(sitting, one.item());
            case Event.Voted one -> item(sitting, one.item());
            case Event.RoundHeld one -> item(sitting, one.item());
            case Event.AloneStanding one -> told(one.candidate(), item(sitting, one.item()));
            case Event.TookNote one -> item(sitting, one.item());
            case Event.ItemPostponed one -> told(item(sitting, one.item()), one.reason());
            case Event.ItemWithdrawn one -> told(item(sitting, one.item()), one.reason());
            case Event.SessionSuspended one -> "";
            case Event.SessionResumed one -> "";
            case Event.Closed one -> "";
            case Event.Struck one -> one.reason();
            case Event.LateChange one -> told(item(sitting, one.item()), one.change(), one.reason());
        };
    }

    private static String told(String... words) {
        return String.join(
                ", ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
    }

    private static String name(Sitting sitting, @Nullable String member) {
        return member == null ? "" : sitting.plan().roster().getMember(member).titled();
    }

    private static String item(Sitting sitting, @Nullable String item) {
        return item == null ? "" : sitting.plan().getItem(item).title();
    }
}
