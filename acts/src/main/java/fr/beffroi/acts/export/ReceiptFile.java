package fr.beffroi.acts.export;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the receipt of an act (element ARActe of {@code actesv1_1.xsd}) that a person brings back from the operator. Fields
 * are checked one by one, so that the error can say which.
 */
public final class ReceiptFile {
    static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 50;
    private static final int LONGEST_TOLD = 200;
    /** As the schema has it. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0|9][0-9][A|B|0-9]-[0-9]{9}-([0-9]{8})-[a-zA-Z0-9_]{1,15}-\\p{Lu}{2}");

    private final String name;
    private final XMLStreamReader reader;
    private final Map<String, String> fields = new HashMap<>();
    private int depth;

    private ReceiptFile(String name, XMLStreamReader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * @param name of the file, for the error
     * @throws Refused if it is no such receipt, or contradicts itself
     */
    public static ReceivedAct read(String name, byte[] xml) throws Refused {
        if (xml.length == 0) {
            throw new Refused("receipt.empty", name);
        }
        if (xml.length > LARGEST) {
            throw new Refused("receipt.large", name, Integer.toString(LARGEST));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new ReceiptFile(name, factory.createXMLStreamReader(new ByteArrayInputStream(xml))).read();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            Refused refused = new Refused("receipt.broken", name, line);
            refused.initCause(e);
            throw refused;
        }
    }

    private ReceivedAct read() throws XMLStreamException, Refused {
        String root = root();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("receipt.doctype", name);
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        if (root.equals("AnomalieActe")) {
            throw new Refused(
                    "receipt.anomaly", name, fields.getOrDefault("Nature", "?"), fields.getOrDefault("Detail", "–"));
        }
        return received();
    }

    private String root() throws XMLStreamException, Refused {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new Refused("receipt.doctype", name);
            }
        }
        depth = 1;
        String root = reader.getLocalName();
        boolean known = root.equals("ARActe") || root.equals("AnomalieActe");
        if (!known || !ActesXml.ACTES.equals(reader.getNamespaceURI())) {
            throw new Refused("receipt.other", name, told(root));
        }
        attribute("IDActe");
        attribute("DateReception");
        return root;
    }

    private void start() throws XMLStreamException, Refused {
        if (++depth > DEEPEST) {
            throw new Refused("receipt.nested", name, line());
        }
        if (!ActesXml.ACTES.equals(reader.getNamespaceURI())) {
            return;
        }
        String element = reader.getLocalName();
        if (depth == 2 && element.equals("ActeRecu")) {
            attribute("Date");
            attribute("NumeroInterne");
        } else if ((depth == 3 && element.equals("Objet")) || (depth == 2 && isOfAnomaly(element))) {
            put(element, reader.getElementText());
            depth--;
        }
    }

    private static boolean isOfAnomaly(String element) {
        return element.equals("Nature") || element.equals("Detail");
    }

    private void attribute(String attribute) throws Refused {
        String value = reader.getAttributeValue(ActesXml.ACTES, attribute);
        if (value != null) {
            put(attribute, value);
        }
    }

    private void put(String field, String value) throws Refused {
        String told = told(value);
        if (fields.put(field, told) != null) {
            throw new Refused("receipt.twice", name, line(), field);
        }
        switch (field) {
            case "IDActe" -> {
                if (!IDENTIFIER.matcher(told).matches()) {
                    throw new Refused("receipt.identifier", name, line(), told);
                }
            }
            case "Date", "DateReception" -> {
                try {
                    LocalDate.parse(told);
                } catch (DateTimeParseException e) {
                    throw new Refused("receipt.date", name, line(), field, told);
                }
            }
            default -> {}
        }
    }

    private ReceivedAct received() throws Refused {
        String identifier = get("IDActe");
        LocalDate receivedOn = LocalDate.parse(get("DateReception"));
        LocalDate date = LocalDate.parse(get("Date"));
        Matcher parts = IDENTIFIER.matcher(identifier);
        String compact = DateTimeFormatter.BASIC_ISO_DATE.format(date);
        if (parts.matches() && !parts.group(1).equals(compact)) {
            throw new Refused("receipt.contradiction", name, "IDActe", parts.group(1), compact);
        }
        if (receivedOn.isBefore(date)) {
            throw new Refused("receipt.early", name, receivedOn, date);
        }
        return new ReceivedAct(identifier, receivedOn, get("NumeroInterne"), date, get("Objet"));
    }

    private String get(String field) throws Refused {
        String value = fields.get(field);
        if (value == null || value.isEmpty()) {
            throw new Refused("receipt.missing", name, field);
        }
        return value;
    }

    private String line() {
        return Integer.toString(reader.getLocation().getLineNumber());
    }

    /** What a file says goes into messages and pages: one line, and not an endless one. */
    private static String told(String value) {
        String text = Printable.of(value);
        boolean long_ = text.codePointCount(0, text.length()) > ActesEnvelope.LONGEST_OBJECT;
        return long_ ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TOLD)) + "…" : text;
    }
}
