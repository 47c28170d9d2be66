package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a JPEG2000 lies, after GMLJP2 (OGC 05-047 and 08-085): a {@code RectifiedGrid} with its origin, the middle of the first pixel,
 * and one vector for each axis.
 */
final class GmlJp2 {
    private GmlJp2() {}

    /** Empty if the text is no GML of a grid. */
    static Optional<Placement> placement(Path file, byte[] text) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        // Neither a document type nor an entity has any business here: that is how XML bombs are made.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(text, 0, end)));
        } catch (XMLStreamException | NumberFormatException e) {
            throw UnreadableImage.of(file, e, "image.jp2.gml");
        }
    }

    private static Optional<Placement> read(XMLStreamReader xml) throws XMLStreamException {
        String system = "";
        boolean inGrid = false;
        double[] origin = {};
        List<double[]> vectors = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("RectifiedGrid")) {
                break;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            inGrid |= xml.getLocalName().equals("RectifiedGrid");
            String named = xml.getAttributeValue(null, "srsName");
            if (inGrid && named != null && system.isEmpty()) {
                system = named;
            }
            if (inGrid) {
                switch (xml.getLocalName()) {
                    case "pos", "coordinates" -> origin = numbers(xml.getElementText());
                    case "offsetVector" -> {
                        String own = xml.getAttributeValue(null, "srsName");
                        system = system.isEmpty() && own != null ? own : system;
                        vectors.add(numbers(xml.getElementText()));
                    }
                    default -> {}
                }
            }
        }
        if (origin.length < 2 || vectors.size() < 2 || vectors.get(0).length < 2 || vectors.get(1).length < 2) {
            return Optional.empty();
        }
        double[] along = vectors.get(0);
        double[] down = vectors.get(1);
        String spelled = system;
        String code = ReferenceSystems.ofDescription(spelled).orElse(spelled.isEmpty() ? null : spelled);
        // GML states latitude first for geographic systems.
        boolean swapped = Projection.WGS84.equals(code) && Math.abs(along[0]) < Math.abs(along[1]);
        int x = swapped ? 1 : 0;
        int y = 1 - x;
        AffineTransform transform = new AffineTransform(along[x], along[y], down[x], down[y], origin[x], origin[y]);
        transform.translate(-0.5, -0.5);
        return Optional.of(new Placement(code, transform));
    }

    private static double[] numbers(String text) {
        String[] parts = text.strip().split("[\\s,]+");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = Double.parseDouble(parts[i]);
        }
        return values;
    }
}
