package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.references.Overlay;
import fr.beffroi.buildings.references.Parcel;
import fr.beffroi.buildings.references.Permit;
import fr.beffroi.buildings.references.References;
import fr.beffroi.buildings.references.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Crosses what was seen with what is known:
 *
 * <pre>{@code
 * Presumptions presumptions = new Presumptions(references, new Rules("EPSG:2154", 1, 0.4, -0.2, 1.5), decisions);
 * for (Presumption each : presumptions.of(sightings)) {
 *     System.out.println(each.message(Locale.FRENCH) + " " + each.permitMessage(Locale.FRENCH));
 *     each.factors().forEach(factor -> System.out.println("  " + factor.message(Locale.FRENCH)));
 *     each.against().forEach(objection -> System.out.println("  " + objection.message(Locale.FRENCH)));
 * }
 * }</pre>
 *
 * <p>{@code rank = probability × unexplained m² × zone × permit}: the calibrated score of the detection; the ground that lies beyond
 * the tolerance of every building of the cadastre and of every outline already decided on; {@link Rules#weight}; the least
 * {@link PermitRelation.Effect#weight} of the permits on its parcels. In square metres: how much unexplained ground one may expect
 * there, weighted. Nothing is presumed where the cadastre explains, nor up to the sizes for which the code asks nothing.
 */
public final class Presumptions {
    private static final Comparator<Geometry> BY_PLACE =
            (one, other) -> one.norm().compareTo(other.norm());

    /** Square metres, and part of the whole, from which a parcel counts. */
    private static final double NOTABLE_M2 = 2;

    private static final double NOTABLE_PART = 0.1;
    /** Metres to the nearest address. */
    private static final double ADDRESS_M = 60;
    /** Part of an object that the cadastre must explain for the rest to be an extension. */
    private static final double ATTACHED = 0.1;

    private final References references;
    private final Rules rules;
    private final CadastreDifference difference;
    private final List<PreviousDecision> decisions;
    private final Objections objections;

    /** @param decisions of people on objects of this territory */
    public Presumptions(References references, Rules rules, List<PreviousDecision> decisions) {
        this.references = references;
        this.rules = rules;
        difference = new CadastreDifference(references.cadastre(), rules);
        this.decisions = decisions.stream()
                .sorted(Comparator.comparing(PreviousDecision::on).thenComparing(PreviousDecision::outline, BY_PLACE))
                .toList();
        objections = new Objections(references, rules, difference);
    }

    /** By rank, the highest first; of equal ranks by place. The order of the sightings does not matter. */
    public List<Presumption> of(List<Sighting> sightings) {
        return sightings.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Presumption::rank)
                        .reversed()
                        .thenComparing(Presumption::unexplained, BY_PLACE)
                        .thenComparing(Presumption::nature))
                .toList();
    }

    private Optional<Presumption> of(Sighting sighting) {
        Detection detection = sighting.detection();
        Geometry outline = detection.outline();
        Geometry unexplained = difference.of(outline);
        if (unexplained.isEmpty()) {
            return Optional.empty();
        }
        List<PreviousDecision> before =
                decisions.stream().filter(decision -> isOf(decision, outline)).toList();
        if (!before.isEmpty()) {
            Geometry decided = UnaryUnionOp.union(
                    before.stream().map(PreviousDecision::outline).toList(), outline.getFactory());
            unexplained = difference.without(unexplained, decided.buffer(rules.units(rules.toleranceM())));
        }
        double areaM2 = rules.squareMetres(unexplained.getArea());
        double wholeM2 = rules.squareMetres(outline.getArea());
        Nature nature = nature(detection.kind(), 1 - areaM2 / wholeM2);
        Place place = place(unexplained);
        if (areaM2 <= Rules.slightM2(nature, place)) {
            return Optional.empty();
        }
        Formality formality = Formality.of(nature, areaM2, wholeM2, place);
        List<PermitRelation> permits = permits(place, sighting.period(), formality);
        List<Factor> factors = factors(areaM2, detection.score(), place, permits);
        return Optional.of(new Presumption(
                sighting,
                nature,
                unexplained,
                areaM2,
                place,
                permits,
                factors,
                factors.getLast().after(),
                objections.against(sighting, nature, unexplained, areaM2, place, permits),
                formality,
                before.isEmpty() ? null : before.getLast()));
    }

    /** At the same place: they share most of the smaller of the two. */
    private static boolean isOf(PreviousDecision decision, Geometry outline) {
        if (!decision.outline().getEnvelopeInternal().intersects(outline.getEnvelopeInternal())) {
            return false;
        }
        double shared = decision.outline().intersection(outline).getArea();
        return shared > 0.5 * Math.min(decision.outline().getArea(), outline.getArea());
    }

    private static Nature nature(Kind kind, double explained) {
        return switch (kind) {
            case POOL -> Nature.POOL;
            case LIGHT_STRUCTURE -> Nature.LIGHT_STRUCTURE;
            case BUILDING -> explained >= ATTACHED ? Nature.EXTENSION : Nature.NEW_BUILDING;
        };
    }

    private Place place(Geometry unexplained) {
        List<Place.ParcelPart> parcels = new ArrayList<>();
        // Parcels are of the cadastre: they are off by what its buildings are off.
        Geometry onCadastre = AffineTransformation.translationInstance(
                        -rules.units(rules.eastM()), -rules.units(rules.northM()))
                .transform(unexplained);
        double whole = rules.squareMetres(unexplained.getArea());
        for (Parcel parcel : references.cadastre().parcelsWithin(onCadastre, 0)) {
            double part =
                    rules.squareMetres(parcel.shape().intersection(onCadastre).getArea());
            if (part >= Math.min(NOTABLE_M2, whole / 2) || part >= NOTABLE_PART * whole) {
                parcels.add(new Place.ParcelPart(parcel.id(), part));
            }
        }
        parcels.sort(Comparator.comparingDouble(Place.ParcelPart::areaM2)
                .reversed()
                .thenComparing(Place.ParcelPart::parcel));
        List<Overlay> overlays = references.zones().overlaysAt(unexplained).stream()
                .sorted(Comparator.comparing(Overlay::kind).thenComparing(Overlay::label))
                .toList();
        String street = references
                .addresses()
                .nearest(unexplained, rules.units(ADDRESS_M))
                .map(address -> address.street())
                .orElse("");
        return new Place(parcels, zone(unexplained), overlays, street);
    }

    private @Nullable Zone zone(Geometry unexplained) {
        return references.zones().zonesAt(unexplained).stream()
                .max(Comparator.comparingDouble((Zone zone) ->
                                zone.shape().intersection(unexplained).getArea())
                        .thenComparing(Zone::label)
                        .thenComparing(Zone::kind))
                .orElse(null);
    }

    private List<PermitRelation> permits(Place place, Period period, Formality formality) {
        Map<String, Permit> found = new TreeMap<>();
        for (Place.ParcelPart part : place.parcels()) {
            references.permits().of(part.parcel()).forEach(permit -> found.put(permit.number(), permit));
        }
        return found.values().stream()
                .map(permit -> PermitRelation.of(permit, period, formality))
                .sorted(Comparator.comparingDouble(
                                (PermitRelation each) -> each.effect().weight())
                        .thenComparing(each -> each.permit().number()))
                .toList();
    }

    private static List<Factor> factors(double areaM2, double score, Place place, List<PermitRelation> permits) {
        double permit = permits.stream()
                .mapToDouble(each -> each.effect().weight())
                .min()
                .orElse(1);
        double[] values = {score, Rules.weight(place), permit};
        Factor.Kind[] kinds = {Factor.Kind.PROBABILITY, Factor.Kind.ZONE, Factor.Kind.PERMIT};
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(Factor.Kind.AREA, areaM2, areaM2, 0));
        double before = areaM2;
        for (int i = 0; i < values.length; i++) {
            double after = before * values[i];
            factors.add(new Factor(kinds[i], values[i], after, (before - after) / areaM2));
            before = after;
        }
        return factors;
    }
}
