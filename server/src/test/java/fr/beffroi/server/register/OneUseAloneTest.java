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

    @Autowired
    private Register register;

    @Autowired
    private UseSheets sheets;

    @Autowired
    private fr.beffroi.server.people.Collectivities collectivities;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient db;

    @Test
    void other_uses_cost_the_page_of_one_nothing() {
        open("essai-0");
        List<String> alone = statements();
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
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            page.one(own.slug(), "essai-0", new ExtendedModelMap());
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

    @Test
    void temporary_measure() {
        for (int i = 0; i < 300; i++) {
            open("essai-" + i);
            int n = i;
            tenancy.run(own.id(), () -> {
                for (int j = 0; j < 3; j++) {
                    editions.write(
                            "essai-" + n,
                            Kind.FIELDS,
                            Map.of("contact", "c" + j + "x".repeat(150), "retention", "y".repeat(500)),
                            "essai",
                            new Person(own.account(Role.DPO), Role.DPO));
                }
                db.sql(
                                "insert into proposal (id, collectivity, use_id, service, kind, confidence, calibration, version, joules, energy_method, urgent, at, status, demonstration, entry, xact)"
                                        + " select gen_random_uuid(), u.collectivity, u.id, 's', 'k', 0.5, 'c', 'v1', 10, 'CPU_TIME', false, now(), 'PENDING', false, (select id from journal_entry limit 1), pg_current_xact_id()"
                                        + " from use u, generate_series(1, 30) where u.key = ?")
                        .param("essai-" + n)
                        .update();
            });
        }
        fr.beffroi.server.platform.AsOwner.jdbc(context()).sql("analyze").update();
        note("MEASURE statements " + statements().size());
        tenancy.run(own.id(), () -> {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            long before = rows();
            page.one(own.slug(), "essai-0", new ExtendedModelMap());
            note("MEASURE rows " + (rows() - before));
            long emulated = rows();
            long t0 = System.nanoTime();
            var entries = register.all();
            uses.all().forEach(use -> uses.history(use.key()));
            var entry = entries.stream()
                    .filter(one -> one.use().key().equals("essai-0"))
                    .toList();
            sheets.of(entry, collectivities.get(own.id()));
            editions.all();
            note("MEASURE as before, rows " + (rows() - emulated) + " us " + (System.nanoTime() - t0) / 1000);
            for (int i = 0; i < 5; i++) {
                t0 = System.nanoTime();
                register.all();
                uses.all().forEach(use -> uses.history(use.key()));
                sheets.of(entry, collectivities.get(own.id()));
                editions.all();
                note("MEASURE as before us " + (System.nanoTime() - t0) / 1000);
                t0 = System.nanoTime();
                Register.Entry one = register.get("essai-0");
                sheets.of(one, collectivities.get(own.id()));
                editions.of("essai-0");
                note("MEASURE now, same parts us " + (System.nanoTime() - t0) / 1000);
            }
        });
        var visitor = visitor();
        for (int round = 0; round < 3; round++) {
            long[] ms = new long[21];
            for (int i = 0; i < 21; i++) {
                long t = System.nanoTime();
                assertThat(visitor.get("/registre/" + own.slug() + "/essai-0").status())
                        .isEqualTo(200);
                ms[i] = (System.nanoTime() - t) / 1000;
            }
            java.util.Arrays.sort(ms);
            note("MEASURE page median us " + ms[10] + " min " + ms[0]);
        }
    }

    private static void note(String line) {
        try {
            java.nio.file.Files.writeString(
                    java.nio.file.Path.of("/tmp/era.measure"),
                    line + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long rows() {
        return db.sql(
                        "select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }
}
