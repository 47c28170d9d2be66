package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.NetworkRow.State;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.source.Subject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Gives each demonstration collectivity an invented network, by the same line as a real one: imported, ranked, a campaign
 * proposed, one stretch decided and walked. A job does it, so that the start waits for nothing. Seeding again changes nothing.
 */
@Configuration(value = "demoWater", proxyBeanMethods = false)
public class DemoWater {
    private static final String JOB = "water-demonstration";
    private static final double CAMPAIGN_KM = 6;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final NetworkRows networks;
    private final RankingRows rankings;
    private final CampaignRows campaigns;
    private final Importing importing;
    private final RankingJob ranking;
    private final Campaigning campaigning;
    private final Visiting visiting;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Jobs jobs;
    private final MessageSource texts;

    DemoWater(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            NetworkRows networks,
            RankingRows rankings,
            CampaignRows campaigns,
            Importing importing,
            RankingJob ranking,
            Campaigning campaigning,
            Visiting visiting,
            Proposals proposals,
            Decisions decisions,
            @Lazy Jobs jobs,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.networks = networks;
        this.rankings = rankings;
        this.campaigns = campaigns;
        this.importing = importing;
        this.ranking = ranking;
        this.campaigning = campaigning;
        this.visiting = visiting;
        this.proposals = proposals;
        this.decisions = decisions;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Bean
    OneTimeJob waterDemonstrationJob() {
        return new OneTimeJob(JOB, (collectivity, same) -> settle(collectivity));
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), () -> {
                    opening.open(WaterFeature.USE, "water.demonstration.opening");
                    if (networks.findCurrent().isEmpty()) {
                        jobs.ask(JOB, town.id(), town.id());
                    }
                }));
    }

    /** Each part once: a server that died in the middle goes on where it stopped. */
    void settle(UUID town) {
        Account agent = tenancy.in(town, () -> accounts.getFirst(Role.AGENT));
        Person by = agent.as(Role.AGENT);
        if (tenancy.in(town, networks::findCurrent).isEmpty()) {
            bring(town, by);
        }
        if (tenancy.in(town, rankings::findDone).isEmpty()) {
            UUID id = UUID.randomUUID();
            tenancy.run(
                    town,
                    () -> rankings.add(id, networks.findCurrent().orElseThrow().id(), by.id(), true));
            ranking.rank(town, id);
        }
        tenancy.run(town, () -> {
            if (campaigns.all().isEmpty() && rankings.findDone().isPresent()) {
                Campaign made = campaigning.propose(
                        new Campaigning.Wanted(
                                text("water.demonstration.campaign"), CAMPAIGN_KM, agent.service(), true),
                        by);
                walk(campaigns.stretches(made.id()).getFirst(), by);
            }
        });
    }

    private void bring(UUID town, Person by) {
        DemoTown files = DemoTown.asOf(WaterFeature.today());
        Map<Subject, Importing.Sent> sent = new EnumMap<>(Subject.class);
        sent.put(Subject.PIPES, new Importing.Sent("canalisations.csv", files.pipes()));
        sent.put(Subject.REPAIRS, new Importing.Sent("reparations.csv", files.repairs()));
        sent.put(Subject.ROADS, new Importing.Sent("voirie.csv", files.roads()));
        try {
            UUID id = importing.begin(town, sent, by, true);
            tenancy.run(town, () -> networks.at(id, State.WAITING));
            importing.read(town, id);
            tenancy.run(town, () -> importing.use(id, by));
        } catch (UnreadableSource e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One is decided and walked; the others wait for whoever looks at the demonstration. */
    private void walk(StretchRow stretch, Person by) {
        String fingerprint = proposals.get(stretch.proposal()).proposal().fingerprint();
        decisions.decide(new Decisions.Request(
                stretch.proposal(), fingerprint, Verdict.ACCEPT, null, null, by, Duration.ofSeconds(40), null));
        if (campaigns.getStretch(stretch.proposal()).state() == StretchRow.State.TO_VISIT) {
            String pipe = stretch.pipes().get(stretch.pipeCount() / 2).id();
            visiting.note(
                    stretch.proposal(),
                    Visiting.Told.of(
                            true, Visit.Kind.JOINT, pipe, "0,8", "7000", text("water.demonstration.note"), null),
                    null,
                    by);
        }
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
