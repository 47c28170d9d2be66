package fr.beffroi.buildings.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.GeoPackageFile;
import fr.beffroi.tables.UnreadableSource;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ReferencesTest {
    private static final String LAMBERT = "EPSG:2154";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB 123|AB 123",
                "AB123|AB 123",
                "000AB0123|AB 123",
                "34172000AB0123, 0124|AB 123;AB 124",
                "AB n° 12, 13 et AC 4|AB 12;AB 13;AC 4",
                "section AB 12/13 - AC 0004|AB 12;AB 13;AC 4",
                "0A 7|A 7",
                "340A0007|340 A 7",
                "AB 12 AB 12|AB 12",
                "sans objet|''",
                "12|''"
            })
    void parcels_are_read_in_every_notation_in_use(String written, String labels) {
        assertThat(String.join(
                        ";", ParcelId.all(written).stream().map(ParcelId::label).toList()))
                .isEqualTo(labels);
    }

    @Test
    void the_commune_of_a_permit_tells_parcels_of_two_communes_apart() {
        ParcelId of = ParcelId.ofWhole("34172000AB0123").orElseThrow();

        assertThat(of.isSame(ParcelId.all("AB 123").getFirst())).isTrue();
        assertThat(of.isSame(ParcelId.all("34173000AB0123").getFirst())).isFalse();
    }

    @Test
    void the_cadastre_of_etalab_is_read_mended_and_reprojected_with_what_is_wrong_told() throws Exception {
        Source buildings = source("batiments.geojson", Subject.BUILDINGS, features("""
                {"type":"01"}|[[3,46.5],[3.0002,46.5],[3.0002,46.5002],[3,46.5002],[3,46.5]]
                {"type":"02"}|[[3.001,46.5],[3.0012,46.5002],[3.0012,46.5],[3.001,46.5002],[3.001,46.5]]
                {"type":"77"}|[[3.002,46.5],[3.0022,46.5],[3.0022,46.5002],[3.002,46.5]]
                {"type":"01"}|[[3,46.5],[3,46.5],[3,46.5],[3,46.5]]
                """));
        String parcel =
                "{\"id\":\"03001000AB0001\",\"commune\":\"03001\",\"prefixe\":\"000\",\"section\":\"AB\",\"numero\":\"1\"}"
                        + "|[[3,46.5],[3.002,46.5],[3.002,46.501],[3,46.501],[3,46.5]]\n";
        Source parcels = source(
                "parcelles.geojson",
                Subject.PARCELS,
                features(parcel + parcel + "{\"id\":\"?\"}|[[3,46.5],[3.002,46.5],[3.002,46.501],[3,46.5]]\n"));

        References read = References.of(List.of(buildings, parcels), LAMBERT, LocalDate.of(2026, 1, 1));

        assertThat(read.cadastre().buildings())
                .extracting(CadastreBuilding::light)
                .containsExactly(false, true, false);
        assertThat(read.cadastre().buildings())
                .allMatch(building -> building.shape().isValid());
        assertThat(read.cadastre().buildings().getFirst().shape().getArea()).isBetween(340.0, 345.0);
        assertThat(read.cadastre().parcels()).hasSize(1);
        assertThat(read.quality().count(Kind.SHAPE_MENDED)).isEqualTo(1);
        assertThat(read.quality().count(Kind.SHAPE_LACKING)).isEqualTo(1);
        assertThat(read.quality().count(Kind.BUILDING_OF_UNKNOWN_TYPE)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PARCEL_TWICE)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PARCEL_WITHOUT_ID)).isEqualTo(1);
        assertThat(read.quality().issues())
                .allSatisfy(issue -> assertThat(issue.message(Locale.FRENCH)).contains(".geojson : 1 "));
    }

    @Test
    void a_geopackage_of_parcels_is_read_too() throws Exception {
        Geometry square = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(700_000, 6_600_000), new Coordinate(700_010, 6_600_000),
            new Coordinate(700_010, 6_600_010), new Coordinate(700_000, 6_600_000)
        });
        Path file = folder.resolve("p.gpkg");
        GeoPackageFile.write(
                file,
                "parcelles",
                LAMBERT,
                List.of(new GeoPackageFile.Column("idu", "TEXT")),
                List.of(new GeoPackageFile.Feature(square, List.of("34172000AB0123"))));

        References read = References.of(List.of(Source.guess(file, Subject.PARCELS)), LAMBERT, null);

        assertThat(read.cadastre().parcels().getFirst().id().label()).isEqualTo("AB 123");
        assertThat(read.cadastre().parcels().getFirst().shape().getArea()).isEqualTo(50);
    }

    @Test
    void permits_of_a_french_spreadsheet_are_read_and_nobody_is_named() throws Exception {
        Path file = Files.write(
                folder.resolve("permis.csv"),
                ("Numéro dossier;Nom du demandeur;Prénom;Parcelles;Date dépôt;Date décision;DAACT;Décision;Adresse terrain\n"
                                + "PC 034 172 20 00012;Dupont;Zoé;AB 1;01/02/2020;15/04/2020;03/06/2021;Accordé;12 rue du Château\n"
                                + "DP 034 172 21 00001;Durand;Luc;ZZ 99;2021-01-05;20210301;;Non-opposition;\n"
                                + "PD 034 172 21 00002;Durand;Luc;;05/01/2021;01/03/2021;;Refusé;rue du Château\n"
                                + "PC 034 172 20 00012;Dupont;Zoé;AB 1;;;;;\n"
                                + "X1;Martin;A;AB 2;;01/03/2022;01/03/2020;bof;\n")
                        .getBytes(Charset.forName("windows-1252")));
        Source permits = Source.guess(file, Subject.PERMITS);
        Source parcels = source(
                "parcelles.geojson",
                Subject.PARCELS,
                features("{\"id\":\"34172000AB0001\"}|[[3,46.5],[3.002,46.5],[3.002,46.501],[3,46.5]]\n"
                        + "{\"id\":\"34172000AB0002\"}|[[3,46.5],[3.002,46.5],[3.002,46.501],[3,46.5]]\n"));

        References read = References.of(List.of(parcels, permits), LAMBERT, null);

        Permit first = read.permits().of(ParcelId.all("AB 1").getFirst()).getFirst();
        assertThat(first.kind()).isEqualTo(Permit.Kind.BUILDING);
        assertThat(first.state()).isEqualTo(Permit.State.GRANTED);
        assertThat(first.decided()).isEqualTo(LocalDate.of(2020, 4, 15));
        assertThat(first.complete()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(read.permits().all()).extracting(Permit::state).contains(Permit.State.REFUSED, Permit.State.UNKNOWN);
        assertThat(read.permits().withoutParcelIn("3 r. du chateau 34000 Ville"))
                .hasSize(1);
        assertThat(read.permits().withoutParcelIn("3 rue du chateau")).hasSize(1);
        assertThat(read.quality().count(Kind.PERMIT_TWICE)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PERMIT_OF_STRANGE_PARCEL)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PERMIT_WITHOUT_PARCEL)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PERMIT_OF_UNKNOWN_STATE)).isEqualTo(1);
        assertThat(read.quality().count(Kind.PERMIT_DATES_OUT_OF_ORDER)).isEqualTo(1);
        assertThat(permits.dropped()).containsExactly("Nom du demandeur", "Prénom");
        assertThat(permits.table().toString()).doesNotContain("Dupont", "Durand", "Zoé");
        assertThat(read.permits().all().toString() + read.quality()).doesNotContain("Dupont", "Durand", "Zoé");
        assertThat(read.quality().notes())
                .extracting(note -> note.message(Locale.FRENCH))
                .anyMatch(note -> note.contains("windows-1252"));
        assertThat(permits.withMapping("m.json", permits.mappingJson()).columns())
                .isEqualTo(permits.columns());
    }

    @Test
    void what_cannot_be_read_refuses_all_with_its_line() throws Exception {
        Source date = source("permis.csv", Subject.PERMITS, "numero;parcelles;date_decision\nPC1;AB 1;hier\n");
        Source number = source("vide.csv", Subject.PERMITS, "numero;parcelles\n;AB 1\n");
        Source columns = source("x.csv", Subject.PERMITS, "a;b\n1;2\n");
        Source noShape = source("zones.csv", Subject.ZONES, "TYPEZONE\nU\n");

        assertThat(refused(date))
                .hasMessageContaining("permis.csv, ligne 2, colonne date_decision")
                .hasMessageContaining("hier");
        assertThat(refused(number)).hasMessageContaining("vide.csv, ligne 2");
        assertThat(refused(columns)).hasMessageContaining("numéro du dossier");
        assertThat(refused(noShape)).hasMessageContaining("aucune géométrie");
        assertThat(catchThrowableOfType(
                        UnreadableSource.class, () -> date.withMapping("m.json", "{\"subject\":\"ZONES\"}")))
                .hasMessageContaining("m.json");
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void two_real_plans_are_read_with_all_their_zones_known() throws Exception {
        Path plans = Path.of(System.getenv("BEFFROI_SHARED"), "data", "buildings", "plu");
        List<Source> both = List.of(
                Source.guess(plans.resolve("200011781_PLUi_20180101/ZONE_URBA.shp"), Subject.ZONES),
                Source.guess(plans.resolve("30014_PLU_20171013/30014_ZONE_URBA_20171013.shp"), Subject.ZONES));

        References read = References.of(both, LAMBERT, null);

        assertThat(read.zones().zones()).hasSize(222 + 90);
        assertThat(read.quality().count(Kind.ZONE_OF_UNKNOWN_TYPE)).isZero();
        assertThat(read.zones().zones())
                .filteredOn(zone -> zone.kind() == Zone.Kind.TO_URBANISE)
                .hasSize(30 + 9 + 2);
        assertThat(read.zones().zones()).allMatch(zone -> zone.shape().isValid());
    }

    @Test
    void a_carte_communale_is_read_beside_a_plan() throws Exception {
        Source sectors = source("SECTEUR_CC.geojson", Subject.ZONES, features("""
                {"LIBELLE":"ZC","LIBELONG":"Secteur ouvert","TYPESECT":"01","INSEE":"34172"}|[[3,46.5],[3.001,46.5],[3.001,46.501],[3,46.5]]
                {"LIBELLE":"ZCa","TYPESECT":"02"}|[[3.01,46.5],[3.011,46.5],[3.011,46.501],[3.01,46.5]]
                {"LIBELLE":"ZnC","TYPESECT":"03"}|[[3.02,46.5],[3.021,46.5],[3.021,46.501],[3.02,46.5]]
                {"LIBELLE":"RNU","TYPESECT":"99"}|[[3.03,46.5],[3.031,46.5],[3.031,46.501],[3.03,46.5]]"""));
        Source plan = source("ZONE_URBA.geojson", Subject.ZONES, features("""
                {"LIBELLE":"UB","TYPEZONE":"U"}|[[3.04,46.5],[3.041,46.5],[3.041,46.501],[3.04,46.5]]"""));

        References read = References.of(List.of(sectors, plan), LAMBERT, null);

        assertThat(read.zones().zones())
                .extracting(Zone::kind, Zone::label)
                .containsExactlyInAnyOrder(
                        tuple(Zone.Kind.OPEN, "ZC"),
                        tuple(Zone.Kind.OPEN, "ZCa"),
                        tuple(Zone.Kind.CLOSED, "ZnC"),
                        tuple(Zone.Kind.UNKNOWN, "RNU"),
                        tuple(Zone.Kind.URBAN, "UB"));
        assertThat(read.quality().count(Kind.ZONE_OF_UNKNOWN_TYPE)).isOne();
        assertThat(Subject.ZONES.isLayer("34172_SECTEUR_CC_20200101")).isTrue();
    }

    private static UnreadableSource refused(Source source) {
        return catchThrowableOfType(UnreadableSource.class, () -> References.of(List.of(source), LAMBERT, null));
    }

    private Source source(String name, Subject subject, String content) throws Exception {
        return Source.guess(Files.writeString(folder.resolve(name), content), subject);
    }

    /** A line for each feature: properties, a bar, its ring. */
    private static String features(String lines) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(
                        ",",
                        lines.lines()
                                .map(line -> line.split("\\|", 2))
                                .map(parts -> "{\"type\":\"Feature\",\"properties\":" + parts[0]
                                        + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + parts[1] + "]}}")
                                .toList())
                + "]}";
    }
}
