package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.UnclearFact;
import fr.beffroi.acts.editing.Merge;
import fr.beffroi.acts.editing.Merged;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.acts.LoadedLaw;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A need's straight line to the queue: family and facts, composition and checks (energy measured), evidence, proposal.
 * Inside {@code Tenancy.in}; the use's row is locked first, so that nothing runs while it is suspended.
 */
@Component
class Composing {
    /** Severities that evidence alone has: what the draft rests on, and what was not looked at. */
    static final String BASIS = "BASIS";

    static final String NOT_VERIFIED = "NOT_VERIFIED";

    private final Uses uses;
    private final Families families;
    private final Facts facts;
    private final Controls controls;
    private final Drafts drafts;
    private final Versions versions;
    private final Saving saving;
    private final ProposedRecitals recitals;
    private final Proposals proposals;
    private final LoadedLaw law;
    private final EnergyMeter meter;
    private final WrittenText text;

    Composing(
            Uses uses,
            Families families,
            Facts facts,
            Controls controls,
            Drafts drafts,
            Versions versions,
            Saving saving,
            ProposedRecitals recitals,
            Proposals proposals,
            LoadedLaw law,
            EnergyMeter meter,
            WrittenText text) {
        this.uses = uses;
        this.families = families;
        this.facts = facts;
        this.controls = controls;
        this.drafts = drafts;
        this.versions = versions;
        this.saving = saving;
        this.recitals = recitals;
        this.proposals = proposals;
        this.law = law;
        this.meter = meter;
        this.text = text;
    }

    /**
     * What begins a draft.
     *
     * @param typed facts by key, as typed or as JSON has them
     * @param needAt when the need was first said, by the server's clock
     * @param service whose queue the proposal waits in
     */
    record Wanted(
            String need,
            Instant needAt,
            String family,
            Map<String, ? extends @Nullable Object> typed,
            String service,
            UUID by,
            boolean demonstration) {}

    /** Facts that could not be understood: nothing was composed. */
    static final class UnclearFacts extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<UnclearFact> unclear;

        UnclearFacts(List<UnclearFact> unclear) {
            super("drafting.facts.unclear");
            this.unclear = List.copyOf(unclear);
        }

        String message(Locale locale) {
            return String.join(
                    " ", unclear.stream().map(one -> one.message(locale)).toList());
        }
    }

    /**
     * Composes a first draft, also where facts are still missing: the text then says which.
     *
     * @throws UnclearFacts if a fact cannot be understood
     * @throws java.util.NoSuchElementException if there is no such family
     */
    Draft start(Wanted wanted) {
        Use use = uses.getOpen(DraftingFeature.USE);
        Measured<Composition> measured = compose(families.get(wanted.family()), wanted.typed());
        Composition made = measured.result();
        Writing writing = made.drafted().writing();
        Instant now = Times.now();
        UUID id = UUID.randomUUID();
        UUID proposal = submit(use, measured, wanted.service(), wanted.demonstration(), null);
        Draft draft = new Draft(
                id,
                wanted.need(),
                wanted.family(),
                made.facts().plain(),
                wanted.service(),
                proposal,
                1,
                wanted.by(),
                wanted.needAt(),
                now,
                wanted.demonstration());
        drafts.add(draft);
        drafts.composed(proposal, id, draft.facts(), writing);
        versions.add(draft, null, Version.Cause.COMPOSED, writing, wanted.by());
        return draft;
    }

    /** @param conflicts parts that a person had changed and that the facts now say otherwise: theirs stand */
    record Recomposed(Draft draft, int conflicts) {}

    /**
     * Composes again from other facts: a new proposal takes the place of the last one. What people changed stays; where
     * the facts now say otherwise, that waits as a suggestion.
     *
     * @throws UnclearFacts if a fact cannot be understood
     * @throws fr.beffroi.server.oversight.Decisions.StaleProposal if the draft was decided on
     */
    Recomposed again(UUID id, Map<String, ? extends @Nullable Object> typed, UUID by) {
        Use use = uses.getOpen(DraftingFeature.USE);
        Draft draft = drafts.getLocked(id);
        Measured<Composition> measured = compose(DraftingFeature.familyOf(draft, families), typed);
        Writing composed = measured.result().drafted().writing();
        Writing before = drafts.composedFor(draft.proposal());
        Version latest = versions.latest(draft);
        UUID proposal = submit(use, measured, draft.service(), draft.demonstration(), draft.proposal());
        Map<String, Object> plain = measured.result().facts().plain();
        drafts.composed(proposal, id, plain, composed);
        drafts.recomposed(id, plain, proposal);
        Merged merged = Merge.of(before, composed, latest.writing());
        if (!merged.writing().equals(latest.writing())) {
            versions.add(draft, latest.number(), Version.Cause.COMPOSED, merged.writing(), by);
        }
        saving.offer(draft, merged, null);
        // They were held against the facts that were.
        recitals.replace(id, List.of());
        return new Recomposed(drafts.get(id), merged.conflicts().size());
    }

    private Measured<Composition> compose(Family family, Map<String, ? extends @Nullable Object> typed) {
        Facts.Read read = facts.read(family, typed);
        if (!read.unclear().isEmpty()) {
            throw new UnclearFacts(read.unclear());
        }
        return meter.measure(() -> {
            Drafted drafted = Drafting.compose(family, read.given(), read.setting());
            return new Composition(
                    family, read, drafted, controls.check(family, read, drafted.writing(), Locale.FRENCH));
        });
    }

    private UUID submit(
            Use use, Measured<Composition> measured, String service, boolean demonstration, @Nullable UUID replaces) {
        Composition made = measured.result();
        Writing writing = made.drafted().writing();
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                DraftingFeature.KIND,
                text.subject(writing),
                text.of(writing),
                evidence(made),
                new Confidence(complete(made), Confidence.NOT_CALIBRATED),
                version(made.family()),
                measured.energy(),
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                replaces);
        proposals.submit(proposal, service, demonstration);
        return proposal.id();
    }

    private static List<Evidence> evidence(Composition made) {
        List<Evidence> evidence = new ArrayList<>();
        made.checked()
                .findings()
                .forEach(f -> evidence.add(
                        new Evidence.RuleFinding(f.rule(), f.severity().name(), f.article(), f.message())));
        made.checked()
                .notVerified()
                .forEach(l -> evidence.add(new Evidence.RuleFinding(l.rule(), NOT_VERIFIED, l.article(), l.missing())));
        made.drafted()
                .bases()
                .forEach(basis -> evidence.add(
                        new Evidence.RuleFinding(made.family().key(), BASIS, basis.article(), basis.why())));
        return evidence;
    }

    /** Share of the facts asked for that are given. Orders the queue; promises nothing. */
    private static double complete(Composition made) {
        int asked = Drafting.asked(
                        made.family(), made.facts().given(), made.facts().setting())
                .size();
        int missing = made.drafted().missing().size();
        return asked == 0 ? 1 : Math.clamp(1 - (double) missing / asked, 0, 1);
    }

    private String version(Family family) {
        String program = Optional.ofNullable(Drafting.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return "beffroi-acts " + program + " · " + family.key() + " · " + law.summary();
    }
}
