package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.sample.SampleTerritory;
import fr.beffroi.buildings.sample.SampleTerritory.Standing;
import fr.beffroi.buildings.states.State;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;

class DemoBuildingsTest extends PlanningOffice {
    private static final SampleTerritory TERRITORY = SampleTerritory.coarse(2026, 1);

    @Autowired
    private DemoBuildings demonstration;

    @Autowired
    private DemoDecisions decisions;

    @Autowired
    private DemoOpening opening;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sworn sworn;

    private final String slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID invented = UUID.randomUUID();
    private UUID clerk = invented;

    @BeforeEach
    void inventedTown() {
        invented = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        tenancy.run(invented, () -> {
            clerk = account("Camille Inventée", Role.AGENT);
            UUID mayor = account("Alix Inventé", Role.ELU);
            opening.open(BuildingsFeature.USE, "buildings.demonstration.opening");
            uses.readAgain(BuildingsFeature.USE, 0, new Person(mayor, Role.ELU));
        });
    }

    private UUID account(String name, Role role) {
        return accounts.create(name, email(role), PASSWORD, "Urbanisme", Set.of(role));
    }

    private String email(Role role) {
        return slug + "-" + role.name().toLowerCase(Locale.ROOT) + "@x.example";
    }

    @Test
    void aHandfulIsDecidedAsIsTrueOfWhatWasDrawnAndOnce() {
        tenancy.run(
                invented, () -> sworn.set(new Sworn.Commission(clerk, "essai", LocalDate.of(2026, 1, 1), null), clerk));
        List<Standing> standing = TERRITORY.standing();
        List<UUID> without = new ArrayList<>();
        some(standing, 5, Standing::unauthorised).forEach(one -> without.add(propose(invented, outline(one), 90)));
        Standing permitted = some(standing, 1, one -> one.permit() != null).getFirst();
        UUID allowed = propose(invented, outline(permitted), 50);
        UUID bare = propose(invented, bare(standing), 40);
        decisions.decide(invented, standing);
        decisions.decide(invented, standing);
        tenancy.run(invented, () -> {
            assertThat(without.stream().map(id -> cases.get(id).state()))
                    .containsExactlyInAnyOrder(
                            State.TO_INSPECT, State.TO_INSPECT, State.RECORDED, State.TO_VERIFY, State.PRESUMPTION);
            assertThat(cases.get(allowed).state()).isEqualTo(State.REGULAR);
            assertThat(cases.acts(allowed).getLast().reference()).isEqualTo(permitted.permit());
            assertThat(cases.get(bare).state()).isEqualTo(State.UNFOUNDED);
            assertThat(cases.acts(bare)).hasSize(1).allMatch(act -> act.by().equals(clerk));
            assertThat(cases.acts(bare).getFirst().motive()).contains("Rien n’est construit");
        });
    }

    @Test
    void aRealCollectivityIsNeverDecidedFor() {
        open();
        List<Standing> standing = TERRITORY.standing();
        UUID one = propose(
                own.id(), outline(some(standing, 1, Standing::unauthorised).getFirst()), 90);
        decisions.decide(own.id(), standing);
        assertThat(get(one).state()).isEqualTo(State.PRESUMPTION);
    }

    @Test
    void aDemonstrationIsImportedScannedAndDecidedByTheSameLinesAndOnce() {
        demonstration.settle(invented, TERRITORY);
        demonstration.settle(invented, TERRITORY);
        tenancy.run(invented, () -> {
            assertThat(vintages.all()).hasSize(2);
            assertThat(scans.latest(10)).hasSize(1);
            assertThat(sworn.all()).hasSize(1);
        });
        await(() -> !tenancy.in(invented, () -> scans.latest(1).getFirst()).isUnderWay());
        ScanRow scan = tenancy.in(invented, () -> scans.latest(1).getFirst());
        assertThat(scan.state()).as("%s", scan.fault()).isEqualTo(ScanRow.State.DONE);
        assertThat(scan.model()).as("the model that ran is named").isNotEmpty();
        assertThat(visitor()
                        .signIn(email(Role.AGENT), PASSWORD)
                        .get("/urbanisme/images")
                        .document()
                        .text())
                .contains("Territoire d’essai 2024");
        await(() -> tenancy.in(invented, () -> cases.all().stream().anyMatch(one -> one.state() != State.PRESUMPTION)));
    }

    private static List<Standing> some(List<Standing> standing, int many, Predicate<Standing> such) {
        return standing.stream()
                .filter(such)
                .filter(one -> one.outline() instanceof Polygon)
                .limit(many)
                .toList();
    }

    private static Polygon outline(Standing one) {
        return (Polygon) one.outline();
    }

    /** A square of the drawn ground on which nothing stands. */
    private static Polygon bare(List<Standing> standing) {
        Polygon square = null;
        for (int x = 20_300; square == null && x < 20_700; x += 10) {
            Polygon here = (Polygon) new GeometryFactory().toGeometry(new Envelope(x, x + 8, 6_560_500, 6_560_508));
            square = standing.stream().noneMatch(one -> one.outline().isWithinDistance(here, 5)) ? here : null;
        }
        return Objects.requireNonNull(square);
    }

    private UUID propose(UUID town, Polygon outline, double rank) {
        LocalDate taken = LocalDate.of(2024, 3, 19);
        return tenancy.in(town, () -> {
            Vintage vintage = vintages.all().stream().findFirst().orElseGet(() -> {
                Grid grid = new Grid("EPSG:2154", 20_000, 6_561_000, 0.5, 1, 2_000, 2_000);
                Vintage added = new Vintage(UUID.randomUUID(), "2024", taken, "absent", grid, 0, 0);
                vintages.add(added, accounts.getFirst(Role.AGENT).id());
                return added;
            });
            Found found = new Found(
                    Kind.BUILDING,
                    outline,
                    "EPSG:2154",
                    0.9,
                    outline.getArea(),
                    rank,
                    List.of("AB 12"),
                    "N",
                    List.of(new Fact("Bâtiment absent du cadastre.", false, 1)),
                    vintage.id(),
                    null,
                    null,
                    taken);
            return proposing.propose(
                    uses.getOpen(BuildingsFeature.USE),
                    found,
                    new Proposing.Origin(
                            null,
                            "essai",
                            Confidence.NOT_CALIBRATED,
                            new Energy(0, Energy.Method.CPU_TIME),
                            "Urbanisme",
                            true),
                    Proposing.Crops.NONE);
        });
    }
}
