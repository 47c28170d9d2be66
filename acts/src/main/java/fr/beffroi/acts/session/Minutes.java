package fr.beffroi.acts.session;

import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The minutes (procès-verbal) with what CGCT L2121-15 asks for: date and hour, chair, members present or represented,
 * secretary, quorum, agenda, the délibérations adopted and the reports they rest on, requests for a particular ballot, results
 * with names and votes for public ballots, and the tenor of the discussions. The secretary completes and signs them.
 */
public final class Minutes {
    private final Sitting sitting;
    private final SessionPlan plan;
    private final Numbering numbering;
    private final Words words;
    private final Locale locale;
    private final Pages pages = new Pages();

    private Minutes(Sitting sitting, Numbering numbering, Locale locale) {
        this.sitting = sitting;
        this.plan = sitting.plan();
        this.numbering = numbering;
        this.locale = locale;
        this.words = Words.of(plan, locale);
    }

    public static Sheet of(Sitting sitting, Numbering numbering, Locale locale) {
        return new Minutes(sitting, numbering, locale).sheet();
    }

    private Sheet sheet() {
        opening();
        pages.heading(2, words.say("agenda.title")).list(true, Convocation.titles(plan, words));
        general();
        sitting.inOrder().forEach(this::item);
        end();
        return pages.titled(words.say("minutes.title", words.day(plan.date())), words);
    }

    private void opening() {
        pages.say(words.say(
                "minutes.session",
                words.council(),
                words.weekday(plan.date()),
                words.hour(sitting.openedAt().orElse(plan.startsAt())),
                plan.place()));
        plan.convokedOnIfKnown().ifPresent(day -> pages.say(words.say("minutes.convoked", words.day(day))));
        sitting.openingChair().ifPresent(chair -> pages.say(words.say("minutes.chair", words.chair(chair))));
        sitting.secretary().ifPresent(one -> pages.say(words.say("minutes.secretary", one.titled())));
        sitting.atOpening().ifPresent(this::attendance);
        sitting.emergencyAccepted()
                .ifPresent(accepted -> pages.say(
                        words.say(accepted ? "minutes.emergency" : "minutes.emergency_refused", words.council())));
    }

    private void attendance(Presence there) {
        Quorum quorum = there.quorum();
        pages.heading(2, words.say("minutes.attendance"))
                .say(words.say("minutes.in_office", plan.roster().inOffice()))
                .say(words.say("minutes.present", there.present().size(), words.names(there.present())));
        if (!there.represented().isEmpty()) {
            pages.say(words.say(
                    "minutes.represented",
                    there.represented().size(),
                    String.join(
                            ", ",
                            there.represented().stream()
                                    .map(one -> words.say(
                                            "minutes.proxy",
                                            one.giver().titled(),
                                            one.holder().titled()))
                                    .toList())));
        }
        if (!there.absent().isEmpty()) {
            pages.say(words.say("minutes.absent", there.absent().size(), words.names(there.absent())));
        }
        if (!quorum.asked()) {
            pages.say(words.say("minutes.quorum_lifted"));
        } else {
            pages.say(words.say(
                    quorum.met() ? "minutes.quorum" : "minutes.no_quorum", quorum.required(), quorum.present()));
        }
    }

    /** What was said of no item. */
    private void general() {
        for (Event event : sitting.countedEvents()) {
            if (event instanceof Event.Discussed said && said.item() == null) {
                pages.say(said(said));
            }
        }
    }

    private void item(ItemState state) {
        Item item = state.item();
        pages.heading(2, words.say("minutes.item", item.number(), item.title()));
        events(state).forEach(this::event);
        Writing writing = state.writing();
        if (!Extracts.report(writing).isEmpty()) {
            pages.heading(3, words.say("minutes.report")).each(Extracts.report(writing));
        }
        List<Event.Discussed> said = said(state);
        if (!said.isEmpty()) {
            pages.heading(3, words.say("minutes.discussion"));
            said.forEach(one -> pages.say(said(one)));
        }
        text(state, writing);
        votes(state);
        state.lateChanges().forEach(late -> pages.say(words.late(late)));
    }

    private void text(ItemState state, @Nullable Writing writing) {
        if (!sitting.examined().contains(state)) {
            return;
        }
        String number = numbering.number(plan.date(), sitting.examined().indexOf(state));
        pages.heading(3, words.say("minutes.act", number));
        Extracts.parts(writing, PartKind.VISA).forEach(text -> pages.say(words.say("act.visa", text)));
        Extracts.parts(writing, PartKind.RECITAL).forEach(text -> pages.say(words.say("act.recital", text)));
        pages.list(true, Extracts.parts(writing, PartKind.PROVISION));
    }

    private void votes(ItemState state) {
        if (state.secretAskedBy() > 0) {
            pages.say(words.say("minutes.secret_asked", state.secretAskedBy()));
        }
        if (state.publicAskedBy() > 0) {
            pages.say(words.say("minutes.public_asked", state.publicAskedBy()));
        }
        if (state.waived()) {
            pages.say(words.say("minutes.waived", words.council()));
        }
        for (int i = 0; i < state.rounds().size(); i++) {
            round(i + 1, state.rounds().get(i));
        }
        pages.say(Sentence.of(sitting, state.item().id(), locale));
        if (state.outcome() instanceof Outcome.Decided decided && decided.byName()) {
            pages.table(
                    words.say("minutes.by_name"),
                    List.of(words.say("minutes.voter"), words.say("minutes.choice")),
                    decided.choices().entrySet().stream()
                            .map(one -> List.of(
                                    plan.roster().getMember(one.getKey()).titled(),
                                    words.say("choice." + one.getValue())))
                            .toList());
        }
    }

    private void round(int number, Event.RoundHeld round) {
        List<List<String>> rows = new ArrayList<>();
        round.tallies().forEach(tally -> rows.add(List.of(tally.candidate(), String.valueOf(tally.votes()))));
        rows.add(List.of(words.say("round.blanks"), String.valueOf(round.blanks())));
        rows.add(List.of(words.say("round.nulls"), String.valueOf(round.nulls())));
        rows.add(List.of(words.say("round.abstentions"), String.valueOf(round.abstentions())));
        pages.table(
                words.say("round.caption", words.say("round." + number)),
                List.of(words.say("round.candidate"), words.say("round.votes")),
                rows);
    }

    /** What moved between the end of the item before and the end of this one. */
    private List<Event> events(ItemState state) {
        List<Event> own = new ArrayList<>();
        boolean opened = false;
        List<Event> since = new ArrayList<>();
        for (Event event : sitting.countedEvents()) {
            if (event instanceof Event.Opened) {
                opened = true;
                since.clear();
                continue;
            }
            if (opened) {
                since.add(event);
            }
            String ended = sitting.endedBy(event);
            if (ended != null) {
                if (ended.equals(state.item().id())) {
                    own.addAll(since);
                }
                since.clear();
            }
        }
        return own;
    }

    private void event(Event event) {
        switch (event) {
            case Event.Arrived one -> pages.say(words.say("event.arrived", words.hour(one.at()), name(one.member())));
            case Event.Left one -> pages.say(words.say("event.left", words.hour(one.at()), name(one.member())));
            case Event.ProxyGiven one ->
                pages.say(words.say("event.proxy", words.hour(one.at()), name(one.giver()), name(one.holder())));
            case Event.ProxyEnded one ->
                pages.say(words.say("event.proxy_ended", words.hour(one.at()), name(one.giver())));
            case Event.ChairTaken one ->
                pages.say(words.say(
                        one.elected() ? "event.chair_elected" : "event.chair",
                        words.hour(one.at()),
                        name(one.member()),
                        words.council()));
            case Event.Interested one ->
                pages.say(words.say(one.leftRoom() ? "event.interested_left" : "event.interested", name(one.member())));
            case Event.Amended one -> pages.say(words.say("event.amended", one.reason()));
            case Event.SessionSuspended one -> pages.say(words.say("event.suspended", words.hour(one.at())));
            case Event.SessionResumed one -> pages.say(words.say("event.resumed", words.hour(one.at())));
            default -> {}
        }
    }

    private List<Event.Discussed> said(ItemState state) {
        return sitting.countedEvents().stream()
                .filter(Event.Discussed.class::isInstance)
                .map(Event.Discussed.class::cast)
                .filter(said -> state.item().id().equals(said.item()))
                .toList();
    }

    private String said(Event.Discussed said) {
        return said.member() == null ? said.text() : words.say("minutes.said", name(said.member()), said.text());
    }

    private String name(String member) {
        return plan.roster().getMember(member).titled();
    }

    private void end() {
        if (sitting.lackedQuorum()) {
            pages.say(
                    words.say("minutes.reconvene", words.day(ConvocationTime.earliestAfterLackOfQuorum(plan.date()))));
        }
        sitting.closedAt().ifPresent(at -> pages.say(words.say("minutes.closed", words.hour(at))));
        sitting.lateChanges().stream().filter(late -> late.item() == null).forEach(late -> pages.say(words.late(late)));
        pages.signed(Extracts.signatures(sitting, null, words));
    }
}
