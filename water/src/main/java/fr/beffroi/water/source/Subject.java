package fr.beffroi.water.source;

import java.util.Locale;

/** What a file is about. */
public enum Subject {
    PIPES,
    REPAIRS,
    ROADS,
    TEMPERATURES;

    /** Whether a table of a GeoPackage, by its name, is about it. */
    public boolean isLayer(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return switch (this) {
            case PIPES -> (folded.contains("canal") && !folded.contains("ass")) || folded.contains("pipe");
            case REPAIRS -> (folded.contains("repar") && !folded.contains("ass")) || folded.contains("casse");
            case ROADS -> folded.contains("voie") || folded.contains("rue") || folded.contains("road");
            case TEMPERATURES -> folded.contains("temperature") || folded.contains("meteo");
        };
    }
}
