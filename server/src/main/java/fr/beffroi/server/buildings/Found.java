package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.tables.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * What is put before a person.
 *
 * @param outline where the cadastre would draw it, in the reference system of the images
 * @param score calibrated probability that something of that kind is there; 1 where a person drew it
 * @param rank the higher, the earlier in the list
 * @param parcels by section and number; empty where no parcel is known
 * @param zone type and name of the planning zone; empty where none is known
 * @param vintage that shows it @param earlier one to show beside it, if there is one
 * @param lastWithout day of the last images that do not show it as it is @param firstWith of the first that do
 * @param again an earlier decision that nothing stands there; null if there is none
 */
record Found(
        Kind kind,
        Polygon outline,
        String crs,
        double score,
        double areaM2,
        double rank,
        List<String> parcels,
        String zone,
        List<Fact> facts,
        UUID vintage,
        @Nullable UUID earlier,
        @Nullable LocalDate lastWithout,
        @Nullable LocalDate firstWith,
        Past past,
        @Nullable Again again) {
    Found {
        parcels = List.copyOf(parcels);
        facts = List.copyOf(facts);
    }

    /** Of one vintage alone. */
    Found(
            Kind kind,
            Polygon outline,
            String crs,
            double score,
            double areaM2,
            double rank,
            List<String> parcels,
            String zone,
            List<Fact> facts,
            UUID vintage,
            @Nullable UUID earlier,
            @Nullable LocalDate lastWithout,
            @Nullable LocalDate firstWith) {
        this(
                kind,
                outline,
                crs,
                score,
                areaM2,
                rank,
                parcels,
                zone,
                facts,
                vintage,
                earlier,
                lastWithout,
                firstWith,
                Past.NONE,
                null);
    }

    /** The same, where it was decided before that nothing stands. @param fact that says so; its factor weighs on the rank */
    Found again(Again decided, Fact fact) {
        List<Fact> told = new ArrayList<>(facts);
        told.add(fact);
        return new Found(
                kind,
                outline,
                crs,
                score,
                areaM2,
                rank * fact.factor(),
                parcels,
                zone,
                told,
                vintage,
                earlier,
                lastWithout,
                firstWith,
                past,
                decided);
    }

    /** Its outline in another reference system. */
    Polygon outlineIn(String system) {
        return (Polygon) Projection.between(crs, system).apply(outline);
    }
}
