package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.AccessRule;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.telemetry.DemoTelemetry;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The map beside an alarm tells the rank of pipes to nobody from whom their use is kept. */
class RanksElsewhereTest extends WaterTest {
    private static final Pattern RANKED = Pattern.compile("\\[[0-3],0,");
    private static final Pattern UNRANKED = Pattern.compile("\\[4,0,");

    @Autowired
    private DemoWater pipes;

    @Autowired
    private DemoTelemetry alarms;

    @Autowired
    private Accounts accounts;

    private final String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAlarmsMapDrawsPipesWithoutTheirRankForWhomTheUseThatRanksThemIsKeptFrom() {
        UUID agent = demonstration();
        String name = UUID.randomUUID() + "access";
        AccessRule rule = (use, by) -> {
            if (use.key().equals(WaterFeature.USE) && by.id().equals(agent)) {
                throw new NotAllowed("use.closed", "essai");
            }
        };
        DefaultListableBeanFactory beans =
                (DefaultListableBeanFactory) context().getAutowireCapableBeanFactory();
        beans.registerSingleton(name, rule);
        try {
            String kept = map(visitor().signIn(email(Role.AGENT), PASSWORD));
            assertThat(RANKED.matcher(kept).find()).isFalse();
            assertThat(UNRANKED.matcher(kept).results().count()).isGreaterThan(100);
            String shown = map(visitor().signIn(email(Role.HEAD_OF_SERVICE), PASSWORD));
            assertThat(RANKED.matcher(shown).find()).isTrue();
        } finally {
            beans.destroySingleton(name);
        }
    }

    /** A town with ranked pipes and an alarm. @return its agent */
    private UUID demonstration() {
        UUID town = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        UUID agent = tenancy.in(town, () -> {
            account(Role.HEAD_OF_SERVICE);
            UUID elu = account(Role.ELU);
            uses.change(WaterFeature.USE, UseState.OPEN, new Person(elu, Role.ELU), new Motive("essai", null));
            return account(Role.AGENT);
        });
        pipes.settle(town);
        alarms.seed();
        return agent;
    }

    private UUID account(Role role) {
        return accounts.create("Camille " + role, email(role), PASSWORD, "Accueil", Set.of(role));
    }

    private String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".example";
    }

    private static String map(Visitor visitor) {
        Matcher alarm = Pattern.compile("/eau/alarmes/[0-9a-f-]{36}")
                .matcher(visitor.get("/eau/alarmes").body());
        assertThat(alarm.find()).isTrue();
        Visitor.Page map = visitor.get(alarm.group() + "/carte.json");
        assertThat(map.status()).as(map.body()).isEqualTo(200);
        return map.body();
    }
}
