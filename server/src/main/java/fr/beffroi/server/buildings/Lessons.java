package fr.beffroi.server.buildings;

import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.tables.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What agents decided, for a model to learn: outlines and whether a building stands there. Neither parcel, nor number, nor motive, nor
 * who: that something is built says nothing of an offence. Inside {@link Tenancy#in}.
 */
@Component("buildingsLessons")
class Lessons {
    /** Of a degree: a centimetre. */
    private static final double ROUND = 1e7;

    private final Cases cases;
    private final Grounds grounds;
    private final Vintages vintages;
    private final Crossing crossing;
    private final JsonMapper json;

    Lessons(Cases cases, Grounds grounds, Vintages vintages, Crossing crossing, JsonMapper json) {
        this.cases = cases;
        this.grounds = grounds;
        this.vintages = vintages;
        this.crossing = crossing;
        this.json = json;
    }

    /** @param all decided presumptions @param of each lesson how many */
    record Count(int all, Map<Lesson, Integer> of) {
        public int of(Lesson lesson) {
            return of.getOrDefault(lesson, 0);
        }
    }

    Count count() {
        Map<Lesson, Integer> of = new EnumMap<>(Lesson.class);
        taught().forEach((one, lesson) -> of.merge(lesson, 1, Integer::sum));
        return new Count(of.values().stream().mapToInt(Integer::intValue).sum(), of);
    }

    /** GeoJSON in longitude and latitude, one feature a decision. @throws fr.beffroi.server.web.Refused if a reference is broken */
    byte[] geoJson() {
        Map<UUID, LocalDate> taken = vintages.all().stream().collect(Collectors.toMap(Vintage::id, Vintage::taken));
        Map<String, Cadastre> cadastres = new HashMap<>();
        List<Map<String, Object>> features = new ArrayList<>();
        taught().forEach((one, lesson) -> {
            String crs = one.found().crs();
            Geometry shape = one.found().outline();
            if (lesson == Lesson.NOTHING) {
                Cadastre cadastre = cadastres.computeIfAbsent(
                        crs, in -> crossing.references(in).references().cadastre());
                shape = withoutCadastre(shape, cadastre);
            }
            UnaryOperator<Geometry> degrees = Projection.between(crs, Projection.WGS84);
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                    features.add(feature(
                            degrees.apply(part), lesson, taken.get(one.found().vintage())));
                }
            }
        });
        return json.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", features));
    }

    private Map<Case, Lesson> taught() {
        Map<UUID, Ground> told = grounds.all();
        Map<Case, Lesson> taught = new LinkedHashMap<>();
        for (Case one : cases.all()) {
            if (!one.erased()) {
                Lesson.of(one, told.get(one.proposal())).ifPresent(lesson -> taught.put(one, lesson));
            }
        }
        return taught;
    }

    /** That an extension was none says nothing against the building that it was seen with. */
    private static Geometry withoutCadastre(Geometry shape, Cadastre cadastre) {
        List<Geometry> drawn = cadastre.buildings().stream()
                .map(CadastreBuilding::shape)
                .filter(building -> building.getEnvelopeInternal().intersects(shape.getEnvelopeInternal()))
                .toList();
        return drawn.isEmpty() ? shape : shape.difference(UnaryUnionOp.union(drawn));
    }

    private static Map<String, Object> feature(Geometry shape, Lesson lesson, @Nullable LocalDate taken) {
        Polygon outline = (Polygon) shape;
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(outline.getExteriorRing()));
        for (int i = 0; i < outline.getNumInteriorRing(); i++) {
            rings.add(ring(outline.getInteriorRingN(i)));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("verdict", lesson.verdict());
        if (taken != null) {
            properties.put("images", taken.toString());
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("geometry", Map.of("type", "Polygon", "coordinates", rings));
        return feature;
    }

    private static List<double[]> ring(LineString ring) {
        List<double[]> points = new ArrayList<>();
        for (Coordinate at : ring.getCoordinates()) {
            points.add(new double[] {Math.rint(at.x * ROUND) / ROUND, Math.rint(at.y * ROUND) / ROUND});
        }
        return points;
    }
}
