package fr.beffroi.buildings.sample;

import fr.beffroi.tables.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;
import tools.jackson.databind.json.JsonMapper;

/** What a commune has beside its images, in the forms in which it gets them: GeoJSON of the cadastre and of the CNIG, CSV. */
final class References {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COMMUNE = "99999";

    private final Plan plan;
    private final CoordinateTransform toDegrees;

    References(Plan plan) {
        this.plan = plan;
        toDegrees = Projection.transform(Projection.LAMBERT_93, Projection.WGS84);
    }

    static String notice() {
        return """
                Territoire d'essai dessiné par le programme Beffroi. Rien de ceci n'existe : ni lieu, ni commune, ni parcelle, ni permis.
                Les coordonnées (Lambert-93) tombent en mer, pour ne désigner aucun lieu réel.
                verite.geojson dit ce qui a été construit sans autorisation (autorise = false) : à ne pas donner au programme.
                """;
    }

    String buildings() {
        List<Map<String, Object>> features = new ArrayList<>();
        int n = 0;
        for (Thing thing : plan.things) {
            n++;
            if (thing.cadastre() == Thing.Cadastre.MISSING || thing.look() == Look.LIGHT) {
                continue;
            }
            double off = thing.cadastre() == Thing.Cadastre.SHIFTED ? 1 : 0;
            Geometry outline = AffineTransformation.translationInstance(off * (1.2 - n % 3), off * (n % 4 - 1.6))
                    .transform(thing.outline());
            features.add(feature(outline, Map.of("type", type(thing.look()), "nom", "", "commune", COMMUNE)));
        }
        plan.demolished.forEach(
                gone -> features.add(feature(gone, Map.of("type", "01", "nom", "", "commune", COMMUNE))));
        return collection("batiments (synthetique)", features);
    }

    /** 01 hard, 02 light: the cadastre's own classes. */
    private static String type(Look look) {
        return look == Look.SHED || look == Look.POOL ? "02" : "01";
    }

    String parcels() {
        List<Map<String, Object>> features = new ArrayList<>();
        for (int i = 0; i < plan.lots.size(); i++) {
            features.add(parcel(plan.lots.get(i), id(i), "AB", i + 1));
        }
        Geometry built = plan.urban;
        int n = 0;
        for (Plan.Field field : plan.fields) {
            Geometry open = field.outline().difference(built);
            for (int part = 0; part < open.getNumGeometries(); part++) {
                if (open.getGeometryN(part) instanceof Polygon ground && ground.getArea() > 200) {
                    n++;
                    features.add(parcel(ground, String.format(Locale.ROOT, "%s000ZA%04d", COMMUNE, n), "ZA", n));
                }
            }
        }
        return collection("parcelles (synthetique)", features);
    }

    private Map<String, Object> parcel(Geometry outline, String id, String section, int number) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("commune", COMMUNE);
        properties.put("prefixe", "000");
        properties.put("section", section);
        properties.put("numero", String.valueOf(number));
        properties.put("contenance", Math.round(outline.getArea()));
        return feature(outline, properties);
    }

    private static String id(int lot) {
        return String.format(Locale.ROOT, "%s000AB%04d", COMMUNE, lot + 1);
    }

    String zones() {
        List<Map<String, Object>> features = new ArrayList<>();
        Geometry urban = plan.urban;
        Geometry later = plan.toUrbanise.difference(urban);
        Geometry natural = plan.natural.difference(urban).difference(later);
        Geometry fields = Plan.quad(new Coordinate(0, 0), 0, 0, plan.side, 0, plan.side)
                .difference(urban)
                .difference(later)
                .difference(natural);
        features.add(zone(urban, "U", "UB"));
        features.add(zone(later, "AUc", "1AU"));
        features.add(zone(natural, "N", "N"));
        features.add(zone(fields, "A", "A"));
        return collection("zone_urba (synthetique)", features);
    }

    private Map<String, Object> zone(Geometry outline, String type, String label) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("LIBELLE", label);
        properties.put("TYPEZONE", type);
        properties.put("DATAPPRO", "20200115");
        properties.put("IDURBA", COMMUNE + "_PLU_20200115");
        return feature(outline, properties);
    }

    /** One line for each permit; its parcels are told by their section and number. */
    String permits() {
        StringBuilder out = new StringBuilder("numero;type;parcelles;date_decision;decision;adresse\n");
        for (Thing thing : plan.things) {
            Thing.Permit permit = thing.permit();
            if (permit != null) {
                out.append(String.join(
                                ";",
                                permit.number(),
                                permit.kind(),
                                thing.parcel() < 0 ? "" : "AB " + (thing.parcel() + 1),
                                permit.decided().toString(),
                                "accordé",
                                ""))
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** What stands at the second vintage and not at the first. */
    String truth() {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Thing thing : plan.things) {
            if (!thing.before()) {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("autorise", !thing.unauthorised());
                properties.put("genre", thing.look().name());
                properties.put("surface_m2", Math.rint(10 * thing.outline().getArea()) / 10);
                features.add(feature(thing.outline(), properties));
            }
        }
        return collection("verite (synthetique)", features);
    }

    private static String collection(String name, List<Map<String, Object>> features) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put("name", name);
        all.put("features", features);
        return JSON.writeValueAsString(all);
    }

    private Map<String, Object> feature(Geometry outline, Map<String, ?> properties) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        if (outline instanceof Polygon polygon) {
            geometry.put("type", "Polygon");
            geometry.put("coordinates", rings(polygon));
        } else if (outline instanceof MultiPolygon many) {
            geometry.put("type", "MultiPolygon");
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < many.getNumGeometries(); i++) {
                parts.add(rings((Polygon) many.getGeometryN(i)));
            }
            geometry.put("coordinates", parts);
        } else {
            throw new IllegalStateException("an outline of " + outline.getGeometryType());
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private List<List<List<Double>>> rings(Polygon polygon) {
        List<List<List<Double>>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private List<List<Double>> ring(Coordinate[] corners) {
        List<List<Double>> ring = new ArrayList<>();
        for (Coordinate corner : corners) {
            ProjCoordinate out = toDegrees.transform(
                    new ProjCoordinate(SampleTerritory.EAST + corner.x, SampleTerritory.NORTH + corner.y),
                    new ProjCoordinate());
            ring.add(List.of(round(out.x), round(out.y)));
        }
        return ring;
    }

    /** To a centimetre or so. */
    private static double round(double degrees) {
        return Math.rint(degrees * 1e8) / 1e8;
    }
}
