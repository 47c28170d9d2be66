package fr.beffroi.server.buildings;

import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.oversight.SeenOnSite;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the presumptions of a collectivity were worth, from the decisions of its agents alone; published, whatever it is. */
@Configuration(value = "buildingsWorth", proxyBeanMethods = false)
class Worth {
    private final JdbcClient db;
    private final Audits audits;
    private final Collectivities collectivities;
    private final Tenancy tenancy;

    Worth(JdbcClient db, Audits audits, Collectivities collectivities, Tenancy tenancy) {
        this.db = db;
        this.audits = audits;
        this.collectivities = collectivities;
        this.tenancy = tenancy;
    }

    /** Of the presumptions of the program that agents judged, those that they sent to be inspected. */
    Proportion confirmed() {
        return share("state not in ('UNFOUNDED', 'REGULAR')");
    }

    /** Of them, those where something was really built, authorised or not. */
    Proportion seenRightly() {
        return share("state <> 'UNFOUNDED'");
    }

    private Proportion share(String right) {
        boolean demonstration = collectivities.get(tenancy.current()).demonstration();
        return db.sql("select count(*) filter (where " + right + """
                        ) good, count(*) judged from building_cases where origin = 'SCAN' and demonstration = ?
                            and state not in ('PRESUMPTION', 'TO_VERIFY')""")
                .param(demonstration)
                .query((row, number) -> new Proportion(row.getLong("good"), row.getLong("judged")))
                .single();
    }

    @Bean
    SeenOnSite buildingsPrecision() {
        return () -> new SeenOnSite.Seen(BuildingsFeature.USE, "buildings.worth.confirmed", confirmed());
    }

    @Bean
    SeenOnSite buildingsDetectionPrecision() {
        return () -> new SeenOnSite.Seen(BuildingsFeature.USE, "buildings.worth.seen", seenRightly());
    }

    @Bean
    SeenOnSite buildingsRecall() {
        return () -> {
            Recall recall = audits.recall().orElse(null);
            return recall == null || !recall.isTold()
                    ? new SeenOnSite.Seen(BuildingsFeature.USE, "buildings.worth.recall", new Proportion(0, 0))
                    : new SeenOnSite.Seen(
                            BuildingsFeature.USE,
                            "buildings.worth.recall",
                            new Proportion(recall.looked() - recall.holding(), recall.looked()),
                            new SeenOnSite.Estimate(recall.estimate(), recall.low(), recall.high()));
        };
    }
}
