package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Buildings and parcels of the cadastre's files. */
final class CadastreReader {
    private final String crs;
    private final QualityNotes notes;
    private final List<CadastreBuilding> buildings = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Set<ParcelId> seen = new HashSet<>();

    CadastreReader(String crs, QualityNotes notes) {
        this.crs = crs;
        this.notes = notes;
    }

    void buildings(Source source) throws UnreadableSource {
        Ground ground = Ground.of(source, crs, notes);
        Cells<Field> cells = source.cells();
        for (Table.Row row : source.table().rows()) {
            String type = cells.of(row).id(Field.BUILDING_TYPE);
            if (!type.isEmpty() && !type.matches("0?[12]")) {
                notes.note(Kind.BUILDING_OF_UNKNOWN_TYPE, source.table().file(), row.line(), type);
            }
            ground.of(row).ifPresent(shape -> buildings.add(new CadastreBuilding(shape, type.matches("0?2"))));
        }
    }

    void parcels(Source source) throws UnreadableSource {
        Ground ground = Ground.of(source, crs, notes);
        Cells<Field> cells = source.cells();
        if (source.find(Field.PARCEL_ID).isEmpty()
                && (source.find(Field.PARCEL_SECTION).isEmpty()
                        || source.find(Field.PARCEL_NUMBER).isEmpty())) {
            throw Faults.of(
                    source.table().file(),
                    null,
                    "references.parcel-columns",
                    String.join(", ", source.table().columns()));
        }
        for (Table.Row row : source.table().rows()) {
            Optional<ParcelId> id = id(cells.of(row));
            if (id.isEmpty()) {
                notes.note(Kind.PARCEL_WITHOUT_ID, source.table().file(), row.line(), cells.id(Field.PARCEL_ID));
                continue;
            }
            Optional<Geometry> shape = ground.of(row);
            if (shape.isPresent() && !seen.add(id.get())) {
                notes.note(
                        Kind.PARCEL_TWICE,
                        source.table().file(),
                        row.line(),
                        id.get().label());
            } else {
                shape.ifPresent(polygons -> parcels.add(new Parcel(id.get(), polygons)));
            }
        }
    }

    private static Optional<ParcelId> id(Cells<Field> cells) {
        return ParcelId.ofParts(
                        cells.id(Field.PARCEL_COMMUNE),
                        cells.id(Field.PARCEL_PREFIX),
                        cells.id(Field.PARCEL_SECTION),
                        cells.id(Field.PARCEL_NUMBER))
                .or(() -> ParcelId.ofWhole(cells.id(Field.PARCEL_ID)));
    }

    Cadastre cadastre(@Nullable LocalDate asOf) {
        return new Cadastre(buildings, parcels, asOf);
    }
}
