package fr.beffroi.server.buildings;

import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents said stands where a presumption was unfounded; inside {@link Tenancy#in}. */
@Component("buildingsGrounds")
class Grounds {
    private final JdbcClient db;
    private final Tenancy tenancy;

    Grounds(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /**
     * Said with the decision, in its transaction.
     *
     * @return false if the decision had no effect yet, as a first reading that another person reads again
     */
    boolean tell(UUID proposal, UUID decision, Ground shown) {
        return db.sql("""
                        insert into building_grounds (collectivity, act, proposal, shown)
                        select :collectivity, id, proposal, :shown from building_acts
                        where proposal = :proposal and decision = :decision and to_state = 'UNFOUNDED'""")
                        .param("collectivity", tenancy.current())
                        .param("shown", shown.name())
                        .param("proposal", proposal)
                        .param("decision", decision)
                        .update()
                == 1;
    }

    /** Of each presumption whose last act is that it is unfounded, where an agent said it. */
    Map<UUID, Ground> all() {
        record Told(UUID proposal, Ground shown) {}
        return db
                .sql("""
                        select g.proposal, g.shown from building_grounds g join building_acts a on a.id = g.act
                        where a.rank = (select max(rank) from building_acts l where l.proposal = g.proposal)""")
                .query((row, number) ->
                        new Told(row.getObject("proposal", UUID.class), Ground.valueOf(row.getString("shown"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::proposal, Told::shown));
    }
}
