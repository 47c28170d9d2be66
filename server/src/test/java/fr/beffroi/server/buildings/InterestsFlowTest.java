package fr.beffroi.server.buildings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** A parcel that an agent declares is held against every decision, on the page, by the API and on several at once. */
class InterestsFlowTest extends PlanningOffice {
    private static final String DECLARED = "Vous avez déclaré un intérêt";

    @Autowired
    private Proposals proposals;

    @Autowired
    private Interests interests;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(strings = {"AB 12", "ab12", "AB 0012", "34172000AB0012"})
    void aParcelIsHeldAgainstDecisionsInWhateverNotation(String written) {
        open();
        UUID mine = proposed("AB 12");
        UUID other = proposed("AB 13");
        declare(written);

        assertThat(agent.get("/urbanisme/regles").document().text()).contains("AB 12");
        assertThat(agent.get("/propositions/" + mine).body()).contains(DECLARED);
        rejectOnThePage(mine);
        assertThat(alert(agent, "/propositions/" + mine)).contains(DECLARED);
        assertThat(rejectByTheApi(mine)).isBetween(400, 499);
        assertThat(agent.post("/urbanisme/lot", Map.of("choix", mine.toString(), "verdict", "REJECT"))
                        .document()
                        .text())
                .contains(DECLARED);
        rejectWithOthers(mine);
        assertThat(get(mine).state()).isEqualTo(State.PRESUMPTION);

        assertThat(rejectByTheApi(other)).isEqualTo(201);
        assertThat(get(other).state()).isEqualTo(State.UNFOUNDED);
    }

    @Test
    void whatIsNoParcelIsNotWrittenDown() {
        open();
        declare("la maison de ma tante");

        assertThat(alert(agent, "/urbanisme/regles")).contains("Indiquez une parcelle");
        assertThat(tenancy.in(own.id(), interests::standing)).isEmpty();
    }

    @Test
    void severalParcelsAreAsManyInterestsAndSectionsMayBeDigits() {
        open();
        declare("AB 12, 13 et AC 4");
        declare("12 0034");

        assertThat(tenancy.in(own.id(), interests::standing))
                .extracting(Interests.Interest::parcel)
                .containsExactlyInAnyOrder("AB 12", "AB 13", "AC 4", "12 34");
    }

    @Test
    void anInterestOutlivesTheErasureOfTheParcel() {
        open();
        UUID mine = proposed("AB 12");
        declare("AB12");
        tenancy.run(own.id(), () -> events.publishEvent(new Erased(Erasure.Kind.PROPOSAL, List.of(mine))));

        assertThat(get(mine).found().parcels()).isEmpty();
        assertThat(tenancy.in(own.id(), () -> interests.has(own.account(Role.AGENT), get(mine))))
                .isTrue();
        assertThat(tenancy.in(own.id(), () -> interests.has(own.account(Role.HEAD_OF_SERVICE), get(mine))))
                .isFalse();
    }

    @Test
    void anErasedPresumptionLeavesNoOutline() {
        open();
        UUID gone = proposed("AB 12");
        UUID stays = proposed(Kind.BUILDING, 40, "AB 13");
        decide(gone, "ACCEPT", "", "");
        decide(stays, "ACCEPT", "", "");
        assertThat(agent.get("/urbanisme/carte.json").body()).contains(gone.toString());

        tenancy.run(own.id(), () -> events.publishEvent(new Erased(Erasure.Kind.PROPOSAL, List.of(gone))));

        assertThat(agent.get("/urbanisme/carte.json").body())
                .doesNotContain(gone.toString())
                .contains(stays.toString());
        assertThat(agent.get("/urbanisme/tournee").body())
                .doesNotContain(gone.toString())
                .contains(stays.toString());
        assertThat(new String(agent.fetch("/urbanisme/controle/decisions.geojson"), UTF_8))
                .containsOnlyOnce("uncertain");
        assertThat(agent.get("/propositions/" + gone).document().text()).contains("son contour ne figure plus");
        assertThat(get(gone).state()).as("that it was decided stays").isEqualTo(State.TO_INSPECT);
    }

    private UUID proposed(String parcel) {
        return proposed(Kind.BUILDING, 0, parcel);
    }

    private void declare(String written) {
        agent.get("/urbanisme/regles");
        agent.post("/urbanisme/regles/interets", Map.of("parcelle", written));
    }

    private void rejectOnThePage(UUID proposal) {
        agent.post(
                "/propositions/" + proposal + "/decisions",
                Map.of("fingerprint", fingerprint(proposal), "verdict", "REJECT", "motive", "rien"));
    }

    private void rejectWithOthers(UUID proposal) {
        agent.post(
                "/urbanisme/lot/decider",
                Map.of("vus", proposal + " " + fingerprint(proposal), "verdict", "REJECT", "motif", "rien"));
    }

    private int rejectByTheApi(UUID proposal) {
        String token = tenancy.in(
                own.id(),
                () -> tokens.create(
                        own.account(Role.AGENT),
                        "essai",
                        EnumSet.of(Scope.READ, Scope.DECIDE),
                        Instant.now().plus(Duration.ofDays(1))));
        Map<String, String> body = Map.of("fingerprint", fingerprint(proposal), "verdict", "REJECT", "motive", "rien");
        Visitor program = visitor();
        String path = "/api/v1/proposals/" + proposal;
        // A decision is on what was shown.
        program.send(HttpRequest.newBuilder(address().resolve(path)).header("Authorization", "Bearer " + token));
        return program.send(HttpRequest.newBuilder(address().resolve(path + "/decisions"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(body))))
                .status();
    }

    private String fingerprint(UUID proposal) {
        return tenancy.in(own.id(), () -> proposals.get(proposal).proposal().fingerprint());
    }
}
