package fr.beffroi.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Accounts;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static BeffroiServer.Running server;
    private static Tenancy tenancy;
    private static Outbox outbox;
    private static Delivering delivering;
    private static UUID town;

    @BeforeAll
    static void start() {
        MAIL.start();
        ServerSettings.Smtp smtp = new ServerSettings.Smtp(
                "127.0.0.1",
                MAIL.getSmtp().getPort(),
                ServerSettings.Smtp.Security.NONE,
                null,
                "Mairie de Saint-Exemple <accueil@saint-exemple.example>");
        server = BeffroiServer.start(ServerSettings.defaults(ServerTest.folder())
                .withPort(0)
                .withSmtp(smtp)
                .withScheduling(new ServerSettings.Scheduling(Duration.ofMillis(100), Duration.ofSeconds(5), 6)));
        tenancy = server.context().getBean(Tenancy.class);
        outbox = server.context().getBean(Outbox.class);
        delivering = server.context().getBean(Delivering.class);
        town = server.context().getBean(Accounts.class).createCollectivity("ville", "Ville", "123456782", 100);
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void mail_leaves_once_after_the_transaction_that_decides_it_and_its_copy_is_not_kept() throws Exception {
        UUID decision = UUID.randomUUID();
        tenancy.run(town, () -> {
            outbox.mail(
                    decision, "habitant@example.org", "Carte d’identité", "Bonjour,\nvoici.", "accueil@ville.example");
            outbox.mail(
                    decision, "habitant@example.org", "Carte d’identité", "Bonjour,\nvoici.", "accueil@ville.example");
        });
        assertThat(MAIL.waitForIncomingEmail(60_000, 1)).isTrue();
        awaitSent(decision);
        var received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Carte d’identité");
        assertThat(received[0].getReplyTo()[0]).hasToString("accueil@ville.example");
        assertThat(tenancy.in(town, () -> AsOwnerOfOutbox.bodies(server, town))).containsOnly("");
    }

    @Test
    void what_is_rolled_back_sends_nothing_and_leaves_no_job() {
        UUID decision = UUID.randomUUID();
        assertThatThrownBy(() -> tenancy.run(town, () -> {
                    outbox.mail(decision, "habitant@example.org", "Sujet", "Texte", null);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(tenancy.in(town, () -> outbox.delivery(decision))).isEqualTo(Outbox.Delivery.NONE);
        UUID later = UUID.randomUUID();
        tenancy.run(town, () -> outbox.mail(later, "habitant@example.org", "Après", "Texte", null));
        awaitSent(later);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_sending_found_begun_is_never_repeated_without_a_person() {
        UUID decision = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        tenancy.run(town, () -> AsOwnerOfOutbox.insertSending(server, town, row, decision));
        delivering.deliver(town, row);
        delivering.deliver(town, row);
        assertThat(tenancy.in(town, () -> outbox.delivery(decision))).isEqualTo(Outbox.Delivery.UNCERTAIN);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(tenancy.in(town, outbox::held))
                .extracting(Outbox.Held::about)
                .contains(decision);

        tenancy.run(town, () -> outbox.sendAgain(decision));
        awaitSent(decision);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        tenancy.run(town, () -> outbox.sendAgain(decision));
        assertThat(tenancy.in(town, () -> outbox.delivery(decision))).isEqualTo(Outbox.Delivery.SENT);
    }

    @Test
    void what_is_cancelled_never_leaves_and_is_not_kept() {
        UUID waiting = UUID.randomUUID();
        tenancy.run(town, () -> {
            outbox.mail(waiting, "habitant@example.org", "Sujet", "Texte", null);
            outbox.cancel(waiting);
            assertThat(outbox.delivery(waiting)).isEqualTo(Outbox.Delivery.NONE);
        });
        UUID interrupted = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        tenancy.run(town, () -> AsOwnerOfOutbox.insertSending(server, town, row, interrupted));
        delivering.deliver(town, row);
        tenancy.run(town, () -> outbox.cancel(interrupted));
        tenancy.run(town, () -> outbox.sendAgain(interrupted));
        tenancy.run(town, () -> outbox.sendAgain(waiting));
        assertThat(tenancy.in(town, () -> outbox.delivery(interrupted))).isEqualTo(Outbox.Delivery.UNCERTAIN);
        assertThat(tenancy.in(town, outbox::held))
                .extracting(Outbox.Held::about)
                .doesNotContain(waiting, interrupted);
        UUID later = UUID.randomUUID();
        tenancy.run(town, () -> outbox.mail(later, "habitant@example.org", "Après", "Texte", null));
        awaitSent(later);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mail_belongs_to_its_collectivity() {
        UUID decision = UUID.randomUUID();
        tenancy.run(town, () -> outbox.mail(decision, "habitant@example.org", "Sujet", "Texte", null));
        UUID other = server.context().getBean(Accounts.class).createCollectivity("autre", "Autre", "123456782", 100);
        assertThat(tenancy.in(other, () -> outbox.delivery(decision))).isEqualTo(Outbox.Delivery.NONE);
        awaitSent(decision);
    }

    @Test
    void a_wrong_address_is_refused_in_the_transaction_that_decides() {
        assertThatThrownBy(() -> tenancy.run(
                        town, () -> outbox.mail(UUID.randomUUID(), "a@b.fr, c@d.fr", "Sujet", "Texte", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitSent(UUID about) {
        while (tenancy.in(town, () -> outbox.delivery(about)) != Outbox.Delivery.SENT) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    /** What no public method does. */
    private static final class AsOwnerOfOutbox {
        static java.util.List<String> bodies(BeffroiServer.Running server, UUID town) {
            return server.context()
                    .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("SELECT body FROM outbox WHERE collectivity = ? AND state = 'SENT'")
                    .param(town)
                    .query(String.class)
                    .list();
        }

        static void insertSending(BeffroiServer.Running server, UUID town, UUID row, UUID about) {
            server.context()
                    .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("INSERT INTO outbox (collectivity, id, about, recipient, subject, body, state, attempts)"
                            + " VALUES (?, ?, ?, 'habitant@example.org', 'Sujet', 'Texte', 'SENDING', 1)")
                    .params(town, row, about)
                    .update();
        }
    }
}
