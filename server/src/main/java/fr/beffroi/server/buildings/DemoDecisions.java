package fr.beffroi.server.buildings;

import fr.beffroi.buildings.sample.SampleTerritory.Standing;
import fr.beffroi.buildings.states.Actor;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/**
 * Once the drawn territory of a demonstration was scanned, its agent decides a handful, by the same ways as the pages, each as is true of
 * what was drawn there. All of them or none, where nobody has decided anything yet; in no real collectivité.
 */
@Configuration(value = "demoBuildingDecisions", proxyBeanMethods = false)
class DemoDecisions {
    private static final String JOB = "buildings-demonstration-decisions";

    /** Metres around an outline in which nothing may stand for it to be unfounded. */
    private static final double CLEAR_M = 3;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Cases cases;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Unfounded unfounded;
    private final Acting acting;
    private final Jobs jobs;
    private final MessageSource texts;

    DemoDecisions(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Cases cases,
            Proposals proposals,
            Decisions decisions,
            Unfounded unfounded,
            Acting acting,
            @Lazy Jobs jobs,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.cases = cases;
        this.proposals = proposals;
        this.decisions = decisions;
        this.unfounded = unfounded;
        this.acting = acting;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Bean
    OneTimeJob buildingsDemonstrationDecisionsJob() {
        return new OneTimeJob(
                JOB, (town, scan) -> decide(town, DemoBuildings.territory().standing()));
    }

    @EventListener
    void follow(ScanDone done) {
        if (done.demonstration()) {
            jobs.ask(JOB, tenancy.current(), done.scan());
        }
    }

    /** @param standing in the reference system of the images */
    void decide(UUID town, List<Standing> standing) {
        tenancy.run(town, () -> {
            List<Case> all = cases.all();
            if (collectivities.get(town).demonstration()
                    && uses.get(BuildingsFeature.USE).state() == UseState.OPEN
                    && accounts.hold(Role.AGENT)
                    && all.stream().allMatch(one -> decisions.of(one.proposal()).isEmpty())) {
                decide(all, standing, accounts.getFirst(Role.AGENT));
            }
        });
    }

    private void decide(List<Case> all, List<Standing> standing, Account agent) {
        Iterator<Case> without = all.stream()
                .filter(one -> on(standing, one, Standing::unauthorised) != null)
                .iterator();
        for (String motive : List.of("inspect.field", "inspect.house")) {
            if (without.hasNext()) {
                verdict(without.next(), Verdict.ACCEPT, null, motive, agent);
            }
        }
        if (without.hasNext()) {
            Case one = without.next();
            verdict(one, Verdict.ACCEPT, null, "inspect.visited", agent);
            stateOffence(one, agent);
        }
        if (without.hasNext()) {
            verdict(without.next(), Verdict.DEFER, null, "verify", agent);
        }
        for (Case one : all) {
            Standing permitted = on(standing, one, each -> each.permit() != null);
            if (permitted != null) {
                verdict(one, Verdict.AMEND, permitted.permit(), "regular", agent);
                break;
            }
        }
        all.stream().filter(one -> isBare(standing, one)).findFirst().ifPresent(one -> {
            String fingerprint = proposals.get(one.proposal()).proposal().fingerprint();
            unfounded.decide(
                    one.proposal(),
                    fingerprint,
                    Ground.NOTHING,
                    text("unfounded"),
                    BuildingsFeature.office(agent),
                    Duration.ZERO);
        });
    }

    private void verdict(Case one, Verdict verdict, @Nullable String amended, String motive, Account agent) {
        UUID id = one.proposal();
        decisions.decide(new Decisions.Request(
                id,
                proposals.get(id).proposal().fingerprint(),
                verdict,
                amended,
                text(motive),
                BuildingsFeature.office(agent),
                Duration.ZERO,
                null));
    }

    /** A statement of offence, if the decision to go and see needs no second reading first and the agent is sworn. */
    private void stateOffence(Case one, Account agent) {
        boolean sworn = acting.actors(agent).contains(Actor.SWORN_AGENT);
        if (sworn && cases.get(one.proposal()).state() == State.TO_INSPECT) {
            acting.decide(
                    one.proposal(),
                    State.RECORDED,
                    new Acting.Told(text("recorded"), text("recorded.reference"), BuildingsFeature.today()),
                    agent);
        }
    }

    /** What such an object is that most of a presumption lies on; null if there is none. */
    private static @Nullable Standing on(List<Standing> standing, Case one, Predicate<Standing> such) {
        Polygon outline = one.found().outline();
        return standing.stream()
                .filter(such)
                .filter(each -> each.outline().intersection(outline).getArea() >= 0.5 * outline.getArea())
                .findFirst()
                .orElse(null);
    }

    /** On the drawn ground, with nothing built near it. */
    private static boolean isBare(List<Standing> standing, Case one) {
        Polygon outline = one.found().outline();
        Envelope ground = new Envelope();
        standing.forEach(each -> ground.expandToInclude(each.outline().getEnvelopeInternal()));
        return ground.contains(outline.getEnvelopeInternal())
                && standing.stream().noneMatch(each -> each.outline().isWithinDistance(outline, CLEAR_M));
    }

    private String text(String key) {
        return texts.getMessage("buildings.demonstration." + key, null, Locale.FRENCH);
    }
}
