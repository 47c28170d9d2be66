package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Item;
import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Roster;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.written.Issuer;
import fr.beffroi.server.drafting.ValidatedDraft;
import fr.beffroi.server.drafting.ValidatedDrafts;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Account;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session until its convocation leaves; inside {@code Tenancy.in}. */
@Component
class Preparing {
    private final Sessions sessions;
    private final Assembly assembly;
    private final ValidatedDrafts drafts;
    private final JournalBook journal;

    Preparing(Sessions sessions, Assembly assembly, ValidatedDrafts drafts, JournalBook journal) {
        this.sessions = sessions;
        this.assembly = assembly;
        this.drafts = drafts;
        this.journal = journal;
    }

    /** When and where it is to be, and under which rules. */
    record When(LocalDateTime startsAt, String place, boolean emergency, boolean firstAfterRenewal) {}

    /** @throws Unclear if the collectivité is not known well enough, or nobody sits in the assembly */
    UUID create(When when, Account by) {
        Issuer issuer = assembly.findIssuer().orElseThrow(() -> new Unclear("sessions.no-settings"));
        return sessions.add(plan(issuer, when, false, List.of()), by.id());
    }

    private SessionPlan plan(Issuer issuer, When when, boolean second, List<Item> items) {
        Roster roster = assembly.findRoster().orElseThrow(() -> new Unclear("sessions.no-members"));
        return new SessionPlan(
                issuer,
                assembly.population(),
                when.startsAt(),
                when.place(),
                null,
                when.emergency(),
                when.firstAfterRenewal(),
                second,
                roster,
                items);
    }

    void moveTo(UUID session, When when) {
        change(
                session,
                before -> new SessionPlan(
                        before.issuer(),
                        before.population(),
                        when.startsAt(),
                        when.place(),
                        null,
                        when.emergency(),
                        when.firstAfterRenewal(),
                        before.secondConvocation(),
                        before.roster(),
                        before.items()));
    }

    void add(UUID session, AgendaForm form, Account by) {
        add(session, form.item(by.id()));
    }

    /**
     * Under the draft's own id: never twice in one session, nor in two.
     *
     * @param majority null: as its family says
     * @param secrecy null: as its family says
     * @throws Unclear if it is on this agenda, on another, or already adopted
     */
    void addDraft(UUID session, ValidatedDraft draft, @Nullable Majority majority, @Nullable Secrecy secrecy) {
        if (sessions.itemsElsewhere(session).contains(draft.id().toString())) {
            throw new Unclear("sessions.draft.elsewhere");
        }
        add(
                session,
                Item.deliberation(draft.id().toString(), 1, draft.writing().title(), draft.writing())
                        .coded(draft.matter())
                        .with(majority == null ? draft.majority() : majority)
                        .with(secrecy == null ? draft.secrecy() : secrecy));
    }

    private void add(UUID session, Item item) {
        change(session, plan -> {
            if (plan.findItem(item.id()).isPresent()) {
                throw new Unclear("sessions.item.twice");
            }
            List<Item> items = new ArrayList<>(plan.items());
            items.add(numbered(item, items.size() + 1));
            return plan.with(items);
        });
    }

    void remove(UUID session, String item) {
        change(
                session,
                plan -> plan.with(renumbered(plan.items().stream()
                        .filter(one -> !one.id().equals(item))
                        .toList())));
    }

    /** @param by places down the agenda; negative for up */
    void move(UUID session, String item, int by) {
        change(session, plan -> {
            List<Item> items = new ArrayList<>(plan.items());
            Item moved = plan.getItem(item);
            items.remove(moved);
            items.add(Math.clamp(moved.number() - 1 + by, 0, items.size()), moved);
            return plan.with(renumbered(items));
        });
    }

    /**
     * The convocation left that day: the agenda stands from here on, its drafts as they were last validated.
     *
     * @throws Unclear if there is nothing on the agenda, a draft on it was undone since, or the day is after the session
     */
    void convened(UUID session, LocalDate sentOn, Account by) {
        Stored stored = preparing(session);
        SessionPlan plan = stored.plan();
        if (plan.items().isEmpty()) {
            throw new Unclear("sessions.no-items");
        }
        if (sentOn.isAfter(plan.date())) {
            throw new Unclear("sessions.sent-after");
        }
        SessionPlan last = plan(
                        plan.issuer(),
                        new When(plan.startsAt(), plan.place(), plan.emergency(), plan.firstAfterRenewal()),
                        plan.secondConvocation(),
                        plan.items().stream().map(this::refreshed).toList())
                .convoked(sentOn);
        sessions.change(stored, last, Stored.Phase.CONVENED);
        journal.record(
                "session.convened",
                session,
                Map.of(
                        "by",
                        by.id(),
                        "sent_on",
                        sentOn,
                        "day",
                        last.date(),
                        "items",
                        last.items().size()),
                Map.of());
    }

    /** What a session that lacked its quorum left over is voted as it stood there (CGCT L2121-17). */
    private Item refreshed(Item item) {
        Optional<UUID> draft = item.carriedOver() ? Optional.empty() : findDraft(item);
        if (draft.isEmpty()) {
            return item;
        }
        ValidatedDraft now = draft.flatMap(drafts::find).orElseThrow(() -> new Unclear("sessions.draft.undone"));
        return item.rewritten(now.writing());
    }

    /** Items that were typed here bear ids that no draft has. */
    private Optional<UUID> findDraft(Item item) {
        return Optional.of(UUID.fromString(item.id())).filter(drafts::isDraft);
    }

    /**
     * Takes over who joined or left the assembly since the convocation.
     *
     * @throws Unclear if nobody convened the session yet, or anything was noted in it
     */
    void refreshMembers(UUID session, Account by) {
        Stored stored = sessions.getLocked(session);
        if (stored.phase() != Stored.Phase.CONVENED || sessions.eventCount(session) > 0) {
            throw new Unclear("sessions.members.late");
        }
        Roster roster = assembly.findRoster().orElseThrow(() -> new Unclear("sessions.no-members"));
        sessions.change(stored, stored.plan().with(roster), Stored.Phase.CONVENED);
        journal.record(
                "session.members_refreshed", session, Map.of("by", by.id(), "members", roster.inOffice()), Map.of());
    }

    /** A session that will not be held. Its file stays. */
    void cancel(UUID session, Account by) {
        Stored stored = sessions.getLocked(session);
        if (stored.phase() != Stored.Phase.PREPARING && stored.phase() != Stored.Phase.CONVENED) {
            throw new Unclear("sessions.held");
        }
        sessions.phase(session, Stored.Phase.CANCELLED);
        journal.record("session.cancelled", session, Map.of("by", by.id()), Map.of());
    }

    /** The session that follows one that lacked its quorum, with what was left of its agenda (CGCT L2121-17). */
    UUID again(SessionPlan second, Account by) {
        return sessions.add(
                new SessionPlan(
                        second.issuer(),
                        second.population(),
                        second.startsAt(),
                        second.place(),
                        null,
                        false,
                        false,
                        true,
                        second.roster(),
                        second.items()),
                by.id());
    }

    private void change(UUID session, UnaryOperator<SessionPlan> how) {
        Stored stored = preparing(session);
        sessions.change(stored, how.apply(stored.plan()), Stored.Phase.PREPARING);
    }

    private Stored preparing(UUID session) {
        Stored stored = sessions.getLocked(session);
        if (!stored.preparing()) {
            throw new Unclear("sessions.convened-already");
        }
        return stored;
    }

    private static List<Item> renumbered(List<Item> items) {
        List<Item> numbered = new ArrayList<>();
        for (Item item : items) {
            numbered.add(numbered(item, numbered.size() + 1));
        }
        return numbered;
    }

    private static Item numbered(Item item, int number) {
        return new Item(
                item.id(),
                number,
                item.title(),
                item.subjectCode(),
                item.kind(),
                item.majority(),
                item.secrecy(),
                item.carriedOver(),
                item.writing());
    }
}
