package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.tables.Projection;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.evaluation.SyntheticInflow;
import fr.beffroi.water.telemetry.files.DistrictMatrix;
import fr.beffroi.water.telemetry.files.Telemetry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Gives each demonstration collectivity three districts with half a year of flows that nobody measured, one leak in them, and
 * a year of invented figures, by the same lines as real ones. Seeding again changes nothing.
 */
@Component
public class DemoTelemetry {
    private static final int DAYS = 200;
    /** Days before today on which the leak began. */
    private static final int LEAK = 12;

    private static final double LITRES_PER_SECOND = 1.4;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final Measures measures;
    private final Importing importing;
    private final Districts districts;
    private final Screener screener;
    private final Years years;
    private final Outlines outlines;
    private final MessageSource texts;

    DemoTelemetry(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            Measures measures,
            Importing importing,
            Districts districts,
            Screener screener,
            Years years,
            Outlines outlines,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.measures = measures;
        this.importing = importing;
        this.districts = districts;
        this.screener = screener;
        this.years = years;
        this.outlines = outlines;
        this.texts = texts;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(this::seed);
    }

    void seed(Collectivities.Collectivity town) {
        tenancy.run(town.id(), this::settle);
        screener.screen(town.id());
    }

    private void settle() {
        if (!measures.names().isEmpty() || !accounts.hold(Role.AGENT, Role.ELU)) {
            return;
        }
        opening.open(TelemetryFeature.USE, "measures.demonstration.opening");
        Person agent = accounts.getFirst(Role.AGENT).as(Role.AGENT);
        Map<String, HourlySeries> meters = meters();
        importing.keep(text("measures.demonstration.file"), Way.DEMONSTRATION, new Telemetry(meters, List.of()), null);
        districts.save(
                matrix(List.copyOf(meters.keySet())),
                agent,
                accounts.getFirst(Role.AGENT).service());
        outlines.save(outlines(), agent);
        int last = Triage.today().getYear() - 1;
        years.save(last, 0, figures(), agent);
    }

    /** The tank feeds the town and, by the bridge, the plateau; the hamlets have a borehole of their own. */
    private Map<String, HourlySeries> meters() {
        LocalDate first = Triage.today().minusDays(DAYS);
        HourlySeries town = leaking(SyntheticInflow.of(first, DAYS, 9, 0.05, 11));
        HourlySeries plateau = SyntheticInflow.of(first, DAYS, 4, 0.06, 12);
        Map<String, HourlySeries> meters = new LinkedHashMap<>();
        meters.put(text("measures.demonstration.tank"), town.combined(plateau, Double::sum));
        meters.put(text("measures.demonstration.bridge"), plateau);
        meters.put(text("measures.demonstration.borehole"), SyntheticInflow.of(first, DAYS, 2.5, 0.06, 13));
        return meters;
    }

    private static HourlySeries leaking(HourlySeries series) {
        double[] flows = series.values();
        for (int hour = flows.length - LEAK * 24; hour < flows.length; hour++) {
            flows[hour] += LITRES_PER_SECOND;
        }
        return new HourlySeries(series.firstHour(), flows);
    }

    private DistrictMatrix matrix(List<String> meters) {
        return new DistrictMatrix(
                "",
                List.of(
                        text("measures.demonstration.town"),
                        text("measures.demonstration.plateau"),
                        text("measures.demonstration.hamlets")),
                Map.of(
                        meters.get(0), new int[] {1, 0, 0},
                        meters.get(1), new int[] {-1, 1, 0},
                        meters.get(2), new int[] {0, 0, 1}));
    }

    /** Over the invented network of pipes: the town in its middle, the plateau east of it, the hamlets in the north. */
    private Map<UUID, Geometry> outlines() {
        Map<String, double[]> corners = Map.of(
                text("measures.demonstration.town"),
                new double[] {842_250, 6_519_650, 843_720, 6_519_650, 843_690, 6_520_790, 842_250, 6_520_830},
                text("measures.demonstration.plateau"),
                new double[] {843_720, 6_519_650, 844_500, 6_519_650, 844_500, 6_520_760, 843_690, 6_520_790},
                text("measures.demonstration.hamlets"),
                new double[] {842_250, 6_520_830, 844_500, 6_520_760, 844_500, 6_521_350, 842_250, 6_521_350});
        UnaryOperator<Geometry> move = Projection.between(Projection.LAMBERT_93, Projection.WGS84);
        Map<UUID, Geometry> shapes = new HashMap<>();
        for (District district : districts.all()) {
            double[] corner = Objects.requireNonNull(corners.get(district.name()));
            Coordinate[] ring = new Coordinate[corner.length / 2 + 1];
            for (int i = 0; i < ring.length; i++) {
                int at = 2 * (i % (ring.length - 1));
                ring[i] = new Coordinate(corner[at], corner[at + 1]);
            }
            shapes.put(district.id(), move.apply(new GeometryFactory().createPolygon(ring)));
        }
        return shapes;
    }

    private YearInputs figures() {
        Map<Item, Double> figures = new EnumMap<>(Item.class);
        figures.put(Item.VP_059, 492_000.0);
        figures.put(Item.VP_060, 12_000.0);
        figures.put(Item.VP_061, 0.0);
        figures.put(Item.VP_063, 318_000.0);
        figures.put(Item.VP_201, 46_000.0);
        figures.put(Item.VP_221, 3_000.0);
        figures.put(Item.VP_220, 4_500.0);
        figures.put(Item.VP_077, 118.4);
        figures.put(Item.VP_140, 3.1);
        figures.put(Item.VP_236, 1.0);
        figures.put(Item.VP_237, 1.0);
        figures.put(Item.VP_238, 1.0);
        figures.put(Item.VP_239, 84.0);
        figures.put(Item.VP_241, 62.0);
        figures.put(Item.VP_242, 1.0);
        figures.put(Item.RP, 73.0);
        Map<Item, YearInputs.Entry> entries = new EnumMap<>(Item.class);
        String source = text("measures.demonstration.source");
        figures.forEach((item, value) -> entries.put(item, new YearInputs.Entry(value, source)));
        return new YearInputs(entries);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
