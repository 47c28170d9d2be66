package fr.beffroi.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the XML of an office document as a stream: no document type, no entities, no endless nesting. */
final class Xml {
    private Xml() {}

    /** @param <E> what stops the walk */
    interface Visitor<E extends Exception> {
        void start(String name, Attributes attributes) throws E;

        void text(String text);

        void end(String name) throws E;
    }

    interface Attributes {
        @Nullable
        String find(String name);
    }

    static <E extends Exception> void walk(InputStream part, Limits limits, Visitor<E> visitor)
            throws UnreadableDocument, E {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            walk(factory.createXMLStreamReader(part), limits, visitor);
        } catch (XMLStreamException e) {
            UnreadableDocument problem = new UnreadableDocument("documents.broken");
            problem.initCause(e);
            throw problem;
        }
    }

    private static <E extends Exception> void walk(XMLStreamReader reader, Limits limits, Visitor<E> visitor)
            throws XMLStreamException, UnreadableDocument, E {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableDocument("documents.doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > limits.depth()) {
                        throw new UnreadableDocument("documents.nested");
                    }
                    visitor.start(name(reader), wanted -> find(reader, wanted));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(name(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(reader.getText());
                default -> {}
            }
        }
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static @Nullable String find(XMLStreamReader reader, String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = prefix == null || prefix.isEmpty()
                    ? reader.getAttributeLocalName(i)
                    : prefix + ":" + reader.getAttributeLocalName(i);
            if (name.equals(wanted)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
