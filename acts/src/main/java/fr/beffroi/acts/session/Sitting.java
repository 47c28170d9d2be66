package fr.beffroi.acts.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as its events make it. Immutable, and always the same for the same plan and events.
 */
public final class Sitting {
    public enum Phase {
        /** Members may come and give proxies. */
        BEFORE,
        OPEN,
        SUSPENDED,
        CLOSED
    }

    private final Fold fold;
    private final List<ItemState> items;
    private final Presence presence;
    private final List<Alert> alerts;

    private Sitting(Fold fold) {
        this.fold = fold;
        this.presence = fold.room.presence(null);
        this.items = fold.states();
        this.alerts = Alerts.of(this);
    }

    /**
     * @throws NotPossible if an event cannot be after those before it
     */
    public static Sitting of(SessionPlan plan, List<Event> events) {
        return new Sitting(Fold.of(plan, events));
    }

    /** The session with one event more. @throws NotPossible if it cannot be */
    public Sitting after(Event event) {
        List<Event> longer = new ArrayList<>(fold.events);
        longer.add(event);
        return of(fold.plan, longer);
    }

    public SessionPlan plan() {
        return fold.plan;
    }

    /** All of them, those struck included. */
    public List<Event> events() {
        return fold.events;
    }

    /** Those that count, in their order. */
    public List<Event> countedEvents() {
        return fold.counted;
    }

    public Phase phase() {
        return fold.phase;
    }

    public Optional<LocalDateTime> openedAt() {
        return Optional.ofNullable(fold.openedAt);
    }

    public Optional<LocalDateTime> closedAt() {
        return Optional.ofNullable(fold.closedAt);
    }

    /** Who was there at the opening; empty before. */
    public Optional<Presence> atOpening() {
        return Optional.ofNullable(fold.atOpening);
    }

    /** Who is there now, whatever the item. */
    public Presence presence() {
        return presence;
    }

    /** Who presides now, or presided last. */
    public Optional<Member> chair() {
        return Optional.ofNullable(fold.chair);
    }

    /** Who opened the session. */
    public Optional<Member> openingChair() {
        return Optional.ofNullable(fold.openingChair);
    }

    /** Whether the assembly elected who presides. */
    public boolean chairElected() {
        return fold.chairElected;
    }

    /** Who holds this member's proxy, there or not; empty where none is in force. */
    public Optional<String> findProxyHolder(String giver) {
        return Optional.ofNullable(fold.room.proxies.get(giver));
    }

    public Optional<Member> secretary() {
        return Optional.ofNullable(fold.secretary);
    }

    /** Whether the assembly accepted the emergency; empty while it has not ruled. */
    public Optional<Boolean> emergencyAccepted() {
        return Optional.ofNullable(fold.emergencyAccepted);
    }

    public List<ItemState> items() {
        return items;
    }

    /** @throws NoSuchElementException if no item has this id */
    public ItemState getItem(String id) {
        return items.stream()
                .filter(state -> state.item().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("item " + id));
    }

    public Optional<ItemState> openItem() {
        return items.stream().filter(state -> state.status() == ItemStatus.OPEN).findFirst();
    }

    /** Items that the assembly decided on or took note of in writing, in the order in which it did. */
    public List<ItemState> examined() {
        return fold.ended.keySet().stream()
                .map(this::getItem)
                .filter(state -> state.makesAct() || state.status() == ItemStatus.REJECTED)
                .toList();
    }

    /** Items in the order in which they ended, then those that are not over. */
    List<ItemState> inOrder() {
        List<ItemState> ordered = new ArrayList<>();
        fold.ended.keySet().forEach(id -> ordered.add(getItem(id)));
        ordered.addAll(remaining());
        return ordered;
    }

    /** The item that this very event ended; null for all others. */
    @Nullable
    String endedBy(Event event) {
        return fold.ended.entrySet().stream()
                .filter(entry -> entry.getValue() == event)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Who was there at some time while the assembly sat, in the order of the table. */
    public List<Member> attended() {
        return fold.plan.roster().members().stream()
                .filter(member -> fold.attended.contains(member.id()))
                .toList();
    }

    /** Items that are not over. */
    public List<ItemState> remaining() {
        return items.stream().filter(state -> !state.status().over()).toList();
    }

    /** What to look at now, the gravest first. */
    public List<Alert> alerts() {
        return alerts;
    }

    public List<Event.LateChange> lateChanges() {
        return fold.lateChanges;
    }

    /** Whether items were postponed for want of a quorum, so that the members must be convened again. */
    public boolean lackedQuorum() {
        return items.stream().anyMatch(Sitting::lackedQuorum);
    }

    /**
     * The session that follows for want of a quorum: the items postponed for it, carried over.
     *
     * @param startsAt at least three clear days after the sending
     * @throws IllegalStateException if no item was postponed for want of a quorum
     */
    public SessionPlan secondConvocation(LocalDateTime startsAt, LocalDate convokedOn) {
        List<Item> carried = new ArrayList<>();
        for (ItemState state : items) {
            if (lackedQuorum(state)) {
                carried.add(state.item().with(state.writing()).carriedOver(carried.size() + 1));
            }
        }
        if (carried.isEmpty()) {
            throw new IllegalStateException("sitting.quorum");
        }
        SessionPlan first = fold.plan;
        return new SessionPlan(
                first.issuer(),
                first.population(),
                startsAt,
                first.place(),
                convokedOn,
                false,
                false,
                true,
                first.roster(),
                carried);
    }

    private static boolean lackedQuorum(ItemState state) {
        return state.outcome() instanceof Outcome.Postponed postponed && postponed.withoutQuorum();
    }
}
