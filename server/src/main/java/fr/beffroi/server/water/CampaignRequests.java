package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.CampaignRequest.State;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns that were asked for; inside {@link Tenancy#in}. */
@Component("waterCampaignRequests")
class CampaignRequests {
    private final JdbcClient db;
    private final Tenancy tenancy;

    CampaignRequests(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    UUID add(Campaigning.Wanted wanted, Person by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into water_campaign_requests
                            (id, collectivity, state, name, km, service, asked_by, asked_as, asked_at)
                        values (?, ?, 'WAITING', ?, ?, ?, ?, ?, now())""")
                .params(
                        id,
                        tenancy.current(),
                        wanted.name(),
                        wanted.km(),
                        wanted.service(),
                        by.id(),
                        by.role().name())
                .update();
        return id;
    }

    /** One request of a collectivity after the other, until the transaction ends: a button is pressed twice. */
    void waitForOthers() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 735))")
                .param(tenancy.current().toString())
                .query((row, number) -> true)
                .list();
    }

    boolean isOneUnderWay() {
        return db.sql("select exists (select from water_campaign_requests where state in ('WAITING', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }

    /** @throws NoSuchElementException if there is none */
    CampaignRequest get(UUID id) {
        return read(id, "");
    }

    /** Locked until the transaction ends. @throws NoSuchElementException if there is none */
    CampaignRequest getLocked(UUID id) {
        return read(id, " for update");
    }

    private CampaignRequest read(UUID id, String lock) {
        return db.sql("select * from water_campaign_requests where id = ?" + lock)
                .param(id)
                .query((row, number) -> new CampaignRequest(
                        row.getObject("id", UUID.class),
                        State.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getDouble("km"),
                        row.getString("service"),
                        row.getString("fault"),
                        row.getObject("campaign", UUID.class),
                        new Person(row.getObject("asked_by", UUID.class), Role.valueOf(row.getString("asked_as")))))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("campaign request " + id));
    }

    void at(UUID id, State state, @Nullable String fault, @Nullable UUID campaign) {
        db.sql("update water_campaign_requests set state = :state, fault = :fault, campaign = :campaign where id = :id")
                .param("state", state.name())
                .param("fault", fault)
                .param("campaign", campaign)
                .param("id", id)
                .update();
    }
}
