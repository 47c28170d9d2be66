package fr.beffroi.buildings.references;

import java.util.Locale;

/** What a file is about. */
public enum Subject {
    BUILDINGS,
    PARCELS,
    ZONES,
    /** Prescriptions of the plan, risks, protections: whatever lies over the zones. */
    OVERLAYS,
    PERMITS,
    ADDRESSES;

    /** Whether a layer, by its name, is about it. */
    public boolean isLayer(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return switch (this) {
            case BUILDINGS -> folded.contains("batiment") || folded.contains("building");
            case PARCELS -> folded.contains("parcelle") || folded.contains("parcel");
            case ZONES ->
                folded.contains("zone_urba")
                        || folded.contains("zoneurba")
                        || folded.contains("secteur_cc")
                        || folded.contains("secteurcc");
            case OVERLAYS ->
                folded.contains("prescription") || folded.contains("info_surf") || folded.contains("risque");
            case PERMITS -> folded.contains("permis") || folded.contains("dossier") || folded.contains("autorisation");
            case ADDRESSES -> folded.contains("adresse") || folded.contains("address");
        };
    }
}
