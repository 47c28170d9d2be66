package fr.beffroi.buildings.references;

import fr.beffroi.tables.Projection;
import fr.beffroi.tables.UnreadableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a commune knows of a territory, brought into the reference system of its images.
 *
 * @param quality to be read before anything is presumed
 */
public record References(Cadastre cadastre, Zones zones, Permits permits, Addresses addresses, Quality quality) {
    /**
     * Whole or not at all. Several files of one subject are taken together; a subject without a file is one of which nothing is
     * known.
     *
     * @param crs of the images, one that {@link Projection#isKnown is known}
     * @param cadastreAsOf day of the cadastre's extract; null where nobody said it
     * @throws UnreadableSource where a value is written but cannot be read, a needed column lacks, or nothing tells a projection
     */
    public static References of(List<Source> sources, String crs, @Nullable LocalDate cadastreAsOf)
            throws UnreadableSource {
        QualityNotes notes = new QualityNotes();
        CadastreReader cadastre = new CadastreReader(crs, notes);
        ZonesReader zones = new ZonesReader(crs, notes);
        List<Source> permits = new ArrayList<>();
        List<Address> addresses = new ArrayList<>();
        for (Source source : sources) {
            notes.of(source);
            switch (source.subject()) {
                case BUILDINGS -> cadastre.buildings(source);
                case PARCELS -> cadastre.parcels(source);
                case ZONES -> zones.zones(source);
                case OVERLAYS -> zones.overlays(source);
                case PERMITS -> permits.add(source);
                case ADDRESSES -> addresses.addAll(AddressesReader.read(source, crs, notes));
            }
        }
        Cadastre land = cadastre.cadastre(cadastreAsOf);
        PermitsReader reader = new PermitsReader(land.parcels(), notes);
        for (Source source : permits) {
            reader.read(source);
        }
        return new References(
                land, zones.zones(), new Permits(reader.permits()), new Addresses(addresses), notes.quality());
    }
}
