package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.tables.GeoPackageFile;
import fr.beffroi.water.pipes.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a newcomer's files to a network in use. */
class NetworkImportTest extends WaterTest {
    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PipeRows pipes;

    @Test
    void aNewcomerSeesTheGuessedColumnsThenWhatLacksAndOnlyThenUsesTheNetwork() {
        Visitor agent = agent();
        assertThat(page(agent, "/eau").text()).contains("Aucun réseau importé");
        String page = sent(agent, files()).location();
        Document columns = page(agent, page);
        assertThat(columns.select("[id=PIPES.PIPE_LAID] option[selected]").text())
                .startsWith("annee_pose (");
        assertThat(columns.select("[id=REPAIRS.REPAIR_DATE] option[selected]").text())
                .startsWith("date_casse (");
        assertThat(columns.select("[id=ROADS.ROAD_NAME] option[selected]").text())
                .startsWith("nom_voie (");

        NetworkRow read = read(agent, page);
        assertThat(read.state()).isEqualTo(NetworkRow.State.CHECKED);
        assertThat(read.projection()).isEqualTo("EPSG:2154");
        assertThat(page(agent, "/eau").text()).contains("Aucun réseau importé");
        String report = plain(page(agent, page).text());
        assertThat(report)
                .contains("Canalisations de diamètre impossible (hors de 10 à 3 000 mm) : 1")
                .contains("canalisations.csv, colonne diametre lignes 41")
                .contains("Corrigez le diamètre")
                .contains("Réparations qu’aucune canalisation n’explique : 1")
                .contains("Réparations enregistrées deux fois : 1")
                .contains("Réparations de branchements : 1")
                .contains("Canalisations sans date de pose");
        String csv = agent.get(page + "/anomalies.csv").body();
        assertThat(csv.lines().toList())
                .anySatisfy(line -> assertThat(line).startsWith("canalisations.csv;41;diametre;"));

        agent.get(page);
        assertThat(agent.post(page + "/utiliser", Map.of()).location()).isEqualTo("/eau");
        assertThat(plain(page(agent, "/eau").select(".stats").text()))
                .contains(String.format("%d km", Math.round(read.km())));
        assertThat(tenancy.in(own.id(), () -> journal.search("water.", null, null, null, 0, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.json()).contains("\"pipes\":" + read.pipes()));
    }

    @Test
    void aGeoPackageWithItsSoilAndAFileOfTemperaturesAreReadThroughThePage(@TempDir Path folder) throws IOException {
        List<GeoPackageFile.Feature> features = new ArrayList<>();
        StringBuilder repairs = new StringBuilder("date_casse;canalisation\n");
        GeometryFactory shapes = new GeometryFactory();
        for (int i = 0; i < 40; i++) {
            Coordinate from = new Coordinate(650_000 + 100.0 * i, 6_860_000);
            Coordinate to = new Coordinate(650_000 + 100.0 * (i + 1), 6_860_000);
            features.add(new GeoPackageFile.Feature(
                    shapes.createLineString(new Coordinate[] {from, to}),
                    List.of("C" + i, "1975", "fonte grise", 100.0, i % 2 == 0 ? "argile" : "sable")));
            repairs.append("2024-01-15;C").append(i).append('\n');
        }
        Path file = folder.resolve("reseau.gpkg");
        GeoPackageFile.write(
                file,
                "canalisations",
                "EPSG:2154",
                List.of(
                        new GeoPackageFile.Column("id_cana", "TEXT"),
                        new GeoPackageFile.Column("annee_pose", "TEXT"),
                        new GeoPackageFile.Column("materiau", "TEXT"),
                        new GeoPackageFile.Column("diametre", "REAL"),
                        new GeoPackageFile.Column("nature_sol", "TEXT")),
                features);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pipes/reseau.gpkg", Files.readAllBytes(file));
        files.put("repairs/casses.csv", repairs.toString().getBytes(StandardCharsets.UTF_8));
        files.put("temperatures/meteo.csv", temperatures("-4"));
        Visitor agent = agent();
        String page = sent(agent, files).location();
        Document columns = page(agent, page);
        assertThat(columns.select("[id=PIPES.PIPE_SOIL] option[selected]").text())
                .startsWith("nature_sol (");
        assertThat(columns.select("[id=TEMPERATURES.TEMPERATURE_MEAN] option[selected]")
                        .text())
                .startsWith("TM (");
        NetworkRow read = read(agent, page);
        assertThat(read.state()).as("%s", read.fault()).isEqualTo(NetworkRow.State.CHECKED);
        assertThat(read.pipes()).isEqualTo(40);
        assertThat(read.projection()).isEqualTo("EPSG:2154");
        Network kept = tenancy.in(own.id(), () -> pipes.network(read.id(), read.projection()));
        assertThat(kept.pipes().getFirst().soil()).isEqualTo("argile");
        assertThat(kept.frost().isOn((int) LocalDate.of(2024, 1, 15).toEpochDay()))
                .isTrue();

        files.put("temperatures/meteo.csv", temperatures("400"));
        NetworkRow wrong = read(agent, sent(agent, files).location());
        assertThat(wrong.state()).isEqualTo(NetworkRow.State.FAILED);
        assertThat(String.valueOf(wrong.fault())).contains("source.temperature");
        files.put("temperatures/meteo.csv", temperatures("-4"));
        files.put("pipes/reseau.gpkg", Arrays.copyOf(Files.readAllBytes(file), 3000));
        Visitor.Page cut = sent(agent, files);
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.document().select("#fault").text()).contains("reseau.gpkg");
    }

    private static byte[] temperatures(String mean) {
        StringBuilder text = new StringBuilder("date;TM\n");
        for (int day = 1; day <= 31; day++) {
            text.append(String.format(Locale.ROOT, "2024-01-%02d;%s%n", day, mean));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theChosenColumnsAreKeptForTheNextFile() {
        Visitor agent = agent();
        String odd = new String(TOWN.pipes(), StandardCharsets.UTF_8).replace("diametre", "calibre_interne");
        Map<String, byte[]> files = files();
        files.put("pipes/canalisations.csv", odd.getBytes(StandardCharsets.UTF_8));
        String page = sent(agent, files).location();
        Map<String, String> fields = proposed(page(agent, page));
        assertThat(fields).containsEntry("PIPES.PIPE_DIAMETER", "");
        fields.put("PIPES.PIPE_DIAMETER", "calibre_interne");
        assertThat(agent.post(page + "/colonnes", fields).status()).isEqualTo(302);

        String next = sent(agent, files).location();
        Document columns = page(agent, next);
        assertThat(columns.text()).contains("Repris de votre dernier choix");
        assertThat(columns.select("[id=PIPES.PIPE_DIAMETER] option[selected]").attr("value"))
                .isEqualTo("calibre_interne");
    }

    @Test
    void aValueThatCannotBeReadImportsNothingAndSaysWhere() {
        Visitor agent = agent();
        NetworkRow before = inUse(agent);
        List<String> lines =
                new String(TOWN.pipes(), StandardCharsets.UTF_8).lines().toList();
        String wrong =
                String.join("\n", lines).replace(lines.get(7), lines.get(7).replaceAll("^(C\\d+);[^;]*", "$1;31 juin"));
        Map<String, byte[]> files = files();
        files.put("pipes/canalisations.csv", wrong.getBytes(StandardCharsets.UTF_8));
        String page = sent(agent, files).location();
        NetworkRow refused = read(agent, page);
        assertThat(refused.state()).isEqualTo(NetworkRow.State.FAILED);
        assertThat(plain(page(agent, page).select("#fault").text()))
                .contains("canalisations.csv, ligne 8, colonne annee_pose : « 31 juin » n’est pas une date");
        assertThat(rows("water_pipes", refused.id())).isZero();
        assertThat(tenancy.in(own.id(), networks::findCurrent).map(NetworkRow::id))
                .contains(before.id());

        agent.get(page);
        Map<String, String> fields = proposed(page(agent, page));
        fields.put("PIPES.PIPE_LAID", "");
        assertThat(agent.post(page + "/colonnes", fields).status()).isEqualTo(302);
        await(() -> !network(refused.id()).isUnderWay());
        assertThat(network(refused.id()).state())
                .as("another mapping, the same files")
                .isEqualTo(NetworkRow.State.CHECKED);
    }

    @Test
    void aNetworkInUseTakesThePlaceOfTheOneBefore() {
        Visitor agent = agent();
        NetworkRow first = inUse(agent);
        NetworkRow second = inUse(agent);
        assertThat(network(first.id()).state()).isEqualTo(NetworkRow.State.GONE);
        assertThat(rows("water_pipes", first.id())).isZero();
        assertThat(rows("water_repairs", first.id())).isZero();
        assertThat(rows("water_pipes", second.id())).isEqualTo(second.pipes());
        assertThat(page(agent, "/eau/import/" + first.id()).text()).contains("Rien n’en est gardé");
    }

    @Test
    void shapesInLongitudeAndLatitudeAreBroughtToLambert93AndAPipeMayNeedNoRoad() {
        String pipes = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"idcana":"1","materiau":"12","diametre":100,"anfinpose":"1950"},
                 "geometry":{"type":"LineString","coordinates":[[4.85,45.75],[4.851,45.75]]}},
                {"type":"Feature","properties":{"idcana":"2","materiau":"24","diametre":63,"anfinpose":"1999"},
                 "geometry":{"type":"LineString","coordinates":[[4.851,45.75],[4.852,45.751]]}}]}""";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pipes/raepa_canaep_l.geojson", pipes.getBytes(StandardCharsets.UTF_8));
        files.put(
                "repairs/raepa_reparaep_p.csv",
                "idrepar;x;y;supprepare;idsuprepar;daterepar\n7;4.8505;45.75;01;1;2019-04-02\n"
                        .getBytes(StandardCharsets.UTF_8));
        Visitor agent = agent();
        NetworkRow read = read(agent, sent(agent, files).location());
        assertThat(read.state()).isEqualTo(NetworkRow.State.CHECKED);
        assertThat(read.projection()).isEqualTo("EPSG:2154");
        assertThat(read.km()).isBetween(0.15, 0.25);
        assertThat(read.repairs()).isEqualTo(1);
    }

    @Test
    void aFormThatLacksAColumnOrAFileIsToldSo() {
        Visitor agent = agent();
        Map<String, byte[]> files = files();
        files.remove("repairs/reparations.csv");
        Visitor.Page lacking = sent(agent, files);
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.document().select("#fault").text())
                .contains("au moins les canalisations et les réparations");
        files.put("repairs/reparations.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(sent(agent, files).document().select("#fault").text()).startsWith("reparations.csv");

        String page = sent(agent, files()).location();
        Map<String, String> fields = proposed(page(agent, page));
        fields.put("PIPES.PIPE_ID", "");
        Visitor.Page needed = agent.post(page + "/colonnes", fields);
        assertThat(needed.status()).isEqualTo(422);
        assertThat(plain(needed.document().select("#fault").text()))
                .contains("canalisations.csv : dites quelle colonne est « identifiant de la canalisation »");
        fields.put("PIPES.PIPE_ID", "annee_pose");
        assertThat(agent.post(page + "/colonnes", fields)
                        .document()
                        .select("#fault")
                        .text())
                .contains("sert deux fois");
    }

    @Test
    void onlyTheOfficeImportsAndAnotherCollectiviteSeesNothing() {
        Visitor agent = agent();
        NetworkRow used = inUse(agent);
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(page(elu, "/eau").select("a[href=/eau/import]")).isEmpty();
        assertThat(page(elu, "/eau/import").select("form input[type=file]")).isEmpty();
        assertThat(sent(elu, files()).status()).isEqualTo(403);
        Visitor administrator = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        assertThat(administrator.get("/eau").status()).isEqualTo(403);

        Visitor stranger = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        assertThat(page(stranger, "/eau").text()).contains("Aucun réseau importé");
        for (String path : List.of("", "/anomalies.csv")) {
            assertThat(stranger.get("/eau/import/" + used.id() + path).status()).isEqualTo(404);
        }
        for (String table :
                List.of("water_networks", "water_files", "water_mappings", "water_pipes", "water_repairs")) {
            assertThat(tenancy.in(otherTown.id(), () -> count(table))).as(table).isZero();
            assertThat(tenancy.in(own.id(), () -> count(table))).as(table).isPositive();
        }
    }

    private long rows(String table, UUID network) {
        return tenancy.in(
                own.id(),
                () -> db.sql("select count(*) from " + table + " where network = ?")
                        .param(network)
                        .query(Long.class)
                        .single());
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
