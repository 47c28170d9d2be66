package fr.beffroi.acts.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays events one after the other, and refuses the first that cannot be. */
final class Fold {
    /** Members present who can have a secret ballot, and a public one (CGCT L2121-21): one in so many. */
    static final int SECRET = 3;

    static final int PUBLIC = 4;

    final SessionPlan plan;
    final List<Event> events;
    final List<Event> counted = new ArrayList<>();
    final Room room;
    final Map<String, Progress> items = new LinkedHashMap<>();
    /** Ids in the order in which items ended, each with the event that ended it. */
    final Map<String, Event> ended = new LinkedHashMap<>();

    /** Who was there at some time after the opening. */
    final Set<String> attended = new HashSet<>();

    final List<Event.LateChange> lateChanges = new ArrayList<>();
    Sitting.Phase phase = Sitting.Phase.BEFORE;

    @Nullable
    LocalDateTime openedAt;

    @Nullable
    LocalDateTime closedAt;

    @Nullable
    Presence atOpening;

    @Nullable
    Member chair;

    @Nullable
    Member openingChair;

    @Nullable
    Member secretary;

    @Nullable
    Boolean emergencyAccepted;

    boolean chairElected;

    /** The one being played. */
    private int index;

    private Fold(SessionPlan plan, List<Event> events) {
        this.plan = plan;
        this.events = List.copyOf(events);
        this.room = new Room(plan);
        plan.items().forEach(item -> items.put(item.id(), new Progress(item)));
    }

    static Fold of(SessionPlan plan, List<Event> events) {
        Fold fold = new Fold(plan, events);
        Set<Integer> struck = fold.struck();
        for (fold.index = 0; fold.index < fold.events.size(); fold.index++) {
            Event event = fold.events.get(fold.index);
            fold.allow(event);
            if (!struck.contains(fold.index)) {
                fold.play(event);
                fold.counted.add(event);
            }
        }
        return fold;
    }

    List<ItemState> states() {
        return items.values().stream().map(this::state).toList();
    }

    private ItemState state(Progress one) {
        boolean over = one.status.over();
        Presence now = over && one.presence != null ? one.presence : room.presence(one);
        List<Member> interested =
                one.interested.keySet().stream().map(plan.roster()::getMember).toList();
        List<Member> inRoom = over
                ? List.of()
                : one.interested.values().stream()
                        .filter(declared -> room.there.contains(declared.member()) && !declared.leftRoom())
                        .map(declared -> plan.roster().getMember(declared.member()))
                        .toList();
        return new ItemState(
                one.item,
                one.status,
                one.writing,
                now,
                over ? one.chair : chair,
                interested,
                inRoom,
                one.secretAskedBy,
                one.publicAskedBy,
                mustBeSecret(one, now),
                publicBallot(one, now),
                one.waived,
                one.rounds,
                one.outcome,
                one.openedAt,
                one.endedAt,
                one.lateChanges);
    }

    private static boolean secretAsked(Progress one, Presence presence) {
        return one.secretAskedBy > 0
                && one.secretAskedBy * SECRET >= presence.present().size();
    }

    static boolean mustBeSecret(Progress one, Presence presence) {
        return switch (one.item.secrecy()) {
            case ALWAYS -> true;
            case UNLESS_WAIVED -> !one.waived || secretAsked(one, presence);
            case NONE -> secretAsked(one, presence);
        };
    }

    /** Where both are asked for, the secret prevails. */
    static boolean publicBallot(Progress one, Presence presence) {
        return one.publicAskedBy > 0
                && one.publicAskedBy * PUBLIC >= presence.present().size()
                && !mustBeSecret(one, presence);
    }

    private Set<Integer> struck() {
        Set<Integer> struck = new HashSet<>();
        boolean closed = false;
        for (index = 0; index < events.size(); index++) {
            closed |= events.get(index) instanceof Event.Closed;
            if (events.get(index) instanceof Event.Struck(LocalDateTime at, int event, String reason)) {
                require(!closed, "session.closed");
                require(event >= 0 && event < index, "struck.unknown", event + 1);
                boolean last = events.get(event) instanceof Event.Struck
                        || events.get(event) instanceof Event.Closed
                        || events.get(event) instanceof Event.LateChange;
                require(!last, "struck.never", event + 1);
                require(struck.add(event), "struck.twice", event + 1);
            }
        }
        return struck;
    }

    /** After the closing only late changes come. */
    private void allow(Event event) {
        if (phase == Sitting.Phase.CLOSED) {
            require(event instanceof Event.LateChange, "session.closed");
        }
    }

    private void play(Event event) {
        switch (event) {
            case Event.Arrived one -> arrived(one);
            case Event.Left one -> left(one);
            case Event.ProxyGiven one -> proxyGiven(one);
            case Event.ProxyEnded one ->
                require(room.proxies.remove(one.giver()) != null, "proxy.none", name(one.giver()));
            case Event.Opened one -> opened(one);
            case Event.ChairTaken one -> chairTaken(one);
            case Event.SecretaryNamed one -> {
                sitting();
                secretary = there(one.member());
            }
            case Event.EmergencyRuled one -> {
                sitting();
                require(plan.emergency(), "emergency.none");
                emergencyAccepted = one.accepted();
            }
            case Event.ItemOpened one -> itemOpened(one);
            case Event.Interested one -> {
                member(one.member());
                notOver(one.item()).interested.put(one.member(), one);
            }
            case Event.Discussed one -> {
                sitting();
                if (one.item() != null) {
                    item(one.item());
                }
                if (one.member() != null) {
                    member(one.member());
                }
            }
            case Event.Amended one -> {
                Progress item = open(one.item());
                require(item.rounds.isEmpty(), "item.rounds", item.item.title());
                item.writing = one.writing();
            }
            case Event.SecretBallotAsked one -> {
                Progress item = notOver(one.item());
                item.secretAskedBy = asked(one.by());
            }
            case Event.PublicBallotAsked one -> {
                Progress item = notOver(one.item());
                item.publicAskedBy = asked(one.by());
            }
            case Event.SecretBallotWaived one -> waived(one);
            case Event.Voted one -> Voting.now(this, open(one.item())).voted(one);
            case Event.RoundHeld one -> Voting.now(this, open(one.item())).round(one);
            case Event.AloneStanding one -> Voting.now(this, open(one.item())).alone(one);
            case Event.TookNote one -> {
                Progress item = open(one.item());
                require(item.item.kind() != ItemKind.ELECTION, "note.election", item.item.title());
                if (item.item.deliberated()) {
                    quorum(item);
                }
                end(item, ItemStatus.NOTED, new Outcome.Noted(), one.at());
            }
            case Event.ItemPostponed one -> {
                Progress item = notOver(one.item());
                sitting();
                boolean lacking =
                        item.item.deliberated() && !room.presence(item).quorum().met();
                end(item, ItemStatus.POSTPONED, new Outcome.Postponed(one.reason(), lacking), one.at());
            }
            case Event.ItemWithdrawn one -> {
                Progress item = notOver(one.item());
                sitting();
                end(item, ItemStatus.WITHDRAWN, new Outcome.Withdrawn(one.reason()), one.at());
            }
            case Event.SessionSuspended one -> {
                sitting();
                phase = Sitting.Phase.SUSPENDED;
            }
            case Event.SessionResumed one -> {
                require(phase == Sitting.Phase.SUSPENDED, "session.not_suspended");
                phase = Sitting.Phase.OPEN;
            }
            case Event.Closed one -> closed(one);
            case Event.Struck one -> {}
            case Event.LateChange one -> late(one);
        }
    }

    private void arrived(Event.Arrived one) {
        Member member = member(one.member());
        require(room.there.add(one.member()), "member.there", member.titled());
        room.proxies.remove(one.member());
        if (phase != Sitting.Phase.BEFORE) {
            attended.add(one.member());
        }
    }

    private void left(Event.Left one) {
        Member member = member(one.member());
        require(room.there.remove(one.member()), "member.absent", member.titled());
    }

    private void proxyGiven(Event.ProxyGiven one) {
        Member giver = member(one.giver());
        Member holder = member(one.holder());
        require(!one.giver().equals(one.holder()), "proxy.self", giver.titled());
        require(!room.there.contains(one.giver()), "proxy.giver_there", giver.titled());
        require(!room.proxies.containsKey(one.giver()), "proxy.given", giver.titled());
        require(!room.proxies.containsValue(one.holder()), "proxy.second", holder.titled());
        room.proxies.put(one.giver(), one.holder());
    }

    private void opened(Event.Opened one) {
        require(phase == Sitting.Phase.BEFORE, "session.opened");
        chair = there(one.chair());
        openingChair = chair;
        openedAt = one.at();
        phase = Sitting.Phase.OPEN;
        atOpening = room.presence(null);
        attended.addAll(room.there);
    }

    private void chairTaken(Event.ChairTaken one) {
        require(phase != Sitting.Phase.BEFORE, "session.not_open");
        chair = there(one.member());
        chairElected = one.elected();
    }

    private void itemOpened(Event.ItemOpened one) {
        sitting();
        Progress item = notOver(one.item());
        for (Progress other : items.values()) {
            require(other.status != ItemStatus.OPEN, "item.other_open", other.item.title());
        }
        if (item.item.deliberated()) {
            quorum(item);
        }
        item.status = ItemStatus.OPEN;
        item.openedAt = one.at();
    }

    private void waived(Event.SecretBallotWaived one) {
        Progress item = notOver(one.item());
        require(item.item.secrecy() != Secrecy.ALWAYS, "secret.always", item.item.title());
        require(item.item.secrecy() == Secrecy.UNLESS_WAIVED, "secret.not_due", item.item.title());
        item.waived = true;
    }

    private void closed(Event.Closed one) {
        require(phase == Sitting.Phase.OPEN || phase == Sitting.Phase.SUSPENDED, "session.not_open");
        for (Progress item : items.values()) {
            require(item.status.over(), "item.left", item.item.number(), item.item.title());
        }
        closedAt = one.at();
        phase = Sitting.Phase.CLOSED;
    }

    private void late(Event.LateChange one) {
        require(phase == Sitting.Phase.CLOSED, "late.open");
        lateChanges.add(one);
        if (one.item() != null) {
            Progress item = item(one.item());
            item.lateChanges.add(one);
            if (one.writing() != null) {
                item.writing = one.writing();
            }
            if (one.cast() != null) {
                Voting.recounted(this, item, one.cast());
            }
        } else {
            require(!one.changesAct(), "late.item");
        }
    }

    /** Who asks is present. */
    private int asked(int by) {
        int present = room.presence(null).present().size();
        require(by >= 0 && by <= present, "asked.too_many", by, present);
        return by;
    }

    void end(Progress item, ItemStatus status, Outcome outcome, LocalDateTime at) {
        item.presence = room.presence(item);
        item.chair = chair;
        item.status = status;
        item.outcome = outcome;
        item.endedAt = at;
        ended.put(item.item.id(), events.get(index));
    }

    void quorum(Progress item) {
        Quorum quorum = room.presence(item).quorum();
        require(quorum.met(), "quorum.lacking", quorum.present(), quorum.required());
    }

    private void sitting() {
        require(phase != Sitting.Phase.BEFORE, "session.not_open");
        require(phase != Sitting.Phase.SUSPENDED, "session.suspended");
    }

    private Progress open(String id) {
        sitting();
        Progress item = item(id);
        require(!item.status.over(), "item.over", item.item.title());
        require(item.status == ItemStatus.OPEN, "item.not_open", item.item.title());
        return item;
    }

    private Progress notOver(String id) {
        Progress item = item(id);
        require(!item.status.over(), "item.over", item.item.title());
        return item;
    }

    private Progress item(String id) {
        Progress item = items.get(id);
        if (item == null) {
            throw refusal("item.unknown", id);
        }
        return item;
    }

    Member member(String id) {
        return plan.roster().findMember(id).orElseThrow(() -> refusal("member.unknown", id));
    }

    private Member there(String id) {
        Member member = member(id);
        require(room.there.contains(id), "member.absent", member.titled());
        return member;
    }

    private String name(String id) {
        return member(id).titled();
    }

    void require(boolean possible, String key, Object... arguments) {
        if (!possible) {
            throw refusal(key, arguments);
        }
    }

    NotPossible refusal(String key, Object... arguments) {
        return new NotPossible(
                key, index, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
