package fr.beffroi.server.buildings;

import fr.beffroi.buildings.states.Act;
import fr.beffroi.buildings.states.Actor;
import fr.beffroi.buildings.states.CaseFile;
import fr.beffroi.buildings.states.Forbidden;
import fr.beffroi.buildings.states.State;
import fr.beffroi.buildings.states.Step;
import fr.beffroi.buildings.states.Steps;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.DecisionWritten;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where a person's act on a presumption takes effect; nobody else moves one. What judges the proposal itself (à vérifier, infondée,
 * régulière, à contrôler) is a {@link Decision} like all others and comes here in its transaction; what follows is written here.
 */
@Component("buildingsActing")
class Acting {
    private static final int LONGEST_NUMBER = 60;

    /** Of a reference, which stays when what people wrote is erased: a number, not a text. */
    private static final int LONGEST_REFERENCE = 100;

    private final Uses uses;
    private final Cases cases;
    private final Interests interests;
    private final Sworn sworn;
    private final JournalBook journal;

    Acting(Uses uses, Cases cases, Interests interests, Sworn sworn, JournalBook journal) {
        this.uses = uses;
        this.cases = cases;
        this.interests = interests;
        this.sworn = sworn;
        this.journal = journal;
    }

    /** Whether a step is a verdict on the proposal, which is decided as every proposal is. */
    static boolean isVerdict(State from, State to) {
        return !from.isAfterRecord() && !to.isAfterRecord();
    }

    /** As whom an account may act. */
    Set<Actor> actors(Account account) {
        Set<Actor> actors = new LinkedHashSet<>();
        if (BuildingsFeature.isOffice(account)) {
            if (sworn.isSworn(account.id(), BuildingsFeature.today())) {
                actors.add(Actor.SWORN_AGENT);
            }
            actors.add(Actor.AGENT);
        }
        if (account.is(Role.ELU)) {
            actors.add(Actor.MAYOR);
        }
        return actors;
    }

    /**
     * A decision after the statement of offence, or that statement itself. What the law makes a duty does not wait for a use to be
     * resumed: it is written whatever the state of the use.
     *
     * @throws Forbidden if it may not follow, is not for this account, or lacks what it needs
     * @throws NotAllowed if the account has an interest in it, or the use is not theirs to work with
     */
    void decide(UUID proposal, State to, Told told, Account account) {
        uses.requireToWork(BuildingsFeature.USE);
        Case one = cases.lock(proposal);
        interests.requireNone(account.id(), one);
        if (isVerdict(one.state(), to)) {
            throw new IllegalArgumentException("a verdict on the proposal is decided as one");
        }
        requireShort(told.reference());
        Actor actor = actor(account, Steps.find(one.state(), to).map(Step::by).orElse(Set.of()));
        Act act = new Act.Decided(to, actor, told.motive(), told.reference(), told.on());
        CaseFile after = cases.file(proposal).after(act);
        if (told.on() != null && told.on().isAfter(BuildingsFeature.today())) {
            throw new IllegalArgumentException("buildings.future");
        }
        Map<String, Object> facts = facts(one, actor, account);
        facts.put("from", one.state());
        facts.put("state", to);
        if (told.on() != null) {
            facts.put("on", told.on());
        }
        UUID entry = journal.record("buildings.decided", proposal, facts, personal(told));
        cases.write(proposal, act, after, account.id(), entry, null);
    }

    /** The copy of the statement of offence went to the prosecutor. @throws Forbidden @throws NotAllowed */
    void transmitted(UUID proposal, LocalDate on, @Nullable String reference, Account account) {
        uses.requireToWork(BuildingsFeature.USE);
        Case one = cases.lock(proposal);
        interests.requireNone(account.id(), one);
        requireShort(reference);
        Actor actor = actor(account, Set.of(Actor.SWORN_AGENT, Actor.MAYOR));
        if (on.isAfter(BuildingsFeature.today())) {
            throw new IllegalArgumentException("buildings.future");
        }
        Act act = new Act.Transmitted(actor, on, reference);
        CaseFile after = cases.file(proposal).after(act);
        Map<String, Object> facts = facts(one, actor, account);
        facts.put("on", on);
        UUID entry = journal.record(
                "buildings.transmitted",
                proposal,
                facts,
                reference == null ? Map.of() : Map.of("reference", reference));
        cases.write(proposal, act, after, account.id(), entry, null);
    }

    /** A verdict on the proposal moves the presumption, in its transaction; whoever has an interest is refused there. */
    @EventListener
    void take(DecisionWritten written) {
        if (!written.useKey().equals(BuildingsFeature.USE)) {
            return;
        }
        Decision decision = written.decision();
        UUID proposal = decision.proposal();
        Case one = cases.lock(proposal);
        interests.requireNone(decision.by().id(), one);
        State to = stateOf(decision.verdict());
        if (to == one.state()) {
            return;
        }
        Actor actor = sworn.isSworn(decision.by().id(), BuildingsFeature.today()) ? Actor.SWORN_AGENT : Actor.AGENT;
        Act act = new Act.Decided(to, actor, decision.motive(), number(decision), null);
        CaseFile after;
        try {
            after = cases.file(proposal).after(act);
        } catch (Forbidden forbidden) {
            throw new IllegalArgumentException(forbidden.key(), forbidden);
        }
        // A first reading that a second person still reads again has no effect.
        if (written.leadsTo() != Status.AWAITING_SECOND_READING) {
            cases.write(proposal, act, after, decision.by().id(), written.entry(), decision.id());
        }
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            for (UUID proposal : erased.subjects()) {
                cases.find(proposal).ifPresent(interests::keepIn);
                cases.forget(proposal);
            }
        }
    }

    static State stateOf(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> State.TO_INSPECT;
            case AMEND -> State.REGULAR;
            case REJECT -> State.UNFOUNDED;
            case DEFER -> State.TO_VERIFY;
        };
    }

    static Verdict verdictFor(State to) {
        return switch (to) {
            case TO_INSPECT -> Verdict.ACCEPT;
            case REGULAR -> Verdict.AMEND;
            case UNFOUNDED -> Verdict.REJECT;
            case TO_VERIFY -> Verdict.DEFER;
            default -> throw new IllegalArgumentException("no verdict leads to " + to);
        };
    }

    /** What an agent puts in the place of the presumption is the number of an authorisation, and nothing else. */
    private static @Nullable String number(Decision decision) {
        String amended = decision.amended();
        if (amended == null) {
            return null;
        }
        String number = amended.strip();
        if (number.length() > LONGEST_NUMBER
                || number.indexOf('\n') >= 0
                || number.chars().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("buildings.forbidden.needs.REFERENCE");
        }
        return number;
    }

    private static void requireShort(@Nullable String reference) {
        if (reference != null && (reference.length() > LONGEST_REFERENCE || reference.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("buildings.reference.long");
        }
    }

    private Actor actor(Account account, Set<Actor> wanted) {
        Set<Actor> own = actors(account);
        return own.stream()
                .filter(wanted::contains)
                .findFirst()
                .orElseGet(() -> own.stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new NotAllowed("people.role", account.roles().toString())));
    }

    private static Map<String, Object> facts(Case one, Actor actor, Account account) {
        Map<String, Object> facts = new HashMap<>();
        Person by = account.as(actor == Actor.MAYOR ? Role.ELU : Role.AGENT, Role.HEAD_OF_SERVICE);
        facts.put("number", one.number());
        facts.put("actor", actor);
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static Map<String, String> personal(Told told) {
        Map<String, String> personal = new HashMap<>();
        if (told.motive() != null) {
            personal.put("motive", told.motive());
        }
        if (told.reference() != null) {
            personal.put("reference", told.reference());
        }
        return personal;
    }

    /** What a person wrote beside a decision. */
    record Told(
            @Nullable String motive,
            @Nullable String reference,
            @Nullable LocalDate on) {
        static Told of(String motive, String reference, @Nullable LocalDate on) {
            return new Told(
                    motive.isBlank() ? null : motive.strip(), reference.isBlank() ? null : reference.strip(), on);
        }
    }
}
