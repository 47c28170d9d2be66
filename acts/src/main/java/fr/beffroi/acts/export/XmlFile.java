package fr.beffroi.acts.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML: elements open and close with the code that fills them. Names are "prefix:local". */
final class XmlFile {
    private final XMLStreamWriter writer;
    private final Map<String, String> namespaces;

    private XmlFile(XMLStreamWriter writer, Map<String, String> namespaces) {
        this.writer = writer;
        this.namespaces = namespaces;
    }

    /** What can throw only because the code that writes is wrong. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    static byte[] of(Charset charset, Map<String, String> namespaces, String root, Consumer<XmlFile> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        step(() -> {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, charset.name());
            XmlFile xml = new XmlFile(writer, new TreeMap<>(namespaces));
            writer.writeStartDocument(charset.name(), "1.0");
            xml.start(root);
            for (Map.Entry<String, String> one : xml.namespaces.entrySet()) {
                writer.writeNamespace(one.getKey(), one.getValue());
            }
            content.accept(xml);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    void element(String name, Runnable content) {
        step(() -> start(name));
        content.run();
        step(writer::writeEndElement);
    }

    void attribute(String name, String value) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            step(() -> writer.writeAttribute(name, value));
        } else {
            String prefix = name.substring(0, colon);
            step(() -> writer.writeAttribute(prefix, uri(prefix), name.substring(colon + 1), value));
        }
    }

    void text(String text) {
        step(() -> writer.writeCharacters(text));
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            writer.writeStartElement(name);
        } else {
            String prefix = name.substring(0, colon);
            writer.writeStartElement(prefix, name.substring(colon + 1), uri(prefix));
        }
    }

    private String uri(String prefix) {
        String uri = namespaces.get(prefix);
        if (uri == null) {
            throw new IllegalArgumentException(prefix);
        }
        return uri;
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
