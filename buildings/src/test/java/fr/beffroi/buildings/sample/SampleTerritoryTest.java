package fr.beffroi.buildings.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleTerritoryTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameFilesAndAnotherSeedOthers() throws IOException {
        write(7, "a");
        write(7, "b");
        write(8, "c");
        for (Path file : files("a")) {
            Path same = folder.resolve("a").relativize(file);
            assertThat(Files.readAllBytes(folder.resolve("b").resolve(same)))
                    .as("%s", same)
                    .isEqualTo(Files.readAllBytes(file));
        }
        assertThat(Files.readAllBytes(folder.resolve("c/verite.geojson")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("a/verite.geojson")));
    }

    @Test
    void whatWasBuiltWithoutAPermitHasNoneAndIsInNoCadastre() throws IOException {
        Plan plan = new Plan(2026, 1000);
        List<Thing> found = plan.things.stream().filter(Thing::unauthorised).toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(18);
        assertThat(found).allMatch(one -> one.permit() == null && one.cadastre() == Thing.Cadastre.MISSING);
        assertThat(found).allMatch(one -> !one.before() && one.after());
        assertThat(plan.things)
                .as("authorised works")
                .filteredOn(one -> one.permit() != null)
                .hasSizeGreaterThan(8);
        assertThat(plan.lots).hasSizeGreaterThan(120);
    }

    @Test
    void whatStandsIsToldWhereTheCadastreWouldDrawIt() {
        Plan plan = new Plan(2026, 1000);
        SampleTerritory territory = SampleTerritory.coarse(2026, 4);
        assertThat(territory.standing())
                .hasSize((int) plan.things.stream().filter(Thing::after).count())
                .filteredOn(SampleTerritory.Standing::unauthorised)
                .hasSize(territory.unauthorised())
                .allMatch(one -> one.permit() == null);
        assertThat(territory
                        .standing()
                        .getFirst()
                        .outline()
                        .getEnvelopeInternal()
                        .getMinX())
                .isBetween(SampleTerritory.EAST, SampleTerritory.EAST + 1000);
    }

    @Test
    void groundIsSeenThroughACrownWithoutLeavesAlone() {
        assertThat(hidden(false)).as("branches").isBetween(0.05, 0.6);
        assertThat(hidden(true)).as("an evergreen").isGreaterThan(0.85);
    }

    /** Share of the ground within half its radius that a lone tree hides at the end of winter. */
    private static double hidden(boolean evergreen) {
        Plan plan = new Plan(2026, 1000);
        Plan.Tree lone = plan.trees.stream()
                .filter(tree -> evergreen == (tree.tone() % 4 == 0))
                .filter(tree -> plan.trees.stream()
                        .noneMatch(other -> other != tree && other.at().distance(tree.at()) < 16))
                .findFirst()
                .orElseThrow();
        double r = lone.radius() / 2;
        double west = lone.at().x + Vintage.AFTER.east() - r;
        double north = lone.at().y + Vintage.AFTER.north() + r;
        int side = (int) (2 * r / 0.1);
        var with = new Painter(plan, Vintage.AFTER, 0.1).draw(west, north, side, side);
        plan.trees.remove(lone);
        var without = new Painter(plan, Vintage.AFTER, 0.1).draw(west, north, side, side);
        int changed = 0;
        for (int i = 0; i < side * side; i++) {
            changed += with.getRGB(i % side, i / side) == without.getRGB(i % side, i / side) ? 0 : 1;
        }
        return (double) changed / (side * side);
    }

    @Test
    void filesAreOfTheFormsThatCommunesGet() throws IOException {
        write(2026, "d");
        Path here = folder.resolve("d");
        JsonNode parcels = JSON.readTree(Files.readString(here.resolve("parcelles.geojson")));
        assertThat(parcels.at("/features/0/properties/section").asString()).isEqualTo("AB");
        assertThat(parcels.at("/features/0/properties/id").asString()).isEqualTo("99999000AB0001");
        assertThat(parcels.at("/features/0/geometry/coordinates/0/0/0").asDouble())
                .isBetween(-10.0, 0.0);
        assertThat(Files.readString(here.resolve("permis.csv"))).startsWith("numero;type;parcelles;date_decision");
        assertThat(Files.readString(here.resolve("LISEZMOI.txt"))).contains("Rien de ceci n'existe");
        assertThat(Files.readString(here.resolve("batiments.geojson"))).contains("synthetique");
        Path image = here.resolve("images/2021/synthetique-2021-00-00.png");
        assertThat(ImageIO.read(image.toFile()).getWidth()).isEqualTo(250);
        assertThat(Files.readAllLines(here.resolve("images/2021/synthetique-2021-00-00.pgw")))
                .hasSize(6)
                .startsWith("4.000000");
    }

    private void write(long seed, String name) throws IOException {
        SampleTerritory.coarse(seed, 4).write(folder.resolve(name));
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }
}
