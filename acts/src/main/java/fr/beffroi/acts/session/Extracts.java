package fr.beffroi.acts.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Signature;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The acts that follow from a session. They are in French. */
public final class Extracts {
    private static final Locale LANGUAGE = Locale.FRENCH;

    private Extracts() {}

    /**
     * The act of one item, with whoever was there for it; after a late change, with the corrected text and the mention of
     * the change; a mere remark stands in the minutes alone. Its subject code is empty where the item has none yet; it has neither attachments nor a day of publication.
     *
     * @param remedies mention of the remedies and deadlines
     * @throws IllegalStateException with the key {@code extract.none} if the item is not over or makes no act: postponed,
     *     withdrawn, or told without a text
     */
    public static Extract of(Sitting sitting, String item, Numbering numbering, String remedies) {
        SessionPlan plan = sitting.plan();
        ItemState state = sitting.getItem(item);
        Words words = Words.of(plan, LANGUAGE);
        int rank = sitting.examined().indexOf(state);
        if (rank < 0) {
            throw new IllegalStateException("extract.none");
        }
        Presence presence = state.presence();
        Writing writing = state.writing();
        String outcome = Sentence.of(sitting, item, LANGUAGE);
        return new Extract(
                plan.issuer(),
                ActKind.DELIBERATION,
                numbering.number(plan.date(), rank),
                writing == null ? state.item().title() : writing.title(),
                plan.date(),
                plan.convokedOn(),
                plan.place(),
                state.chair() == null ? "" : words.chair(state.chair()),
                sitting.secretary().map(Member::titled).orElse(null),
                plan.roster().inOffice(),
                presence.present().stream().map(Member::titled).toList(),
                presence.represented().stream().map(Presence.Represented::proxy).toList(),
                presence.absent().stream().map(Member::titled).toList(),
                presence.apart().stream().map(Member::titled).toList(),
                report(writing),
                parts(writing, PartKind.VISA),
                parts(writing, PartKind.RECITAL),
                writing == null ? List.of(outcome) : parts(writing, PartKind.PROVISION),
                outcome,
                vote(state),
                remedies,
                signatures(sitting, state, words),
                state.item().subjectCode() == null ? "" : state.item().subjectCode(),
                List.of(),
                null,
                state.lateChanges().stream()
                        .filter(Event.LateChange::changesAct)
                        .map(words::late)
                        .toList());
    }

    /** All acts of the session in the order of their numbers; those rejected are not among them. */
    public static List<Extract> all(Sitting sitting, Numbering numbering, String remedies) {
        return sitting.examined().stream()
                .filter(ItemState::makesAct)
                .map(state -> of(sitting, state.item().id(), numbering, remedies))
                .toList();
    }

    /** What the session knows beside the act, for the checks; what it does not know is null. */
    public static SessionFile file(Sitting sitting, String item) {
        SessionPlan plan = sitting.plan();
        ItemState state = sitting.getItem(item);
        return new SessionFile(
                plan.convokedOn(),
                plan.items().stream().map(Item::title).toList(),
                plan.emergency(),
                plan.firstAfterRenewal(),
                plan.secondConvocation() && state.item().carriedOver(),
                null,
                state.secretAskedBy(),
                state.interested().stream().map(Member::titled).toList(),
                state.presence().present().size(),
                null,
                null,
                null,
                null,
                null);
    }

    /** The collectivité as a session knows it, for the checks. */
    public static Collectivity collectivity(SessionPlan plan) {
        boolean commune = plan.issuer().kind() == Collectivity.Kind.COMMUNE;
        return new Collectivity(
                plan.issuer().kind(),
                plan.issuer().name(),
                plan.issuer().siren(),
                commune ? plan.population() : null,
                commune ? null : plan.population(),
                null,
                plan.roster().inOffice(),
                null,
                null);
    }

    static List<String> report(@Nullable Writing writing) {
        List<String> paragraphs = new ArrayList<>();
        parts(writing, PartKind.REPORT).forEach(text -> text.lines().forEach(paragraphs::add));
        return paragraphs;
    }

    static List<String> parts(@Nullable Writing writing, PartKind kind) {
        return writing == null
                ? List.of()
                : writing.of(kind).stream().map(Part::text).toList();
    }

    private static @Nullable Vote vote(ItemState state) {
        return switch (state.outcome()) {
            case Outcome.Decided one ->
                new Vote(
                        one.adopted(),
                        one.unanimous(),
                        one.secret(),
                        one.castingVote() && one.adopted(),
                        one.inFavour(),
                        one.against(),
                        one.abstentions(),
                        one.blanks(),
                        one.nulls(),
                        one.noPart());
            case Outcome.Elected one -> {
                Event.RoundHeld round = one.rounds().getLast();
                yield new Vote(
                        true,
                        false,
                        one.secret(),
                        false,
                        one.winner().votes(),
                        null,
                        round.abstentions(),
                        round.blanks(),
                        round.nulls(),
                        null);
            }
            case null, default -> null;
        };
    }

    /**
     * The mayor or president and the secretary (CGCT L2121-23); for the accounts, and where the head was replaced, whoever
     * presided.
     */
    static List<Signature> signatures(Sitting sitting, @Nullable ItemState state, Words words) {
        List<Signature> signatures = new ArrayList<>();
        Member head = sitting.plan().roster().findHead().orElse(null);
        Member chair = state == null ? sitting.openingChair().orElse(null) : state.chair();
        boolean accounts = state != null && state.item().accounts();
        boolean headPresided =
                head != null && head.equals(sitting.openingChair().orElse(null));
        Member signatory = headPresided && !accounts ? head : chair;
        if (signatory != null) {
            String quality = signatory.equals(head) ? words.head(signatory) : words.ofGender("sign.chair", signatory);
            signatures.add(new Signature(quality, signatory.titled()));
        }
        sitting.secretary()
                .ifPresent(one -> signatures.add(new Signature(words.ofGender("sign.secretary", one), one.titled())));
        return signatures;
    }
}
