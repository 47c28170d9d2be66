package fr.beffroi.buildings.scan;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * What was found on a tile.
 *
 * @param whole objects that lie within it
 * @param pieces objects that a seam cuts
 */
record Found(List<Detection> whole, List<Piece> pieces) {
    /**
     * A part of an object.
     *
     * @param traced in pixels of the territory, rows down
     * @param raw mean of the model's probabilities over it
     */
    record Piece(Polygon traced, Kind kind, double raw, long pixels) {}

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(whole.size());
            for (Detection one : whole) {
                write(out, one.outline(), one.kind());
                out.writeDouble(one.score());
                out.writeDouble(one.areaM2());
            }
            out.writeInt(pieces.size());
            for (Piece piece : pieces) {
                write(out, piece.traced(), piece.kind());
                out.writeDouble(piece.raw());
                out.writeLong(piece.pixels());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Polygon polygon, Kind kind) throws IOException {
        byte[] geometry = new WKBWriter().write(polygon);
        out.writeInt(geometry.length);
        out.write(geometry);
        out.writeUTF(kind.name());
    }

    static Found of(byte[] bytes) {
        List<Detection> whole = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                whole.add(new Detection(polygon(in), Kind.valueOf(in.readUTF()), in.readDouble(), in.readDouble()));
            }
            count = in.readInt();
            for (int i = 0; i < count; i++) {
                pieces.add(new Piece(polygon(in), Kind.valueOf(in.readUTF()), in.readDouble(), in.readLong()));
            }
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return new Found(whole, pieces);
    }

    private static Polygon polygon(DataInputStream in) throws IOException, ParseException {
        return (Polygon) new WKBReader().read(in.readNBytes(in.readInt()));
    }
}
