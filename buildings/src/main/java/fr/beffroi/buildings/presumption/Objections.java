package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Permit;
import fr.beffroi.buildings.references.Permits;
import fr.beffroi.buildings.references.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** What speaks against a presumption, from what is known. */
final class Objections {
    private static final double LOW_SCORE = 0.6;
    /** Metres within which a cadastre building of the same size may be the same building, badly placed. */
    private static final double SHIFTED_M = 6;

    private static final double SAME_SIZE = 0.7;
    /** Metres: a shadow is narrow and touches what throws it. */
    private static final double SHADOW_M = 3;

    private static final double NEAR_THRESHOLD = 1.3;

    private final References references;
    private final Rules rules;
    private final CadastreDifference difference;

    Objections(References references, Rules rules, CadastreDifference difference) {
        this.references = references;
        this.rules = rules;
        this.difference = difference;
    }

    List<Objection> against(
            Sighting sighting,
            Nature nature,
            Geometry unexplained,
            double areaM2,
            Place place,
            List<PermitRelation> permits) {
        List<Objection> found = new ArrayList<>();
        double score = sighting.detection().score();
        if (score < LOW_SCORE) {
            found.add(Objection.of(Objection.Kind.SCORE_LOW, Math.round(100 * score)));
        }
        ofCadastre(sighting, nature, unexplained, found);
        ofPermits(sighting.period(), place, permits, found);
        if (place.parcels().isEmpty() && !references.cadastre().parcels().isEmpty()) {
            found.add(Objection.of(Objection.Kind.NOT_ON_A_PARCEL));
        }
        if (sighting.period().vintages() == 1) {
            found.add(Objection.of(Objection.Kind.SEEN_ONCE));
        }
        double slight = Rules.slightM2(nature, place);
        if (areaM2 < NEAR_THRESHOLD * slight) {
            found.add(Objection.of(Objection.Kind.NEAR_THRESHOLD, Math.round(slight)));
        }
        return found;
    }

    private void ofCadastre(Sighting sighting, Nature nature, Geometry unexplained, List<Objection> found) {
        Geometry outline = sighting.detection().outline();
        for (Geometry building : difference.near(outline, SHIFTED_M)) {
            double sizes = building.getArea() / outline.getArea();
            double apart = building.getCentroid().distance(outline.getCentroid()) * rules.metresPerUnit();
            if (sizes > SAME_SIZE && sizes < 1 / SAME_SIZE && apart < SHIFTED_M) {
                found.add(Objection.of(Objection.Kind.CADASTRE_SHIFTED, Math.round(apart)));
                break;
            }
        }
        double width = 2 * unexplained.getArea() / unexplained.getLength() * rules.metresPerUnit();
        boolean north = nature != Nature.POOL
                && difference.near(unexplained, SHADOW_M).stream()
                        .anyMatch(building -> building.getCentroid().getY()
                                < unexplained.getCentroid().getY());
        if (width < SHADOW_M && north) {
            found.add(Objection.of(Objection.Kind.MAY_BE_SHADOW, Math.round(10 * width) / 10.0));
        }
        LocalDate seen = sighting.period().seen();
        references.cadastre().asOf().ifPresent(asOf -> {
            if (seen != null && seen.isBefore(asOf)) {
                found.add(Objection.of(Objection.Kind.IMAGE_OLDER_THAN_CADASTRE, seen, asOf));
            }
        });
    }

    private void ofPermits(Period period, Place place, List<PermitRelation> permits, List<Objection> found) {
        Permits given = references.permits();
        for (PermitRelation each : permits) {
            switch (each.effect()) {
                case IN_TIME, POSSIBLE, TOO_SMALL ->
                    found.add(Objection.of(
                            Objection.Kind.PERMIT_MAY_EXPLAIN, each.permit().number()));
                case PENDING ->
                    found.add(Objection.of(
                            Objection.Kind.PERMIT_PENDING, each.permit().number()));
                case AFTERWARDS, OVER_BEFORE, UNCLEAR, NONE -> {}
            }
        }
        List<Permit> loose = place.street().isEmpty() ? List.of() : given.withoutParcelIn(place.street());
        if (!loose.isEmpty()) {
            String numbers = loose.stream().map(Permit::number).limit(5).collect(Collectors.joining(", "));
            found.add(Objection.of(Objection.Kind.PERMIT_WITHOUT_PARCEL_IN_STREET, place.street(), numbers));
        }
        LocalDate absent = period.absent();
        given.from().ifPresent(from -> {
            if (absent == null || absent.isBefore(from)) {
                found.add(Objection.of(Objection.Kind.PERMITS_START_LATER, from));
            }
        });
        LocalDate seen = period.seen();
        given.until().ifPresent(until -> {
            if (seen != null && until.isBefore(seen)) {
                found.add(Objection.of(Objection.Kind.PERMITS_END_EARLIER, until));
            }
        });
    }
}
