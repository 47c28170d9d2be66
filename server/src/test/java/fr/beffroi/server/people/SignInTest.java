package fr.beffroi.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.Visitor.Page;
import fr.beffroi.server.platform.AsOwner;
import fr.beffroi.server.platform.Tenancy;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest extends ServerTest {
    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInAttempts attempts;

    @Test
    void nothing_but_the_sign_in_page_shows_without_signing_in() {
        for (String path : List.of("/comptes", "/jetons", "/mot-de-passe", "/anything")) {
            assertThat(visitor().get(path).location()).as(path).isEqualTo("/connexion");
        }
        Page page = visitor().get("/connexion");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().title()).contains("Se connecter");
        assertThat(visitor().get("/css/beffroi.css").status()).isEqualTo(200);
    }

    @Test
    void the_session_changes_its_name_at_sign_in_and_its_cookie_is_out_of_reach_of_scripts() {
        Visitor visitor = visitor();
        String before = cookie(visitor.get("/connexion"));
        String after =
                cookie(visitor.post("/connexion", Map.of("email", town.email(Role.AGENT), "password", PASSWORD)));
        assertThat(before).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_sign_in_without_the_csrf_token_is_refused() {
        Visitor visitor = visitor();
        visitor.get("/connexion");
        Page page = visitor.post(
                "/connexion", Map.of("email", town.email(Role.AGENT), "password", PASSWORD, "_csrf", "guessed"));
        assertThat(page.location()).isEqualTo("/connexion?fin");
        assertThat(visitor.get("/jetons").location()).isEqualTo("/connexion");
    }

    @Test
    void a_change_without_the_csrf_token_is_refused_and_the_header_of_htmx_is_accepted() {
        Visitor visitor = visitor().signIn(newTown().email(Role.AGENT), PASSWORD);
        assertThat(visitor.post("/jetons", Map.of("_csrf", "", "label", "x", "scopes", "READ", "days", "30"))
                        .status())
                .isEqualTo(403);
        String csrf =
                visitor.get("/jetons").document().select("input[name=_csrf]").val();
        Page accepted = visitor.send(HttpRequest.newBuilder(visitor.uri("/jetons"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString("label=essai&scopes=READ&days=30")));
        assertThat(accepted.location()).isEqualTo("/jetons");
    }

    @Test
    void every_answer_forbids_what_is_inline_or_from_elsewhere() {
        for (String path : List.of("/connexion", "/css/beffroi.css", "/api/nothing", "/nothing")) {
            var headers = visitor().get(path).response().headers();
            assertThat(headers.firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe")
                    .doesNotContain("http");
            assertThat(headers.firstValue("x-content-type-options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("referrer-policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("x-frame-options")).as(path).hasValue("DENY");
        }
        assertThat(visitor()
                        .get("/connexion")
                        .response()
                        .headers()
                        .firstValue("cache-control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void five_failures_lock_an_account_even_for_the_right_password_and_an_unknown_email_locks_alike() {
        Town here = newTown();
        for (String email : List.of(here.email(Role.ELU), "personne-" + UUID.randomUUID() + "@nulle-part.example")) {
            for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
                assertThat(tryToSignIn(email, "mauvais " + i)).as(email).isEqualTo("/connexion?refus");
            }
            assertThat(tryToSignIn(email, PASSWORD)).as(email).isEqualTo("/connexion?verrou");
        }
    }

    @Test
    void a_lock_ends_when_its_time_is_over() {
        Town here = newTown();
        String email = here.email(Role.ELU);
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            tryToSignIn(email, "mauvais");
        }
        assertThat(attempts.begin(email, "192.0.2.7").open()).isFalse();
        AsOwner.jdbc(context())
                .sql(
                        "UPDATE sign_in_attempt SET locked_until = now() - interval '1 second' WHERE locked_until IS NOT NULL")
                .update();
        assertThat(tryToSignIn(email, PASSWORD)).isEqualTo("/");
    }

    @Test
    void failures_before_a_success_do_not_add_up_with_later_ones() {
        String email = newTown().email(Role.ELU);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < SignInAttempts.PER_ACCOUNT - 1; i++) {
                assertThat(tryToSignIn(email, "mauvais")).isEqualTo("/connexion?refus");
            }
            assertThat(tryToSignIn(email, PASSWORD)).isEqualTo("/");
        }
    }

    @Test
    void many_guesses_at_the_same_moment_get_no_more_than_the_allowed_number_of_looks() {
        String email = newTown().email(Role.DPO);
        long looks = IntStream.range(0, 40)
                .parallel()
                .filter(i -> attempts.begin(email, "192.0.2." + i).open())
                .count();
        assertThat(looks).isEqualTo(SignInAttempts.PER_ACCOUNT);
    }

    @Test
    void an_address_that_fails_with_many_emails_is_locked_and_a_whole_ipv6_network_counts_as_one() {
        String network = "2001:db8:7:1:";
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.begin("a" + UUID.randomUUID() + "@x.example", network + ":" + i)
                            .open())
                    .isTrue();
        }
        assertThat(attempts.begin("b@x.example", network + "ffff::1").open()).isFalse();
        assertThat(attempts.begin("c" + UUID.randomUUID() + "@x.example", "2001:db8:0:2::1")
                        .open())
                .isTrue();
    }

    @Test
    void a_disabled_account_ends_its_open_sessions_at_once() {
        Town here = newTown();
        Visitor visitor = visitor().signIn(here.email(Role.AGENT), PASSWORD);
        assertThat(visitor.get("/jetons").status()).isEqualTo(200);
        tenancy.run(
                here.id(),
                () -> jdbc.sql("UPDATE account SET disabled_at = now() WHERE id = ?")
                        .param(here.account(Role.AGENT))
                        .update());
        assertThat(visitor.get("/jetons").location()).isEqualTo("/connexion");
        assertThat(tryToSignIn(here.email(Role.AGENT), PASSWORD)).isEqualTo("/connexion?refus");
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor visitor = visitor().signIn(newTown().email(Role.AGENT), PASSWORD);
        visitor.get("/jetons");
        assertThat(visitor.post("/deconnexion", Map.of()).location()).isEqualTo("/connexion?sortie");
        assertThat(visitor.get("/jetons").location()).isEqualTo("/connexion");
    }

    @Test
    void htmx_is_led_to_the_sign_in_page_as_a_whole() {
        Page page = visitor()
                .send(HttpRequest.newBuilder(address().resolve("/jetons"))
                        .header("HX-Request", "true")
                        .GET());
        assertThat(page.status()).isEqualTo(204);
        assertThat(page.response().headers().firstValue("HX-Redirect")).hasValue("/connexion");
    }

    @Test
    void a_password_longer_than_any_real_one_is_not_hashed_but_refused() {
        assertThat(tryToSignIn(newTown().email(Role.AGENT), PASSWORD + "x".repeat(100_000)))
                .isEqualTo("/connexion?refus");
    }

    private String tryToSignIn(String email, String password) {
        Visitor visitor = visitor();
        visitor.get("/connexion");
        return visitor.post("/connexion", Map.of("email", email, "password", password))
                .location();
    }

    private static String cookie(Page page) {
        return page.response().headers().firstValue("set-cookie").orElse("");
    }
}
