package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.tables.Projection;
import java.time.LocalDate;
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
        Past past) {
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
                Past.NONE);
    }

    /** Its outline in another reference system. */
    Polygon outlineIn(String system) {
        return (Polygon) Projection.between(crs, system).apply(outline);
    }
}
