package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import fr.beffroi.tables.UnreadableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/** Zones of the plan, and what lies over them. */
final class ZonesReader {
    private static final Pattern RISK = Pattern.compile(
            "risque|inondation|inondable|submersion|crue|ppr|alea|argile|mouvement_de_terrain|feu_de_foret|incendie|minier|technologique");
    private static final Pattern PROTECTED = Pattern.compile(
            "site_classe|monument|patrimonial|patrimoine|abords|sauvegarde|avap|zppaup|reserve_naturelle|coeur_de_parc|parc_national");

    private final String crs;
    private final QualityNotes notes;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Overlay> overlays = new ArrayList<>();

    ZonesReader(String crs, QualityNotes notes) {
        this.crs = crs;
        this.notes = notes;
    }

    void zones(Source source) throws UnreadableSource {
        Ground ground = Ground.of(source, crs, notes);
        Cells<Field> cells = source.cells();
        boolean sectors = source.find(Field.ZONE_TYPE)
                .map(TableField::folded)
                .filter(column -> column.contains("sect"))
                .isPresent();
        for (Table.Row row : source.table().rows()) {
            String type = cells.of(row).text(Field.ZONE_TYPE);
            Zone.Kind kind = (sectors ? Zone.Kind.ofSector(type) : Zone.Kind.of(type)).orElse(Zone.Kind.UNKNOWN);
            if (kind == Zone.Kind.UNKNOWN) {
                notes.note(Kind.ZONE_OF_UNKNOWN_TYPE, source.table().file(), row.line(), type.isEmpty() ? "—" : type);
            }
            String label = cells.text(Field.ZONE_LABEL).isEmpty() ? type : cells.text(Field.ZONE_LABEL);
            String longLabel = cells.text(Field.ZONE_LONG_LABEL);
            ground.of(row).ifPresent(shape -> zones.add(new Zone(kind, label, longLabel, shape)));
        }
    }

    void overlays(Source source) throws UnreadableSource {
        Ground ground = Ground.of(source, crs, notes);
        Cells<Field> cells = source.cells();
        for (Table.Row row : source.table().rows()) {
            String label = cells.of(row).text(Field.OVERLAY_LABEL);
            String code = cells.text(Field.OVERLAY_CODE);
            String shown = label.isEmpty() ? source.table().file() : label;
            Overlay.Kind kind = kind(
                    TableField.folded(label + " " + code + " " + source.table().file()));
            ground.of(row).ifPresent((Geometry shape) -> overlays.add(new Overlay(kind, shown, shape)));
        }
    }

    private static Overlay.Kind kind(String words) {
        if (PROTECTED.matcher(words).find()) {
            return Overlay.Kind.PROTECTED;
        }
        return RISK.matcher(words).find() ? Overlay.Kind.RISK : Overlay.Kind.OTHER;
    }

    Zones zones() {
        return new Zones(zones, overlays);
    }
}
