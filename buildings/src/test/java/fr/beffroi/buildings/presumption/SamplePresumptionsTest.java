package fr.beffroi.buildings.presumption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.Quality;
import fr.beffroi.buildings.references.References;
import fr.beffroi.buildings.references.Source;
import fr.beffroi.buildings.references.Subject;
import fr.beffroi.buildings.sample.SampleTerritory;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The territory that the program draws, with all that was built between its two vintages seen without fault. */
class SamplePresumptionsTest {
    private static final String CRS = "EPSG:2154";
    private static final Rules RULES = new Rules(CRS, 1, 0, 0, Rules.USUAL_TOLERANCE_M);

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_was_built_without_a_permit_is_found_and_ranks_before_the_rest_better_than_by_the_cadastre_alone()
            throws Exception {
        SampleTerritory.coarse(7, 5).write(folder);
        References known = References.of(
                List.of(
                        source("batiments.geojson", Subject.BUILDINGS),
                        source("parcelles.geojson", Subject.PARCELS),
                        source("zone_urba.geojson", Subject.ZONES),
                        source("permis.csv", Subject.PERMITS)),
                CRS,
                null);
        List<Sighting> sightings = new ArrayList<>();
        Set<Sighting> unauthorised = new HashSet<>();
        truth(sightings, unauthorised);

        List<Presumption> presumptions = new Presumptions(known, RULES, List.of()).of(sightings);

        List<Boolean> ranked = presumptions.stream()
                .map(each -> unauthorised.contains(each.sighting()))
                .toList();
        List<Boolean> baseline = byCadastreAlone(known.cadastre(), sightings, unauthorised);
        long found = ranked.stream().filter(each -> each).count();
        assertThat(known.quality().count(Quality.Kind.SHAPE_LACKING)).isZero();
        assertThat(unauthorised).hasSizeGreaterThan(5);
        assertThat(found).isGreaterThanOrEqualTo(Math.round(0.9 * unauthorised.size()));
        assertThat(averagePrecision(ranked, unauthorised.size()))
                .isGreaterThan(averagePrecision(baseline, unauthorised.size()));
    }

    private Source source(String name, Subject subject) throws Exception {
        return Source.guess(folder.resolve(name), subject);
    }

    private void truth(List<Sighting> sightings, Set<Sighting> unauthorised) throws Exception {
        Table truth = Table.read(folder.resolve("verite.geojson"), name -> true);
        UnaryOperator<Geometry> move = Projection.between(truth.projection(), CRS);
        Period period = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2024, 8, 1), 2);
        for (Table.Row row : truth.rows()) {
            if (!(move.apply(Objects.requireNonNull(row.shape())) instanceof Polygon outline)) {
                continue;
            }
            String look = row.cells().get(truth.columns().indexOf("genre"));
            Kind kind = look.equals("POOL") ? Kind.POOL : look.equals("LIGHT") ? Kind.LIGHT_STRUCTURE : Kind.BUILDING;
            Sighting sighting = new Sighting(new Detection(outline, kind, 0.9, outline.getArea()), period);
            sightings.add(sighting);
            if (row.cells().get(truth.columns().indexOf("autorise")).equals("false")) {
                unauthorised.add(sighting);
            }
        }
    }

    private static List<Boolean> byCadastreAlone(
            Cadastre cadastre, List<Sighting> sightings, Set<Sighting> unauthorised) {
        CadastreDifference difference = new CadastreDifference(cadastre, RULES);
        return sightings.stream()
                .filter(each -> difference.squareMetresOf(each.detection().outline()) > Formality.SLIGHT)
                .sorted(Comparator.comparingDouble((Sighting each) ->
                                difference.squareMetresOf(each.detection().outline()))
                        .reversed())
                .map(unauthorised::contains)
                .toList();
    }

    private static double averagePrecision(List<Boolean> ranked, int all) {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i)) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        return sum / all;
    }
}
