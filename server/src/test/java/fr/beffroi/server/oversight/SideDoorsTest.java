package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * What keeps a use from a person keeps them from every door to its results, before anything is looked for behind it: what is not there
 * is refused to them, too, and is merely not there for others.
 */
class SideDoorsTest extends OversightTest {
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000001";
    private static final List<String> USES =
            List.of("unauthorised-construction", "water-pipes", "leak-alarms", "leak-location");

    private final String name = UUID.randomUUID() + "access";
    private final Town own = newTown();

    @Autowired
    private Tokens tokens;

    @BeforeEach
    void kept() {
        AccessRule rule = (use, by) -> {
            if (USES.contains(use.key()) && by.id().equals(own.account(Role.AGENT))) {
                throw new NotAllowed("use.closed", "essai");
            }
        };
        beans().registerSingleton(name, rule);
        tenancy.run(
                own.id(), () -> USES.forEach(key -> uses.change(key, UseState.OPEN, person(own, Role.ELU), MOTIVE)));
    }

    @AfterEach
    void opened() {
        beans().destroySingleton(name);
    }

    private static DefaultListableBeanFactory beans() {
        return (DefaultListableBeanFactory) context().getAutowireCapableBeanFactory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/urbanisme",
                "/urbanisme/carte.json",
                "/urbanisme/tournee",
                "/urbanisme/controle",
                "/urbanisme/controle/ID/1.jpg",
                "/urbanisme/controle/decisions.geojson",
                "/urbanisme/images/analyses/ID",
                "/eau/classement",
                "/eau/classement/preuve",
                "/eau/classement/canalisations/1",
                "/eau/classement/classement.csv",
                "/eau/classement/ID/carte.json",
                "/eau/campagnes",
                "/eau/campagnes/ID",
                "/eau/campagnes/ID/carte.json",
                "/eau/campagnes/ID/campagne.csv",
                "/eau/campagnes/demandes/ID",
                "/eau/terrain",
                "/eau/terrain/ID",
                "/eau/terrain/resultats/ID/photo.jpg",
                "/eau/alarmes",
                "/eau/alarmes/ID/carte.json",
                "/eau/localisation",
                "/eau/localisation/ID",
                "/eau/localisation/ID/carte-0.json"
            })
    void a_page_is_kept_from_whom_the_use_is_kept_from(String path) {
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        String there = path.replace("ID", NOWHERE);
        assertThat(agent.get(there).status()).isEqualTo(403);
        assertThat(head.get(there).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/buildings/presumptions",
                "/buildings/presumptions/ID",
                "/buildings/scans/ID",
                "/buildings/figures",
                "/water/rankings/ID",
                "/water/rankings/ID/pipes",
                "/water/campaigns",
                "/water/stretches/ID/visits",
                "/water/precision",
                "/telemetry/districts",
                "/telemetry/alarms",
                "/location/searches",
                "/location/searches/ID",
                "/location/searches/ID/places",
                "/location/precision"
            })
    void a_call_is_kept_from_whom_the_use_is_kept_from(String path) {
        assertThat(call(Role.AGENT, path, null).status()).isEqualTo(403);
        assertThat(call(Role.HEAD_OF_SERVICE, path, null).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/buildings/presumptions/ID/steps {\"to\":\"RECORDED\",\"on\":\"2026-01-05\"}",
                "/buildings/presumptions/ID/transmission {\"on\":\"2026-01-05\"}",
                "/water/stretches/ID/visits {\"found\":false}",
                "/telemetry/alarms/ID/findings {\"found\":false}",
                "/location/places/ID/findings {\"found\":false}"
            })
    void nobody_notes_what_came_of_a_use_that_is_kept_from_them(String call) {
        String[] parts = call.split(" ", 2);
        assertThat(call(Role.AGENT, parts[0], parts[1]).status()).isEqualTo(403);
        assertThat(call(Role.HEAD_OF_SERVICE, parts[0], parts[1]).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/urbanisme/controle/ID/1 manques=0",
                "/urbanisme/lot/decider verdict=DEFER",
                "/eau/terrain/ID found=non",
                "/eau/terrain/resultats/ID/retirer x=x",
                "/eau/classement/annuel yearly=true",
                "/eau/localisation/lieux/ID/constat trouvee=false"
            })
    void nor_on_a_page(String form) {
        String[] parts = form.split("[ =]");
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        String path = parts[0].replace("ID", NOWHERE);
        assertThat(agent.post(path, Map.of(parts[1], parts[2])).status()).isEqualTo(403);
        assertThat(head.post(path, Map.of(parts[1], parts[2])).status()).isIn(200, 302, 404);
    }

    /** @param body null to ask only */
    private Visitor.Page call(Role role, String path, @Nullable String body) {
        String token = in(
                own,
                () -> tokens.create(
                        own.account(role),
                        "essai",
                        Set.of(Scope.values()),
                        Instant.now().plusSeconds(3600)));
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/api/v1" + path.replace("ID", NOWHERE)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return visitor().send(body == null ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
