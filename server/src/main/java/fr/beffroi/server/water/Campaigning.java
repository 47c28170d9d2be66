package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.campaign.Plan;
import fr.beffroi.water.campaign.Stretch;
import fr.beffroi.water.campaign.Walk;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.risk.PipeRisk;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * From a ranking to stretches that wait for a decision, each a proposal of its own. Inside {@code Tenancy.in}; the use's row is
 * locked first, so that nothing runs while it is suspended.
 */
@Component("waterCampaigning")
class Campaigning {
    static final int LONGEST_NAME = 120;
    /** More would be a queue that nobody reads: a season's work of one team. */
    static final double MOST_KM = 150;

    private static final int STREETS_TOLD = 12;

    private final Uses uses;
    private final RankingRows rankings;
    private final CampaignRows campaigns;
    private final Proposals proposals;
    private final EnergyMeter meter;
    private final JournalBook journal;
    private final MessageSource texts;

    Campaigning(
            Uses uses,
            RankingRows rankings,
            CampaignRows campaigns,
            Proposals proposals,
            EnergyMeter meter,
            JournalBook journal,
            MessageSource texts) {
        this.uses = uses;
        this.rankings = rankings;
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.meter = meter;
        this.journal = journal;
        this.texts = texts;
    }

    /** @param service whose queue the stretches wait in */
    record Wanted(String name, double km, String service, boolean demonstration) {
        /** @throws Refused if the name lacks or is too long, or the budget is none */
        Wanted {
            name = name.replaceAll("\\s+", " ").strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new Refused("water.campaign.name.wrong", LONGEST_NAME);
            }
            if (!(km >= 0.1 && km <= MOST_KM)) {
                throw new Refused("water.campaign.budget.wrong", MOST_KM);
            }
        }
    }

    /**
     * Chooses stretches and proposes each.
     *
     * @throws NotAllowed if the use is not open
     * @throws Refused if nothing is ranked, or nothing is left to walk
     */
    Campaign propose(Wanted wanted, Person by) {
        Use use = uses.getOpen(WaterFeature.USE);
        campaigns.waitForOthers();
        RankingRow ranking = rankings.findDone().orElseThrow(() -> new Refused("water.campaign.no-ranking"));
        Set<String> busy = campaigns.busy();
        Map<String, RankedPipe> lines = rankings.lines(ranking.id()).stream()
                .filter(line -> !busy.contains(line.pipe().id()))
                .collect(Collectors.toMap(line -> line.pipe().id(), line -> line));
        List<PipeRisk> risks = lines.values().stream()
                .map(line -> new PipeRisk(line.pipe(), line.rate(), line.reasons()))
                .toList();
        Measured<Plan> measured = meter.measure(() -> Plan.of(risks, wanted.km(), Walk.USUAL));
        Plan plan = measured.result();
        if (plan.stretches().isEmpty()) {
            throw new Refused("water.campaign.none");
        }
        Campaign campaign = new Campaign(
                UUID.randomUUID(),
                ranking.id(),
                wanted.name(),
                wanted.km(),
                plan.km(),
                plan.expected(),
                ranking.mean(),
                plan.scattered().km(),
                plan.scattered().expected(),
                plan.scattered().places(),
                by.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                wanted.demonstration());
        campaigns.add(campaign);
        Energy each = new Energy(
                measured.energy().joules() / plan.stretches().size(),
                measured.energy().method());
        int number = 1;
        for (Stretch stretch : plan.stretches()) {
            propose(use, campaign, row(campaign, number++, stretch), lines, ranking, each, wanted.service());
        }
        journal.record("water.campaign.proposed", campaign.id(), facts(campaign, plan, by), Map.of());
        return campaign;
    }

    private static Map<String, Object> facts(Campaign campaign, Plan plan, Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("km", campaign.km());
        facts.put("stretches", plan.stretches().size());
        facts.put("expected", campaign.expected());
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static StretchRow row(Campaign campaign, int number, Stretch stretch) {
        return new StretchRow(
                UUID.randomUUID(),
                campaign.id(),
                number,
                stretch.km(),
                stretch.expected(),
                stretch.pipes().stream().map(Campaigning::walked).toList(),
                StretchRow.State.PROPOSED);
    }

    private static StretchRow.Walked walked(PipeRisk risk) {
        Pipe pipe = risk.pipe();
        var laid = pipe.laid();
        return new StretchRow.Walked(
                pipe.id(),
                pipe.streetName().isEmpty() ? pipe.street() : pipe.streetName(),
                pipe.lengthM(),
                risk.breaksPerKmYear(),
                pipe.material().name(),
                laid == null ? null : laid.getYear(),
                pipe.diameterMm(),
                risk.reasons(),
                pipe.shape());
    }

    private void propose(
            Use use,
            Campaign campaign,
            StretchRow stretch,
            Map<String, RankedPipe> lines,
            RankingRow ranking,
            Energy energy,
            String service) {
        Proposal proposal = new Proposal(
                stretch.proposal(),
                use.id(),
                WaterFeature.KIND,
                text("water.stretch.subject", figure(stretch.km(), 1), stretch.name()),
                content(stretch, campaign),
                evidence(stretch, campaign, lines, ranking),
                new Confidence(0, Confidence.NOT_CALIBRATED),
                version(ranking),
                energy,
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
        proposals.submit(proposal, service, campaign.demonstration());
        campaigns.add(stretch);
    }

    /** All that an acceptance puts into effect: which pipes to walk, and what is expected of them. */
    private String content(StretchRow stretch, Campaign campaign) {
        List<String> streets = stretch.streets();
        String way = streets.stream().limit(STREETS_TOLD).collect(Collectors.joining(", "))
                + (streets.size() > STREETS_TOLD ? "…" : "");
        String pipes = stretch.pipes().stream()
                .map(pipe -> text(
                        "water.stretch.pipe",
                        pipe.id(),
                        pipe.street(),
                        figure(pipe.lengthM(), 0),
                        figure(pipe.rate(), 2)))
                .collect(Collectors.joining("\n"));
        return text(
                        "water.stretch.content",
                        figure(stretch.km(), 1),
                        stretch.pipeCount(),
                        way,
                        figure(stretch.perKm(), 2),
                        figure(campaign.mean(), 2))
                + "\n\n" + pipes;
    }

    private List<Evidence> evidence(
            StretchRow stretch, Campaign campaign, Map<String, RankedPipe> lines, RankingRow ranking) {
        double also = stretch.pipes().stream()
                        .filter(pipe -> Optional.ofNullable(lines.get(pipe.id()))
                                .filter(line -> line.simple() >= ranking.simpleTop())
                                .isPresent())
                        .mapToDouble(StretchRow.Walked::lengthM)
                        .sum()
                / (stretch.km() * 1000);
        return List.of(
                new Evidence.Measure(text("water.evidence.rate"), stretch.perKm(), text("water.evidence.unit")),
                new Evidence.Measure(text("water.evidence.mean"), campaign.mean(), text("water.evidence.unit")),
                new Evidence.Measure(text("water.evidence.km"), stretch.km(), "km"),
                new Evidence.Comparison(
                        text("water.baseline.COHORT_WITH_OWN_HISTORY"),
                        text("water.evidence.simple", figure(100 * also, 0)),
                        also >= 0.5));
    }

    private static String version(RankingRow ranking) {
        String program = Optional.ofNullable(Plan.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return "beffroi-water " + program + " · " + ranking.method() + " · " + ranking.on();
    }

    private static String figure(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
