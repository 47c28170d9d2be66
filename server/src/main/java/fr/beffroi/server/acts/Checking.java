package fr.beffroi.server.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.RuleTexts;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Sha256;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act's straight line to the queue: file, reading and checks (energy measured), evidence, proposal. Inside
 * {@code Tenancy.in}; the use's row is locked first, so that nothing runs while it is suspended.
 */
@Component
class Checking {
    /** Severities that evidence alone has: what was looked at, and not held against the act. */
    static final String NOT_VERIFIED = "NOT_VERIFIED";

    static final String CONFORM = "CONFORM";

    private final Uses uses;
    private final CheckedActs acts;
    private final KnownFacts known;
    private final Proposals proposals;
    private final LoadedLaw law;
    private final EnergyMeter meter;
    private final Readable readable;
    private final JsonMapper json;
    private final ActReader reader = new ActReader();
    private final Checks checks = Checks.all();

    Checking(
            Uses uses,
            CheckedActs acts,
            KnownFacts known,
            Proposals proposals,
            LoadedLaw law,
            EnergyMeter meter,
            Readable readable,
            JsonMapper json) {
        this.uses = uses;
        this.acts = acts;
        this.known = known;
        this.proposals = proposals;
        this.law = law;
        this.meter = meter;
        this.readable = readable;
        this.json = json;
    }

    /** A file to read, and what is known around it. @param service whose queue it waits in */
    record Brought(String file, byte[] content, Facts facts, String service, boolean demonstration) {}

    /**
     * Reads and checks an act, and proposes what was found. Nothing is kept of a file that cannot be read.
     *
     * @return the proposal
     * @throws UncheckedIOException caused by an {@link UnreadableAct}, if it cannot be read: see {@link ActFile#in}
     */
    UUID check(Brought brought) {
        Use use = uses.getOpen(ActsFeature.USE);
        String name = Clean.text(brought.file());
        Measured<CheckedAct> measured = meter.measure(() -> {
            Act act = read(name, brought.content());
            return checked(name, Sha256.of(brought.content()), act, brought.facts());
        });
        known.keep(brought.facts().collectivity());
        return propose(use, measured, brought.service(), brought.demonstration(), null);
    }

    /**
     * Checks the same act with other facts: a new version takes the proposal's place.
     *
     * @return the new proposal
     */
    UUID again(UUID proposal, Facts facts) {
        Use use = uses.getOpen(ActsFeature.USE);
        Proposals.Stored stored = proposals.get(proposal);
        CheckedAct before = acts.get(proposal);
        Measured<CheckedAct> measured =
                meter.measure(() -> checked(before.file(), before.sha256(), before.act(), facts));
        known.keep(facts.collectivity());
        return propose(use, measured, stored.service(), stored.demonstration(), proposal);
    }

    private Act read(String name, byte[] content) {
        try {
            return Clean.value(reader.read(name, content), Act.class, json);
        } catch (UnreadableAct e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckedAct checked(String file, String sha256, Act act, Facts facts) {
        LocalDate today = ActsFeature.today();
        Law loaded = law.get();
        Report report = checks.check(new Case(act, facts.collectivity(), facts.session(), loaded, today));
        return Clean.value(
                new CheckedAct(
                        file,
                        sha256,
                        act,
                        facts,
                        today,
                        report.findings().stream().map(this::held).toList(),
                        report.notVerified().stream().map(this::lacking).toList(),
                        report.conform().stream().map(this::passed).toList()),
                CheckedAct.class,
                json);
    }

    private CheckedAct.Held held(fr.beffroi.acts.check.Finding finding) {
        RuleTexts texts = checks.texts(finding.rule(), Locale.FRENCH);
        return new CheckedAct.Held(
                finding.rule(),
                finding.severity(),
                finding.article(),
                texts.title(),
                texts.message(finding),
                texts.reason(),
                texts.limits(),
                texts.confirmation(),
                finding.where());
    }

    private CheckedAct.Lacking lacking(Report.NotVerified one) {
        RuleTexts texts = checks.texts(one.rule(), Locale.FRENCH);
        return new CheckedAct.Lacking(one.rule(), article(one.rule()), texts.title(), texts.missing(one.reason()));
    }

    private CheckedAct.Passed passed(String rule) {
        return new CheckedAct.Passed(
                rule, article(rule), checks.texts(rule, Locale.FRENCH).title());
    }

    private String article(String rule) {
        Ground ground = checks.getRule(rule).ground();
        return ground.articles().getFirst();
    }

    private UUID propose(
            Use use, Measured<CheckedAct> measured, String service, boolean demonstration, @Nullable UUID replaces) {
        CheckedAct checked = measured.result();
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                ActsFeature.KIND,
                readable.subject(checked),
                readable.proposed(checked),
                evidence(checked),
                new Confidence(confidence(checked.act()), Confidence.NOT_CALIBRATED),
                version(),
                measured.energy(),
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                replaces);
        proposals.submit(proposal, service, demonstration);
        acts.add(proposal.id(), checked, demonstration);
        return proposal.id();
    }

    /** Everything that was looked at, so that the fingerprint holds also what was not verified and what is conform. */
    private static List<Evidence> evidence(CheckedAct checked) {
        List<Evidence> evidence = new ArrayList<>();
        checked.findings()
                .forEach(f -> evidence.add(
                        new Evidence.RuleFinding(f.rule(), f.severity().name(), f.article(), f.message())));
        checked.notVerified()
                .forEach(l -> evidence.add(new Evidence.RuleFinding(l.rule(), NOT_VERIFIED, l.article(), l.missing())));
        checked.conform()
                .forEach(p -> evidence.add(new Evidence.RuleFinding(p.rule(), CONFORM, p.article(), p.title())));
        return evidence;
    }

    /** How sure the reading of the act's own marks is, at the least sure of them. Orders the queue; promises nothing. */
    private static double confidence(Act act) {
        return Stream.<@Nullable Found<?>>of(act.number(), act.title(), act.session(), act.vote())
                .filter(Objects::nonNull)
                .mapToDouble(Found::confidence)
                .min()
                .orElse(0);
    }

    private String version() {
        String program = Optional.ofNullable(Checks.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return "beffroi-acts " + program + " · " + checks.rules().size() + " rules · " + law.summary();
    }
}
