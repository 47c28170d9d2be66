package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Collectivities;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Outlines of districts come in from a file, and an alarm has its map. */
class OutlinesFlowTest extends Waterworks {
    private static final String SQUARES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"n": 1, "secteur": "BOURG"}, "geometry": {"type": "Polygon", "coordinates": [[[2, 47], [2.01, 47], [2.01, 47.01], [2, 47.01], [2, 47]]]}},
              {"type": "Feature", "properties": {"n": 2, "secteur": "Bourg"}, "geometry": {"type": "Polygon", "coordinates": [[[2.01, 47], [2.02, 47], [2.02, 47.01], [2.01, 47.01], [2.01, 47]]]}},
              {"type": "Feature", "properties": {"n": 3, "secteur": "Ailleurs"}, "geometry": {"type": "Polygon", "coordinates": [[[3, 47], [3.01, 47], [3.01, 47.01], [3, 47.01], [3, 47]]]}}]}""";

    @Autowired
    private Alarms alarms;

    @Autowired
    private Outlines outlines;

    @Autowired
    private DemoTelemetry demonstration;

    @Autowired
    private Collectivities collectivities;

    @BeforeEach
    void twoDistricts() {
        open(own);
        measured(own, Map.of("Bourg", leaking(1), "Plateau", quiet(2)));
    }

    @Test
    void piecesOfOneDistrictAreOneOutlineAndWhatIsNotTakenIsTold() {
        Visitor agent = agent(own);
        send(agent, "secteurs.geojson", SQUARES);
        String page = page(agent, "/eau/secteurs").text();
        assertThat(page)
                .contains("Les contours sont enregistrés")
                .contains("Sans contour dans ce fichier : Plateau")
                .contains("Ailleurs")
                .contains("Un secteur a son contour");
        assertThat(tenancy.in(own.id(), outlines::all).values())
                .singleElement()
                .satisfies(one -> assertThat(one.getArea()).isCloseTo(0.0002, offset(1e-9)));
        screener.screen(own.id());
        LeakAlarm alarm = tenancy.in(own.id(), () -> alarms.latest(10)).getFirst();
        String path = "/eau/alarmes/" + alarm.proposal();
        assertThat(page(agent, path).select("[data-map] ~ ul b").eachText()).containsExactly("1");
        assertThat(agent.get(path + "/carte.json").body())
                .contains("\"lines\":[[5,0,")
                .contains("\"labels\":[[");
        Town theirs = newTown();
        open(theirs);
        assertThat(tenancy.in(theirs.id(), outlines::all)).isEmpty();
        assertThat(agent(theirs).get(path + "/carte.json").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vide.geojson | {"type": "FeatureCollection", "features": []} | vide.geojson
            tronqué.geojson | {"type": "FeatureCollection", "features": [{"type | tronqué.geojson
            noms.geojson | {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"nom": "Gare"}, "geometry": {"type": "Polygon", "coordinates": [[[2, 47], [2.1, 47], [2.1, 47.1], [2, 47]]]}}]} | Colonnes lues : nom
            lignes.geojson | {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"nom": "Bourg"}, "geometry": {"type": "LineString", "coordinates": [[2, 47], [2.1, 47]]}}]} | ligne 1 : « Bourg » n’est pas une surface
            loin.geojson | {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"nom": "Bourg"}, "geometry": {"type": "Polygon", "coordinates": [[[9e9, 9e9], [9e9, 8e9], [8e9, 8e9], [9e9, 9e9]]]}}]} | loin.geojson
            nu.csv | nom;rang#Bourg;1 | aucun contour""")
    void aFileThatIsNoneOfThatIsRefusedWithOneErrorAndNothingChanges(String name, String content, String told) {
        Visitor agent = agent(own);
        send(agent, "secteurs.geojson", SQUARES);
        page(agent, "/eau/secteurs");
        send(agent, name, content.replace('#', '\n'));
        assertThat(page(agent, "/eau/secteurs").select("#fault").text()).contains(told);
        assertThat(tenancy.in(own.id(), outlines::all)).hasSize(1);
    }

    @Test
    void whoOnlyLooksSendsNone() {
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        send(elu, "secteurs.geojson", SQUARES);
        assertThat(tenancy.in(own.id(), outlines::all)).isEmpty();
    }

    @Test
    void theDemonstrationsAlarmHasItsMapWithTheDistrictsAround() {
        Town town = newTown();
        demonstration.seed(collectivities.get(town.id()));
        LeakAlarm alarm = tenancy.in(town.id(), () -> alarms.latest(10)).getFirst();
        assertThat(page(agent(town), "/eau/alarmes/" + alarm.proposal())
                        .select("[data-map] ~ ul li:has(b)")
                        .eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("1 Bourg Fuite");
    }

    private static void send(Visitor by, String name, String content) {
        by.send("/eau/secteurs/contours", Map.of(), name, content.getBytes(StandardCharsets.UTF_8));
    }
}
