package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.AccessRule;
import fr.beffroi.server.platform.AsOwner;
import fr.beffroi.server.telemetry.DemoTelemetry;
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

    @Test
    void anAlarmsMapDrawsPipesWithoutTheirRankForWhomTheUseThatRanksThemIsKeptFrom() {
        open();
        pipes.settle(own.id());
        alarmed();
        String name = UUID.randomUUID() + "access";
        AccessRule rule = (use, by) -> {
            if (use.key().equals(WaterFeature.USE) && by.id().equals(own.account(Role.AGENT))) {
                throw new NotAllowed("use.closed", "essai");
            }
        };
        DefaultListableBeanFactory beans =
                (DefaultListableBeanFactory) context().getAutowireCapableBeanFactory();
        beans.registerSingleton(name, rule);
        try {
            String kept = map(agent());
            assertThat(RANKED.matcher(kept).find()).isFalse();
            assertThat(UNRANKED.matcher(kept).results().count()).isGreaterThan(100);
            String shown = map(visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD));
            assertThat(RANKED.matcher(shown).find()).isTrue();
        } finally {
            beans.destroySingleton(name);
        }
    }

    private void alarmed() {
        demonstration(true);
        alarms.seed();
        demonstration(false);
    }

    private void demonstration(boolean is) {
        AsOwner.jdbc(context())
                .sql("update collectivity set demonstration = ? where id = ?")
                .params(is, own.id())
                .update();
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
