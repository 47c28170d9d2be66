package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Editions.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the page of one use asks of the database does not grow with the other uses. */
class OneUseAloneTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private Editions editions;

    @Autowired
    private PublicUsePage page;

    @Test
    void other_uses_cost_the_page_of_one_nothing() {
        open("essai-0");
        List<String> alone = statements();
        String ofAll = statements(
                        () -> tenancy.run(own.id(), () -> assertThat(uses.all()).isNotEmpty()))
                .getLast();
        assertThat(ofAll).contains("from use");
        assertThat(alone).isNotEmpty().doesNotContain(ofAll);
        for (int i = 1; i <= 20; i++) {
            open("essai-" + i);
        }
        assertThat(statements()).isEqualTo(alone);
    }

    private void open(String key) {
        Person elected = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            key,
                            "essais",
                            "Un essai",
                            "Mission",
                            "Direction",
                            RiskClass.MINIMAL,
                            UseState.PROPOSED,
                            0),
                    elected);
            uses.change(key, UseState.OPEN, elected, new Motive("essai", null));
            editions.write(
                    key, Kind.FIELDS, Map.of("contact", key), "essai", new Person(own.account(Role.DPO), Role.DPO));
        });
    }

    /** What this thread asks of the database to show the page. */
    private List<String> statements() {
        return statements(() -> page.one(own.slug(), "essai-0", new ExtendedModelMap()));
    }

    private static List<String> statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            work.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return heard.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
