package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where mail is configured, who gave an address gets the acknowledgement with the secret link, then the answer. */
class RequestMailTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static BeffroiServer.Running server;

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
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    @Test
    void the_acknowledgement_brings_the_secret_link_and_the_refusal_its_remedies() throws Exception {
        Tenancy tenancy = server.context().getBean(Tenancy.class);
        Accounts accounts = server.context().getBean(Accounts.class);
        UUID town = accounts.createCollectivity("ville", "Ville", "123456782", 100);
        Visitor resident = new Visitor(server.localAddress());
        resident.get("/demandes/ville");
        String link = resident.post(
                        "/demandes/ville",
                        Map.of(
                                "kind",
                                "EXPLANATION",
                                "message",
                                "Pourquoi ?",
                                "name",
                                "Dominique",
                                "email",
                                "dominique@example.org"))
                .location();
        assertThat(MAIL.waitForIncomingEmail(60_000, 1)).isTrue();
        String first = String.valueOf(MAIL.getReceivedMessages()[0].getContent());
        assertThat(first)
                .contains(link)
                .contains("CADA")
                .contains("répondre au plus tard le")
                .contains("à confirmer");
        String sent = first.lines()
                .filter(line -> line.contains("/demandes/suivi/"))
                .findFirst()
                .orElseThrow();
        assertThat(new Visitor(server.localAddress())
                        .get(URI.create(sent.strip()).getPath())
                        .status())
                .isEqualTo(200);

        Handling handling = server.context().getBean(Handling.class);
        Requests requests = server.context().getBean(Requests.class);
        tenancy.run(town, () -> {
            UUID agent = accounts.create(
                    "Camille",
                    "camille@ville.example",
                    "un mot de passe pour les essais",
                    "Accueil",
                    Set.of(Role.AGENT));
            Account account = accounts.find(agent).orElseThrow();
            handling.answer(
                    requests.all(0, 1).getFirst().id(),
                    Outcome.REFUSED,
                    "Aucune IA n’a fondé cette décision.",
                    account);
        });
        assertThat(MAIL.waitForIncomingEmail(60_000, 2)).isTrue();
        assertThat(String.valueOf(MAIL.getReceivedMessages()[1].getContent()))
                .contains("Aucune IA n’a fondé cette décision.")
                .contains("L342-1")
                .contains("à confirmer");

        tenancy.run(town, () -> {
            Asked asked = new Asked(Kind.ERROR, "", "Un horaire.", "", "sacha@example.org", "", "");
            Requests.Kept kept = handling.receive(asked, Instant.now());
            server.context()
                    .getBean(Mails.class)
                    .received(
                            kept.request(),
                            requests.content(kept.request().id()).orElseThrow(),
                            Optional.empty());
        });
        assertThat(MAIL.waitForIncomingEmail(60_000, 3)).isTrue();
        assertThat(String.valueOf(MAIL.getReceivedMessages()[2].getContent()))
                .contains("montrée après l’envoi")
                .doesNotContain("/demandes/suivi/");

        tenancy.run(town, () -> {
            ResidentRequest waiting = requests.all(0, 10).stream()
                    .filter(ResidentRequest::waits)
                    .findFirst()
                    .orElseThrow();
            handling.close(
                    waiting.id(),
                    Outcome.ELSEWHERE,
                    "Transmise au syndicat de transport.",
                    accounts.getFirst(Role.AGENT));
        });
        assertThat(MAIL.waitForIncomingEmail(60_000, 4)).isTrue();
        assertThat(String.valueOf(MAIL.getReceivedMessages()[3].getContent()))
                .as("what is sent on is told by mail too")
                .contains("Transmise au syndicat de transport.");
    }
}
