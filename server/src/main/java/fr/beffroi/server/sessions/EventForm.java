package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Cast;
import fr.beffroi.acts.session.Choice;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.Interest;
import fr.beffroi.acts.session.Member;
import fr.beffroi.acts.session.Sentence;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.acts.session.Tally;
import fr.beffroi.acts.written.Writing;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person noted on the page, as an event. Fields: {@code kind}, {@code seen}, {@code item}, {@code member}, {@code holder},
 * {@code reason}, {@code text}, {@code count}; {@code vote-<member>} in a public ballot; {@code in-favour}, {@code against},
 * {@code abstentions}, {@code blanks}, {@code nulls} in a secret one; {@code candidate-1}, {@code votes-1} and so on, {@code
 * eldest}; for an amended text, those of {@link Amendment}.
 */
final class EventForm {
    private static final int LONGEST = 20_000;
    private static final int MOST_CANDIDATES = 60;

    private final Map<String, String> fields;
    private final Sitting sitting;
    private final LocalDateTime at;
    private final String by;

    /** @param by whose account notes it */
    EventForm(Map<String, String> fields, Sitting sitting, LocalDateTime at, String by) {
        this.fields = fields;
        this.sitting = sitting;
        this.at = at;
        this.by = by;
    }

    /** @throws Unclear if a field lacks or is none of those known */
    List<Event> events() {
        return switch (field("kind")) {
            case "roll-call" -> rollCall();
            case "postpone-rest" -> postponedRest();
            default -> List.of(event());
        };
    }

    /** Everything that is left, for want of a quorum. */
    private List<Event> postponedRest() {
        return sitting.remaining().stream()
                .<Event>map(state -> new Event.ItemPostponed(
                        at, state.item().id(), field("reason").strip()))
                .toList();
    }

    /**
     * {@code call-<member>}: {@code present}, {@code absent}, or the id of the member who holds their proxy. The form says it
     * of every member: on an older page it would undo what was noted since.
     *
     * @throws Sessions.OtherChange if something was noted since the page was shown
     */
    private List<Event> rollCall() {
        if (number("seen") != sitting.events().size()) {
            throw new Sessions.OtherChange();
        }
        List<Event> moves = new ArrayList<>();
        List<Event> ended = new ArrayList<>();
        List<Event> given = new ArrayList<>();
        for (Member member : sitting.plan().roster().members()) {
            String said = field("call-" + member.id());
            boolean there = sitting.presence().present().contains(member);
            String holder = sitting.findProxyHolder(member.id()).orElse("");
            if (said.isEmpty() || said.equals(there ? "present" : holder.isEmpty() ? "absent" : holder)) {
                continue;
            }
            if (said.equals("present")) {
                moves.add(new Event.Arrived(at, member.id()));
                continue;
            }
            if (there) {
                moves.add(new Event.Left(at, member.id()));
            }
            if (!holder.isEmpty()) {
                ended.add(new Event.ProxyEnded(at, member.id()));
            }
            if (!said.equals("absent")) {
                given.add(new Event.ProxyGiven(at, member.id(), known(said)));
            }
        }
        moves.addAll(ended);
        moves.addAll(given);
        return moves;
    }

    private Event event() {
        return switch (field("kind")) {
            case "opened" -> new Event.Opened(at, member("member"));
            case "arrived" -> new Event.Arrived(at, member("member"));
            case "left" -> new Event.Left(at, member("member"));
            case "proxy" -> new Event.ProxyGiven(at, member("member"), member("holder"));
            case "proxy-ended" -> new Event.ProxyEnded(at, member("member"));
            case "chair" -> new Event.ChairTaken(at, member("member"), checked("elected"));
            case "secretary" -> new Event.SecretaryNamed(at, member("member"));
            case "emergency" -> new Event.EmergencyRuled(at, checked("accepted"));
            case "item-opened" -> new Event.ItemOpened(at, item());
            case "interested" -> new Event.Interested(at, item(), member("member"), interest(), checked("left-room"));
            case "discussed" -> new Event.Discussed(at, findItem(), findMember(), text("text"));
            case "amended" -> new Event.Amended(at, item(), amended(), text("reason"));
            case "secret-asked" -> new Event.SecretBallotAsked(at, item(), number("count"));
            case "public-asked" -> new Event.PublicBallotAsked(at, item(), number("count"));
            case "secret-waived" -> new Event.SecretBallotWaived(at, item());
            case "voted" -> new Event.Voted(at, item(), cast());
            case "recounted" -> recounted();
            case "round" -> round();
            case "alone" -> new Event.AloneStanding(at, item(), text("candidate-1"));
            case "noted" -> new Event.TookNote(at, item());
            case "postponed" ->
                new Event.ItemPostponed(at, item(), field("reason").strip());
            case "withdrawn" -> new Event.ItemWithdrawn(at, item(), text("reason"));
            case "suspended" -> new Event.SessionSuspended(at);
            case "resumed" -> new Event.SessionResumed(at);
            case "struck" -> new Event.Struck(at, number("event"), text("reason"));
            case "closed" -> new Event.Closed(at);
            default -> throw new Unclear("sessions.event.unknown");
        };
    }

    private Writing amended() {
        Writing before = sitting.getItem(item()).writing();
        if (before == null) {
            throw new Unclear("sessions.late.no-text");
        }
        return Amendment.of(before, fields, by);
    }

    /** The sentence that was noted stays readable in the change. */
    private Event.LateChange recounted() {
        return new Event.LateChange(
                at, by, text("reason"), item(), null, cast(), Sentence.recounted(sitting, item(), Locale.FRENCH));
    }

    private Cast cast() {
        return checked("secret") ? secret() : open();
    }

    private Cast.Open open() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith("vote-")) {
                choices.put(known(name.substring("vote-".length())), choice(value));
            }
        });
        return new Cast.Open(choices);
    }

    private Cast.Secret secret() {
        return new Cast.Secret(
                number("in-favour"), number("against"), number("abstentions"), number("blanks"), number("nulls"));
    }

    private Event.RoundHeld round() {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 1; i <= MOST_CANDIDATES && fields.containsKey("candidate-" + i); i++) {
            String candidate = fields.getOrDefault("candidate-" + i, "").strip();
            if (!candidate.isEmpty()) {
                tallies.add(tally(candidate, number("votes-" + i)));
            }
        }
        return new Event.RoundHeld(
                at,
                item(),
                checked("secret"),
                tallies,
                number("abstentions"),
                number("blanks"),
                number("nulls"),
                eldest());
    }

    /** A member is told by their name as the table gives it; anybody else, or a list, stands as written. */
    private Tally tally(String candidate, int votes) {
        return findCandidate(candidate)
                .map(member -> Tally.of(member, votes))
                .orElseGet(() -> new Tally(candidate, List.of(), null, votes));
    }

    private @Nullable String eldest() {
        String written = field("eldest").strip();
        return written.isEmpty()
                ? null
                : findCandidate(written).map(Member::titled).orElse(written);
    }

    private Optional<Member> findCandidate(String written) {
        return sitting.plan().roster().members().stream()
                .filter(member -> member.titled().equalsIgnoreCase(written)
                        || member.name().equalsIgnoreCase(written))
                .findFirst();
    }

    private Interest interest() {
        return checked("representative") ? Interest.REPRESENTATIVE : Interest.PERSONAL;
    }

    private static Choice choice(String written) {
        try {
            return Choice.valueOf(written);
        } catch (IllegalArgumentException unknown) {
            throw new Unclear("sessions.event.unknown");
        }
    }

    private String item() {
        return sitting.plan()
                .findItem(field("item"))
                .orElseThrow(() -> new Unclear("sessions.event.item"))
                .id();
    }

    private @Nullable String findItem() {
        return field("item").isEmpty() ? null : item();
    }

    private String member(String name) {
        return known(field(name));
    }

    private @Nullable String findMember() {
        return field("member").isEmpty() ? null : member("member");
    }

    private String known(String id) {
        return sitting.plan()
                .roster()
                .findMember(id)
                .map(Member::id)
                .orElseThrow(() -> new Unclear("sessions.event.member"));
    }

    /** Nothing typed is none. */
    private int number(String name) {
        String written = field(name).strip();
        if (written.isEmpty()) {
            return 0;
        }
        if (!written.matches("[0-9]{1,5}")) {
            throw new Unclear("sessions.event.number");
        }
        return Integer.parseInt(written);
    }

    private String text(String name) {
        String written = field(name).strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new Unclear("sessions.event.text");
        }
        return written;
    }

    private boolean checked(String name) {
        return !field(name).isEmpty();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
