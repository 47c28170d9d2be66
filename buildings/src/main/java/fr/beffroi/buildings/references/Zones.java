package fr.beffroi.buildings.references;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Zones of the local plan and what lies over them, in the reference system of the images. */
public final class Zones {
    private final List<Zone> zones;
    private final List<Overlay> overlays;
    private final Near<Zone> nearZones;
    private final Near<Overlay> nearOverlays;

    public Zones(List<Zone> zones, List<Overlay> overlays) {
        this.zones = List.copyOf(zones);
        this.overlays = List.copyOf(overlays);
        nearZones = new Near<>(this.zones, Zone::shape);
        nearOverlays = new Near<>(this.overlays, Overlay::shape);
    }

    public List<Zone> zones() {
        return zones;
    }

    public List<Overlay> overlays() {
        return overlays;
    }

    public List<Zone> zonesAt(Geometry ground) {
        return nearZones.within(ground, 0);
    }

    public List<Overlay> overlaysAt(Geometry ground) {
        return nearOverlays.within(ground, 0);
    }
}
