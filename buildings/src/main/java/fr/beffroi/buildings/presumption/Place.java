package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Overlay;
import fr.beffroi.buildings.references.ParcelId;
import fr.beffroi.buildings.references.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the unexplained part lies.
 *
 * @param parcels that hold a notable part of it, the largest part first
 * @param zone that holds most of it; null where no zone is known there
 * @param street of the nearest address; {@code ""} where none is known
 */
public record Place(List<ParcelPart> parcels, @Nullable Zone zone, List<Overlay> overlays, String street) {
    public Place {
        parcels = List.copyOf(parcels);
        overlays = List.copyOf(overlays);
    }

    /** @param areaM2 of the unexplained part that lies on the parcel */
    public record ParcelPart(ParcelId parcel, double areaM2) {}

    boolean isIn(Zone.Kind kind) {
        return zone != null && zone.kind() == kind;
    }

    boolean has(Overlay.Kind kind) {
        return overlays.stream().anyMatch(overlay -> overlay.kind() == kind);
    }
}
