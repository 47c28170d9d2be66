package fr.beffroi.buildings.references;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Buildings and parcels of the cadastre, in the reference system of the images. */
public final class Cadastre {
    private final List<CadastreBuilding> buildings;
    private final List<Parcel> parcels;
    private final @Nullable LocalDate asOf;
    private final Near<CadastreBuilding> nearBuildings;
    private final Near<Parcel> nearParcels;

    /** @param asOf day of the extract; null where nobody said it */
    public Cadastre(List<CadastreBuilding> buildings, List<Parcel> parcels, @Nullable LocalDate asOf) {
        this.buildings = List.copyOf(buildings);
        this.parcels = List.copyOf(parcels);
        this.asOf = asOf;
        nearBuildings = new Near<>(this.buildings, CadastreBuilding::shape);
        nearParcels = new Near<>(this.parcels, Parcel::shape);
    }

    public List<CadastreBuilding> buildings() {
        return buildings;
    }

    public List<Parcel> parcels() {
        return parcels;
    }

    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** @param distance in units of the reference system */
    public List<CadastreBuilding> buildingsWithin(Geometry ground, double distance) {
        return nearBuildings.within(ground, distance);
    }

    /** @param distance in units of the reference system */
    public List<Parcel> parcelsWithin(Geometry ground, double distance) {
        return nearParcels.within(ground, distance);
    }
}
