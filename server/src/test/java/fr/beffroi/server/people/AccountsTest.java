package fr.beffroi.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.Visitor.Page;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest extends ServerTest {
    private static final String NEW_PASSWORD = "une phrase que moi seul connais";

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    @Test
    void only_an_administrator_reaches_the_accounts_by_any_address_and_verb() {
        UUID someone = town.account(Role.AGENT);
        for (Role role : Role.values()) {
            Visitor visitor = visitor().signIn(town.email(role), PASSWORD);
            visitor.get("/jetons");
            int expected = role == Role.ADMINISTRATOR ? 200 : 403;
            for (String path : List.of("/comptes", "/comptes/nouveau", "/comptes/" + someone)) {
                assertThat(visitor.get(path).status()).as(role + " " + path).isEqualTo(expected);
            }
            if (role != Role.ADMINISTRATOR) {
                visitor.get("/jetons");
                for (String act : List.of("", "/fermer", "/rouvrir", "/effacer", "/mot-de-passe")) {
                    assertThat(visitor.post("/comptes/" + someone + act, Map.of("name", "x", "roles", "ELU"))
                                    .status())
                            .as(role + " " + act)
                            .isEqualTo(403);
                }
                assertThat(visitor.post("/comptes", Map.of("name", "x", "email", "x@y.fr", "roles", "ELU"))
                                .status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void an_administrator_of_another_collectivity_finds_no_such_account() {
        Visitor visitor = visitor().signIn(otherTown.email(Role.ADMINISTRATOR), PASSWORD);
        visitor.get("/comptes");
        String path = "/comptes/" + town.account(Role.AGENT);
        assertThat(visitor.get(path).status()).isEqualTo(404);
        for (String act : List.of("/fermer", "/effacer", "/mot-de-passe")) {
            assertThat(visitor.post(path + act, Map.of()).status()).as(act).isEqualTo(404);
        }
        assertThat(visitor.get("/comptes").body()).doesNotContain(town.slug());
    }

    @Test
    void a_new_person_chooses_a_password_before_anything_else_and_the_one_time_password_is_shown_once() {
        Town here = newTown();
        Visitor administrator = visitor().signIn(here.email(Role.ADMINISTRATOR), PASSWORD);
        administrator.get("/comptes/nouveau");
        String email = "elise@" + here.slug() + ".example";
        Page made = administrator.post(
                "/comptes", Map.of("name", "Élise Martin", "email", email, "service", "Accueil", "roles", "AGENT"));
        Page shown = administrator.get(made.location());
        String password = shown.document().select("#one-time-password").text();
        assertThat(password).hasSizeGreaterThan(15);
        assertThat(administrator.get(made.location()).body()).doesNotContain(password);

        Visitor elise = visitor().signIn(email, password);
        assertThat(elise.get("/jetons").location()).isEqualTo("/mot-de-passe");
        assertThat(elise.get("/mot-de-passe").status()).isEqualTo(200);
        assertThat(change(elise, password, "trop court").status()).isEqualTo(422);
        assertThat(change(elise, password, "elise martin elise martin").status())
                .isEqualTo(422);
        assertThat(change(elise, "un autre mot de passe", NEW_PASSWORD).status())
                .isEqualTo(422);
        assertThat(change(elise, password, NEW_PASSWORD).location()).isEqualTo("/connexion?change");
        assertThat(visitor().signIn(email, NEW_PASSWORD).get("/jetons").status())
                .isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        Town here = newTown();
        Visitor elsewhere = visitor().signIn(here.email(Role.AGENT), PASSWORD);
        Visitor one = visitor().signIn(here.email(Role.AGENT), PASSWORD);
        one.get("/mot-de-passe");
        assertThat(change(one, PASSWORD, NEW_PASSWORD).location()).isEqualTo("/connexion?change");
        assertThat(elsewhere.get("/jetons").location()).isEqualTo("/connexion");
        assertThat(one.get("/jetons").location()).isEqualTo("/connexion");
    }

    @Test
    void an_erased_person_leaves_no_name_no_email_and_no_way_in() {
        Town here = newTown();
        Visitor agent = visitor().signIn(here.email(Role.AGENT), PASSWORD);
        Visitor administrator = visitor().signIn(here.email(Role.ADMINISTRATOR), PASSWORD);
        String path = "/comptes/" + here.account(Role.AGENT);
        administrator.get(path);
        administrator.post(path + "/effacer", Map.of());
        assertThat(administrator.get(path).body()).contains("compte effacé").doesNotContain(here.email(Role.AGENT));
        assertThat(agent.get("/jetons").location()).isEqualTo("/connexion");
        assertThat(tenancy.in(
                        here.id(),
                        () -> context().getBean(Accounts.class).names().get(here.account(Role.AGENT))))
                .isEqualTo("compte effacé");
        administrator.post(path + "/rouvrir", Map.of());
        assertThat(tenancy.in(here.id(), () -> context().getBean(Accounts.class).find(here.account(Role.AGENT))))
                .isEmpty();
    }

    @Test
    void the_last_administrator_stays() {
        Town here = newTown();
        Visitor administrator = visitor().signIn(here.email(Role.ADMINISTRATOR), PASSWORD);
        String path = "/comptes/" + here.account(Role.ADMINISTRATOR);
        administrator.get(path);
        administrator.post(path + "/fermer", Map.of());
        administrator.post(path + "/effacer", Map.of());
        administrator.post(path, Map.of("name", "Camille", "service", "", "roles", "AGENT"));
        assertThat(administrator.get("/comptes").status()).isEqualTo(200);
    }

    @Test
    void a_token_speaks_for_its_account_within_its_scopes_until_it_expires_or_is_revoked() {
        Town here = newTown();
        UUID account = here.account(Role.AGENT);
        String valid = token(here, account, Set.of(Scope.READ), Duration.ofDays(1));
        String expired = token(here, account, Set.of(Scope.READ), Duration.ofSeconds(-1));
        assertThat(api(valid).status()).isNotIn(401, 403);
        assertThat(api(expired).status()).isEqualTo(401);
        assertThat(api("beffroi_invented").status()).isEqualTo(401);
        assertThat(visitor().get("/api/nothing").status()).isEqualTo(401);

        UUID id = tenancy.in(
                here.id(),
                () -> tokens.of(account).stream()
                        .filter(token -> token.lastUsed() != null)
                        .findFirst()
                        .orElseThrow()
                        .id());
        tenancy.run(here.id(), () -> tokens.revoke(account, id, account));
        assertThat(api(valid).status()).isEqualTo(401);
    }

    @Test
    void a_password_that_an_administrator_resets_ends_the_tokens_too() {
        Town here = newTown();
        String secret = token(here, here.account(Role.AGENT), Set.of(Scope.READ), Duration.ofDays(1));
        assertThat(api(secret).status()).isNotIn(401, 403);
        Visitor administrator = visitor().signIn(here.email(Role.ADMINISTRATOR), PASSWORD);
        String path = "/comptes/" + here.account(Role.AGENT);
        administrator.get(path);
        assertThat(administrator.post(path + "/mot-de-passe", Map.of()).status())
                .isEqualTo(302);
        assertThat(api(secret).status()).isEqualTo(401);
    }

    @Test
    void a_session_is_worth_nothing_to_the_api_and_a_token_nothing_to_the_pages() {
        Town here = newTown();
        assertThat(visitor()
                        .signIn(here.email(Role.AGENT), PASSWORD)
                        .get("/api/nothing")
                        .status())
                .isEqualTo(401);
        String secret = token(here, here.account(Role.ADMINISTRATOR), Set.of(Scope.MANAGE), Duration.ofDays(1));
        assertThat(visitor()
                        .send(HttpRequest.newBuilder(address().resolve("/comptes"))
                                .header("Authorization", "Bearer " + secret)
                                .GET())
                        .location())
                .isEqualTo("/connexion");
    }

    @Test
    void neither_passwords_nor_tokens_can_be_read_from_the_database() {
        Town here = newTown();
        String secret = token(here, here.account(Role.AGENT), Set.of(Scope.READ), Duration.ofDays(1));
        tenancy.run(here.id(), () -> {
            assertThat(jdbc.sql("SELECT password FROM account")
                            .query(String.class)
                            .list())
                    .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
            assertThat(jdbc.sql("SELECT count(*) FROM api_token t WHERE t::text LIKE '%' || ? || '%'")
                            .param(secret)
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void the_first_start_makes_the_first_administrator_and_says_the_password_once() {
        Path folder = folder();
        ServerSettings settings = ServerSettings.defaults(folder)
                .withPort(0)
                .withCollectivities(List.of(new ServerSettings.NewCollectivity(
                        "saint-exemple", "Saint-Exemple", "123456782", 1200, "mairie@saint-exemple.example")));
        Matcher said = Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{5}").matcher(startAndStop(settings));
        assertThat(said.find()).isTrue();
        assertThat(startAndStop(settings)).doesNotContain("mairie@saint-exemple.example");
    }

    @Test
    void a_first_password_that_could_not_be_said_was_never_set() {
        String email = "mairie@saint-muet.example";
        ServerSettings settings = ServerSettings.defaults(folder())
                .withPort(0)
                .withCollectivities(List.of(
                        new ServerSettings.NewCollectivity("saint-muet", "Saint-Muet", "123456782", 12, email)));
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
                if (text.contains(email)) {
                    throw new IllegalStateException("the server dies here");
                }
            }
        });
        try {
            assertThatThrownBy(() -> BeffroiServer.start(settings)).hasStackTraceContaining("dies here");
        } finally {
            System.setOut(before);
        }
        assertThat(startAndStop(settings)).contains(email);
    }

    private static String startAndStop(ServerSettings settings) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (BeffroiServer.Running server = BeffroiServer.start(settings)) {
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
    }

    private String token(Town here, UUID account, Set<Scope> scopes, Duration life) {
        return tenancy.in(
                here.id(),
                () -> tokens.create(account, "essai", scopes, Instant.now().plus(life)));
    }

    private static Page api(String secret) {
        return visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/nothing"))
                        .header("Authorization", "Bearer " + secret)
                        .GET());
    }

    private static Page change(Visitor visitor, String present, String wanted) {
        return visitor.post("/mot-de-passe", Map.of("present", present, "wanted", wanted, "again", wanted));
    }
}
