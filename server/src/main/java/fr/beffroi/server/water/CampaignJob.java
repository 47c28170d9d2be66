package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.CampaignRequest.State;
import fr.beffroi.server.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/** Chooses the stretches of a campaign that a person asked for on a page. */
@Configuration(value = "waterCampaignJob", proxyBeanMethods = false)
class CampaignJob {
    private static final String JOB = "water-campaign";
    private static final Logger log = LoggerFactory.getLogger(CampaignJob.class);

    private final Tenancy tenancy;
    private final Uses uses;
    private final RankingRows rankings;
    private final CampaignRequests requests;
    private final Campaigning campaigning;
    private final Jobs jobs;

    CampaignJob(
            Tenancy tenancy,
            Uses uses,
            RankingRows rankings,
            CampaignRequests requests,
            Campaigning campaigning,
            @Lazy Jobs jobs) {
        this.tenancy = tenancy;
        this.uses = uses;
        this.rankings = rankings;
        this.requests = requests;
        this.campaigning = campaigning;
        this.jobs = jobs;
    }

    @Bean
    OneTimeJob waterCampaignWork() {
        return new OneTimeJob(JOB, this::make);
    }

    /**
     * Inside {@link Tenancy#in}.
     *
     * @throws NotAllowed if the use is not open
     * @throws Refused if nothing is ranked, or another is being chosen
     */
    UUID ask(Campaigning.Wanted wanted, Person by) {
        uses.getOpen(WaterFeature.USE);
        requests.waitForOthers();
        if (requests.isOneUnderWay()) {
            throw new Refused("water.campaign.under-way");
        }
        if (rankings.findDone().isEmpty()) {
            throw new Refused("water.campaign.no-ranking");
        }
        UUID id = requests.add(wanted, by);
        jobs.ask(JOB, tenancy.current(), id);
        return id;
    }

    /** The job: may begin again after a server died in the middle, and then finds nothing of what it had begun. */
    void make(UUID collectivity, UUID id) {
        if (!at(collectivity, id, State.RUNNING, null)) {
            return;
        }
        CampaignRequest request = tenancy.in(collectivity, () -> requests.get(id));
        try {
            Campaigning.Wanted wanted = new Campaigning.Wanted(request.name(), request.km(), request.service(), false);
            tenancy.run(collectivity, () -> {
                // Locked: where two executions of the job run at once, the second one finds it done.
                if (requests.getLocked(id).isUnderWay()) {
                    Campaign made = campaigning.propose(wanted, request.by());
                    requests.at(id, State.DONE, null, made.id());
                }
            });
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException passing) {
            throw passing;
        } catch (NotAllowed suspended) {
            at(collectivity, id, State.STOPPED, null);
        } catch (Refused refused) {
            at(collectivity, id, State.FAILED, refused.key());
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("campaign {} of collectivity {}", id, collectivity, e);
            at(collectivity, id, State.FAILED, null);
        }
    }

    /** Unless another execution ended it. @return whether it was under way */
    private boolean at(UUID collectivity, UUID id, State state, @Nullable String fault) {
        return tenancy.in(collectivity, () -> {
            boolean underWay = requests.getLocked(id).isUnderWay();
            if (underWay) {
                requests.at(id, state, fault, null);
            }
            return underWay;
        });
    }
}
