package fr.beffroi.buildings.presumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.references.Address;
import fr.beffroi.buildings.references.Addresses;
import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import fr.beffroi.buildings.references.Overlay;
import fr.beffroi.buildings.references.Parcel;
import fr.beffroi.buildings.references.ParcelId;
import fr.beffroi.buildings.references.Permit;
import fr.beffroi.buildings.references.Permits;
import fr.beffroi.buildings.references.Quality;
import fr.beffroi.buildings.references.References;
import fr.beffroi.buildings.references.Zone;
import fr.beffroi.buildings.references.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class PresumptionsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Rules RULES = new Rules("EPSG:2154", 1, 0, 0, 1.5);
    private static final LocalDate ABSENT = LocalDate.of(2021, 6, 1);
    private static final LocalDate SEEN = LocalDate.of(2024, 6, 1);
    private static final Period BETWEEN = new Period(ABSENT, SEEN, 2);
    private static final ParcelId AB_1 = ParcelId.all("AB 1").getFirst();

    private final List<CadastreBuilding> buildings = new ArrayList<>();
    private final List<Permit> permits = new ArrayList<>();
    private final List<Overlay> overlays = new ArrayList<>();
    private final List<PreviousDecision> decisions = new ArrayList<>();
    private Zone.Kind zone = Zone.Kind.NATURAL;
    private @Nullable LocalDate asOf;

    @Test
    void an_object_that_nothing_explains_is_presumed_with_all_its_factors() {
        Presumption found = one(seen(10, 10, 10, 6));

        assertThat(found.nature()).isEqualTo(Nature.NEW_BUILDING);
        assertThat(found.unexplainedM2()).isCloseTo(60, within(0.5));
        assertThat(found.rank()).isCloseTo(60 * 0.9, within(0.5));
        assertThat(found.factors()).extracting(Factor::kind).containsExactly(Factor.Kind.values());
        assertThat(found.factors().stream().mapToDouble(Factor::share).sum() + found.rank() / found.unexplainedM2())
                .isCloseTo(1, within(1e-9));
        assertThat(found.place().parcels()).extracting(Place.ParcelPart::parcel).containsExactly(AB_1);
        assertThat(found.formality().message(Locale.FRENCH)).contains("permis de construire", "R*421-1", "à confirmer");
        assertThat(found.permitMessage(Locale.FRENCH)).isEqualTo("Aucun permis retrouvé dans les données fournies");
        assertThat(found.message(Locale.FRENCH)).isEqualTo("Bâtiment absent du cadastre : 60 m² inexpliqués");
        assertThat(found.against()).isEmpty();
    }

    @Test
    void the_excess_over_a_cadastre_building_is_an_extension_and_its_rim_is_not() {
        buildings.add(new CadastreBuilding(square(10, 10, 10, 10), false));

        assertThat(presumed(seen(9, 9, 12, 12))).isEmpty();
        Presumption found = one(seen(10, 10, 18, 10));
        assertThat(found.nature()).isEqualTo(Nature.EXTENSION);
        assertThat(found.unexplainedM2()).isCloseTo((8 - 1.5) * 10, within(1.0));
        assertThat(found.formality().article()).isEqualTo("R*421-14, a");
    }

    @Test
    void the_shift_that_was_measured_is_undone_before_anything_is_held_against_the_cadastre() {
        buildings.add(new CadastreBuilding(square(6, 13, 10, 10), false));
        References known = references();
        Sighting there = seen(10, 10, 10, 10);

        assertThat(new Presumptions(known, RULES, List.of()).of(List.of(there))).hasSize(1);
        assertThat(new Presumptions(known, new Rules("EPSG:2154", 1, 4, -3, 1.5), List.of()).of(List.of(there)))
                .isEmpty();
        assertThat(one(there).against()).extracting(Objection::kind).contains(Objection.Kind.CADASTRE_SHIFTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-01,, GRANTED, BUILDING, IN_TIME",
        "2020-03-01,, GRANTED, BUILDING, POSSIBLE",
        "2022-03-01,, GRANTED, DECLARATION, TOO_SMALL",
        "2025-03-01,, GRANTED, BUILDING, AFTERWARDS",
        "2020-03-01, 2021-01-01, GRANTED, BUILDING, OVER_BEFORE",
        "2017-03-01,, GRANTED, BUILDING, OVER_BEFORE",
        ",, PENDING, BUILDING, PENDING",
        "2022-03-01,, REFUSED, BUILDING, NONE",
        "2022-03-01,, WITHDRAWN, BUILDING, NONE",
        "2022-03-01,, GRANTED, DEMOLITION, NONE",
        ",, UNKNOWN, BUILDING, UNCLEAR"
    })
    void a_permit_explains_by_its_state_its_days_and_its_kind(
            @Nullable LocalDate decided,
            @Nullable LocalDate complete,
            Permit.State state,
            Permit.Kind kind,
            PermitRelation.Effect effect) {
        permits.add(permit("PC1", List.of(AB_1), decided, complete, state, kind));

        Presumption found = one(seen(10, 10, 10, 6));

        assertThat(found.permits()).extracting(PermitRelation::effect).containsExactly(effect);
        assertThat(found.rank()).isCloseTo(60 * 0.9 * effect.weight(), within(0.5));
        assertThat(found.permits().getFirst().message(Locale.FRENCH)).startsWith("dossier PC1 : ");
        assertThat(found.permitMessage(Locale.FRENCH))
                .isEqualTo(
                        effect == PermitRelation.Effect.NONE
                                ? "Aucun permis retrouvé dans les données fournies"
                                : "Un dossier est rattaché aux parcelles de l’objet dans les données fournies");
    }

    @ParameterizedTest
    @CsvSource({
        "BUILDING, 4, NATURAL, false, ,",
        "BUILDING, 4, NATURAL, true, DECLARATION, 'R421-11, I, a'",
        "BUILDING, 12, NATURAL, false, DECLARATION, 'R421-9, a'",
        "BUILDING, 25, URBAN, false, PERMIT, R*421-1",
        "POOL, 9, URBAN, false, ,",
        "POOL, 40, URBAN, false, DECLARATION, 'R421-9, f'",
        "POOL, 120, URBAN, false, PERMIT, R*421-1"
    })
    void the_size_tells_the_formality_and_what_the_code_asks_nothing_for_is_not_proposed(
            Kind kind,
            double area,
            Zone.Kind in,
            boolean protectedSite,
            Formality.@Nullable Kind asked,
            @Nullable String article) {
        zone = in;
        if (protectedSite) {
            overlays.add(new Overlay(Overlay.Kind.PROTECTED, "Abords", square(0, 0, 100, 100)));
        }
        double side = Math.sqrt(area);
        List<Presumption> found =
                presumed(new Sighting(new Detection(square(10, 10, side, side), kind, 0.9, area), BETWEEN));

        if (asked == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.getFirst().formality()).isEqualTo(new Formality(asked, Objects.requireNonNull(article)));
        }
    }

    @Test
    void an_extension_in_a_town_may_be_larger_before_it_asks_for_a_permit_unless_the_whole_is_large() {
        Place town = new Place(List.of(), new Zone(Zone.Kind.URBAN, "U", "", square(0, 0, 1, 1)), List.of(), "");
        Place fields = new Place(List.of(), null, List.of(), "");

        assertThat(Formality.of(Nature.EXTENSION, 30, 130, town).kind()).isEqualTo(Formality.Kind.DECLARATION);
        assertThat(Formality.of(Nature.EXTENSION, 30, 160, town).kind()).isEqualTo(Formality.Kind.PERMIT);
        assertThat(Formality.of(Nature.EXTENSION, 41, 130, town).article()).isEqualTo("R*421-14, b");
        assertThat(Formality.of(Nature.EXTENSION, 30, 130, fields).article()).isEqualTo("R*421-14, a");
        assertThat(Formality.of(Nature.EXTENSION, 4, 130, fields).article()).isEqualTo("R*421-17, a");
    }

    @Test
    void what_a_person_decided_is_not_proposed_again_unless_it_grew() {
        decisions.add(new PreviousDecision(square(10, 10, 10, 6), LocalDate.of(2023, 1, 1), false));

        assertThat(presumed(seen(10.5, 10.3, 10, 6))).isEmpty();
        Presumption grown = one(seen(10, 10, 20, 6));
        assertThat(grown.findPrevious()).isPresent();
        assertThat(grown.unexplainedM2()).isCloseTo((10 - 1.5) * 6, within(1.0));
    }

    @Test
    void what_speaks_against_is_said() {
        asOf = LocalDate.of(2025, 1, 1);
        buildings.add(new CadastreBuilding(square(10, 5, 12, 4), false));
        permits.add(permit(
                "DP9", List.of(), LocalDate.of(2022, 1, 1), null, Permit.State.GRANTED, Permit.Kind.DECLARATION));
        Sighting narrow =
                new Sighting(new Detection(square(10, 10.8, 12, 2), Kind.BUILDING, 0.4, 24), new Period(null, SEEN, 1));

        assertThat(one(narrow).against())
                .extracting(Objection::kind)
                .containsExactlyInAnyOrder(
                        Objection.Kind.SCORE_LOW,
                        Objection.Kind.MAY_BE_SHADOW,
                        Objection.Kind.IMAGE_OLDER_THAN_CADASTRE,
                        Objection.Kind.PERMIT_WITHOUT_PARCEL_IN_STREET,
                        Objection.Kind.PERMITS_START_LATER,
                        Objection.Kind.PERMITS_END_EARLIER,
                        Objection.Kind.SEEN_ONCE);
        assertThat(one(narrow).against()).allSatisfy(each -> {
            assertThat(each.message(Locale.FRENCH))
                    .isNotBlank()
                    .doesNotContain("{", "null")
                    .doesNotContainPattern("\\d{4}-\\d{2}");
            assertThat(each.message(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("{", "null")
                    .doesNotContainPattern("\\d{4}-\\d{2}");
        });
        Sighting outside = seen(300, 300, 5, 5);
        assertThat(one(outside).against()).extracting(Objection::kind).contains(Objection.Kind.NOT_ON_A_PARCEL);
    }

    @Test
    void days_are_written_as_the_reader_writes_them() {
        Objection first = Objection.of(Objection.Kind.PERMITS_START_LATER, LocalDate.of(2021, 10, 1));
        Objection other = Objection.of(
                Objection.Kind.IMAGE_OLDER_THAN_CADASTRE, LocalDate.of(2021, 7, 8), LocalDate.of(2024, 12, 31));

        assertThat(first.message(Locale.FRENCH)).startsWith("les permis fournis commencent le 1er octobre 2021 :");
        assertThat(first.message(Locale.ENGLISH)).contains("1 October 2021");
        assertThat(other.message(Locale.FRENCH))
                .startsWith("l’image (du 8 juillet 2021) est plus ancienne")
                .contains("31 décembre 2024");
    }

    @Property(tries = 200)
    void the_rank_rises_with_each_factor(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double score,
            @ForAll @DoubleRange(min = 3, max = 30) double side,
            @ForAll @IntRange(max = 7) int effect,
            @ForAll @IntRange(max = 4) int kind) {
        double rank = rank(score, side, effect, kind);

        assertThat(rank(score + 0.05, side, effect, kind)).isGreaterThan(rank);
        assertThat(rank(score, side + 1, effect, kind)).isGreaterThan(rank);
        for (int other = 0; other < 5; other++) {
            boolean heavier = weight(other) > weight(kind);
            assertThat(rank(score, side, effect, other) > rank).isEqualTo(heavier);
        }
        overlays.add(new Overlay(Overlay.Kind.RISK, "PPRI", square(0, 0, 100, 100)));
        double atRisk = rank(score, side, effect, kind);
        overlays.clear();
        assertThat(atRisk).isGreaterThan(rank);
        assertThat(rank(score, side, 7, kind)).isGreaterThanOrEqualTo(rank);
    }

    private static double weight(int kind) {
        return Rules.weight(
                new Place(List.of(), new Zone(Zone.Kind.values()[kind], "", "", square(0, 0, 1, 1)), List.of(), ""));
    }

    /** @param effect days and states of a permit that explain less and less */
    private double rank(double score, double side, int effect, int kind) {
        zone = Zone.Kind.values()[kind];
        permits.clear();
        LocalDate[] decided = {
            LocalDate.of(2022, 1, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2010, 1, 1), null
        };
        if (effect < 5) {
            Permit.State state = decided[effect] == null ? Permit.State.PENDING : Permit.State.GRANTED;
            permits.add(permit("P", List.of(AB_1), decided[effect], null, state, Permit.Kind.BUILDING));
        }
        double rank = one(scored(score, side)).rank();
        permits.clear();
        return rank;
    }

    @Property(tries = 200)
    void nothing_is_presumed_where_the_cadastre_explains(
            @ForAll @DoubleRange(min = -1, max = 1) double east,
            @ForAll @DoubleRange(min = -1, max = 1) double north,
            @ForAll @DoubleRange(min = 4, max = 40) double width,
            @ForAll @DoubleRange(min = 4, max = 40) double depth,
            @ForAll Kind kind) {
        buildings.clear();
        buildings.add(new CadastreBuilding(square(10, 10, width, depth), false));
        Polygon outline = square(10 + east, 10 + north, width, depth);

        assertThat(presumed(new Sighting(new Detection(outline, kind, 1, width * depth), BETWEEN)))
                .isEmpty();
        buildings.clear();
    }

    @Property(tries = 50)
    void the_order_of_what_is_given_does_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sighting> sightings = new ArrayList<>();
        buildings.clear();
        permits.clear();
        for (int i = 0; i < 12; i++) {
            double x = 5 + 70 * random.nextDouble();
            double y = 5 + 70 * random.nextDouble();
            sightings.add(seen(x, y, 4 + i, 5));
            buildings.add(new CadastreBuilding(square(x + 3, y, 6, 6), i % 2 == 0));
            permits.add(permit(
                    "P" + i,
                    List.of(AB_1),
                    ABSENT.plusDays(random.nextInt(2000)),
                    null,
                    Permit.State.values()[random.nextInt(5)],
                    Permit.Kind.values()[random.nextInt(5)]));
        }
        List<Presumption> straight = new Presumptions(references(), RULES, List.of()).of(sightings);
        Collections.shuffle(sightings, random);
        Collections.shuffle(buildings, random);
        Collections.shuffle(permits, random);
        List<Presumption> shuffled = new Presumptions(references(), RULES, List.of()).of(sightings);
        buildings.clear();
        permits.clear();

        assertThat(shuffled).hasSameSizeAs(straight);
        for (int i = 0; i < straight.size(); i++) {
            assertThat(shuffled.get(i).sighting()).isEqualTo(straight.get(i).sighting());
            assertThat(shuffled.get(i).rank()).isEqualTo(straight.get(i).rank());
            assertThat(shuffled.get(i).permits())
                    .extracting(each -> each.permit().number())
                    .isEqualTo(straight.get(i).permits().stream()
                            .map(each -> each.permit().number())
                            .toList());
            assertThat(shuffled.get(i).against()).isEqualTo(straight.get(i).against());
        }
    }

    @Test
    void every_constant_has_its_sentence_in_both_languages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Arrays.stream(Objection.Kind.values())
                            .map(kind -> Objection.of(kind, 1, 2).message(locale)))
                    .doesNotContainNull();
            assertThat(Arrays.stream(Factor.Kind.values()).map(kind -> new Factor(kind, 1, 2, 0).message(locale)))
                    .doesNotContainNull();
            assertThat(Arrays.stream(PermitRelation.Effect.values())
                            .map(effect -> new PermitRelation(
                                            permit("P", List.of(), null, null, Permit.State.GRANTED, Permit.Kind.OTHER),
                                            effect)
                                    .message(locale)))
                    .allMatch(text -> text.contains("P"));
            assertThat(Arrays.stream(Formality.Kind.values()).map(kind -> new Formality(kind, "A").message(locale)))
                    .allMatch(text -> text.contains("A"));
        }
    }

    private static Polygon square(double x, double y, double width, double height) {
        return (Polygon) SHAPES.toGeometry(new Envelope(x, x + width, y, y + height));
    }

    private static Sighting seen(double x, double y, double width, double height) {
        return new Sighting(new Detection(square(x, y, width, height), Kind.BUILDING, 0.9, width * height), BETWEEN);
    }

    private static Sighting scored(double score, double side) {
        return new Sighting(new Detection(square(10, 10, side, side), Kind.BUILDING, score, side * side), BETWEEN);
    }

    private static Permit permit(
            String number,
            List<ParcelId> parcels,
            @Nullable LocalDate decided,
            @Nullable LocalDate complete,
            Permit.State state,
            Permit.Kind kind) {
        return new Permit(number, kind, parcels, null, decided, complete, state, "rue Basse", 1);
    }

    private References references() {
        Point here = SHAPES.createPoint(new Coordinate(12, 12));
        return new References(
                new Cadastre(buildings, List.of(new Parcel(AB_1, square(0, 0, 100, 100))), asOf),
                new Zones(List.of(new Zone(zone, "Z", "", square(0, 0, 100, 100))), overlays),
                new Permits(permits),
                new Addresses(List.of(new Address("Rue Basse", "3", here))),
                new Quality(List.of(), List.of()));
    }

    private List<Presumption> presumed(Sighting sighting) {
        return new Presumptions(references(), RULES, decisions).of(List.of(sighting));
    }

    private Presumption one(Sighting sighting) {
        List<Presumption> found = presumed(sighting);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
