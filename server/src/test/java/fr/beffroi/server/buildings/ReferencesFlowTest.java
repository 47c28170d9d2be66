package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a file of references, and what is said where a reference lacks. */
class ReferencesFlowTest extends PlanningOffice {
    private static final Polygon ROOF =
            (Polygon) new GeometryFactory().toGeometry(new Envelope(700_020, 700_030, 6_600_020, 6_600_026));
    private static final String UNMATCHED = "Les permis fournis n’ont pu être rapprochés";
    private static final String NONE = "Aucun permis retrouvé dans les données fournies";

    @Autowired
    private Crossing crossing;

    @Autowired
    private Proposing proposing;

    @Autowired
    private ReferenceFiles files;

    @Test
    void ofAShapefileOnlyTheColumnsThatAreUsedAreKept() throws IOException {
        bring("PARCELS", "parcelles.zip", parcel(700_000, 6_600_000, "DUPONT ZOE", "MARTIN LUC"));

        String kept = kept(ReferenceKind.PARCELS);
        assertThat(kept).contains("34172000AB0012").doesNotContain("DUPONT", "MARTIN", "PROPRIETAI", "GERE_PAR");
        var parcel = tenancy.in(own.id(), () -> crossing.references("EPSG:2154"))
                .references()
                .cadastre()
                .parcels()
                .getFirst();
        assertThat(parcel.id().label()).isEqualTo("AB 12");
        assertThat(parcel.shape().getArea())
                .as("where the file put it, which names no projection")
                .isCloseTo(10_000, within(1.0));
        assertThat(parcel.shape().intersects(ROOF)).isTrue();
    }

    @Test
    void aPermitWithoutAPlaceIsKeptAndFound() {
        bring("PERMITS", "permis.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"numero":"PC 1","parcelles":"AB 1","gere_par":"Dupont"},
                 "geometry":{"type":"MultiPoint","coordinates":[[3.0,46.5]]}},
                {"type":"Feature","properties":{"numero":"PC 2","parcelles":"AB 12","gere_par":"Durand"},"geometry":null}]}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(kept(ReferenceKind.PERMITS)).doesNotContain("Dupont", "Durand");
        assertThat(Objects.requireNonNull(tenancy.in(own.id(), files::latest).get(ReferenceKind.PERMITS))
                        .entries())
                .isEqualTo(2);
        assertThat(tenancy.in(own.id(), () -> crossing.references("EPSG:2154"))
                        .references()
                        .permits()
                        .all())
                .extracting(permit -> permit.number())
                .containsExactly("PC 1", "PC 2");
    }

    @Test
    void thatNoPermitWasFoundIsSaidOnlyWhereOneCouldBeLookedFor() throws IOException {
        permits("AB 99");
        assertThat(drawn().facts()).as("no parcels at all").anyMatch(this::isUnmatched);
        assertThat(drawn().facts()).noneMatch(fact -> fact.text().contains(NONE));

        bring("PARCELS", "ailleurs.zip", parcel(700_500, 6_600_000, "", ""));
        assertThat(drawn().facts()).as("on none of the parcels").anyMatch(this::isUnmatched);
        assertThat(drawn().facts()).noneMatch(fact -> fact.text().contains(NONE));

        bring("PARCELS", "ici.zip", parcel(700_000, 6_600_000, "", ""));
        assertThat(drawn().facts()).as("on a parcel of which no permit speaks").noneMatch(this::isUnmatched);
        assertThat(drawn().facts()).anyMatch(fact -> fact.text().contains(NONE) && !fact.against());

        permits("");
        assertThat(drawn().facts()).as("permits that name no parcel").anyMatch(this::isUnmatched);
        assertThat(drawn().facts()).noneMatch(fact -> fact.text().contains(NONE));
    }

    @Test
    void theCadastreAloneIsComparedOnlyWhereItWasGiven() throws IOException {
        assertThat(proposing.evidence(drawn(), SCANNED, Proposing.Crops.NONE))
                .noneMatch(Evidence.Comparison.class::isInstance)
                .hasSize(2);

        bring("BUILDINGS", "batiments.geojson", read("batiments.geojson"));
        assertThat(proposing.evidence(drawn(), SCANNED, Proposing.Crops.NONE))
                .anyMatch(Evidence.Comparison.class::isInstance)
                .hasSize(3);
    }

    private static final Proposing.Origin SCANNED = new Proposing.Origin(
            UUID.randomUUID(),
            "essai",
            Confidence.NOT_CALIBRATED,
            new Energy(0, Energy.Method.CPU_TIME),
            "Accueil",
            false);

    private boolean isUnmatched(Fact fact) {
        return fact.against() && fact.text().contains(UNMATCHED);
    }

    private void permits(String parcel) {
        bring(
                "PERMITS",
                "permis.csv",
                ("numero;type;parcelles;date_decision;decision\nPC 034 172 22 00001;PC;" + parcel
                                + ";2022-03-01;accordé\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Found drawn() {
        Vintage vintage = new Vintage(
                UUID.randomUUID(),
                "2024",
                LocalDate.of(2024, 3, 19),
                "absent",
                new Grid("EPSG:2154", 700_000, 6_600_100, 0.5, 1, 200, 200),
                0,
                0);
        return tenancy.in(own.id(), () -> crossing.drawn(ROOF, Kind.BUILDING, 60, vintage, null));
    }

    private void bring(String kind, String name, byte[] content) {
        send("/urbanisme/images/references", Map.of("sorte", kind), "fichier", name, content);
    }

    private String kept(ReferenceKind kind) {
        return tenancy.in(
                own.id(),
                () -> new String(
                        files.content(
                                Objects.requireNonNull(files.latest().get(kind)).id()),
                        StandardCharsets.UTF_8));
    }

    /** A Shapefile in a ZIP: a hectare, whose owner's column has lost its end, as dBASE cuts it, and another that no list knows. */
    private static byte[] parcel(double west, double south, String owner, String other) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("parcelles.shp"));
            out.write(square(west, south, 100));
            out.putNextEntry(new ZipEntry("parcelles.dbf"));
            out.write(dbf(List.of("IDU", "PROPRIETAI", "GERE_PAR"), List.of("34172000AB0012", owner, other)));
        }
        return zip.toByteArray();
    }

    private static byte[] square(double west, double south, double side) {
        Coordinate[] ring = {
            new Coordinate(west, south),
            new Coordinate(west, south + side),
            new Coordinate(west + side, south + side),
            new Coordinate(west + side, south),
            new Coordinate(west, south)
        };
        int content = 44 + 4 + 16 * ring.length;
        ByteBuffer file = ByteBuffer.allocate(100 + 8 + content);
        file.putInt(0, 9994).putInt(24, file.capacity() / 2);
        file.position(100);
        file.putInt(1).putInt(content / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        int record = file.position();
        file.putInt(5).position(record + 36);
        file.putInt(1).putInt(ring.length).putInt(0);
        for (Coordinate at : ring) {
            file.putDouble(at.x).putDouble(at.y);
        }
        return file.array();
    }

    private static byte[] dbf(List<String> columns, List<String> cells) {
        int width = 20;
        int head = 32 + 32 * columns.size() + 1;
        int row = 1 + width * columns.size();
        ByteBuffer file = ByteBuffer.allocate(head + row).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) head).putShort(10, (short) row);
        StringBuilder text = new StringBuilder(" ");
        for (int i = 0; i < columns.size(); i++) {
            file.put(32 + 32 * i, columns.get(i).getBytes(StandardCharsets.US_ASCII));
            file.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) width);
            text.append(cells.get(i)).append(" ".repeat(width - cells.get(i).length()));
        }
        file.put(head - 1, (byte) 0x0d);
        return file.put(head, text.toString().getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
