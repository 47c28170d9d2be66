package fr.beffroi.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in French, as Atom (RFC 4287): its head is written first, then what the caller adds, then its end. */
public final class Atom {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private Atom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param self address of the feed
     * @param base address of the page that says the same
     */
    public record Head(String id, String title, Instant updated, String self, String base, String author) {}

    /** What stands between the head and the end of a feed, or of an entry. */
    @FunctionalInterface
    public interface Content {
        void write(Atom feed) throws XMLStreamException;
    }

    public static byte[] of(Head head, Content entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            Atom feed = new Atom(xml);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "fr");
            feed.element("id", head.id());
            feed.element("title", head.title());
            feed.element("updated", head.updated().toString());
            feed.link("self", "application/atom+xml", head.self());
            feed.link("alternate", "text/html", head.base());
            feed.author(head.author());
            entries.write(feed);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public void entry(Content content) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        content.write(this);
        xml.writeEndElement();
    }

    public void author(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "author");
        element("name", name);
        xml.writeEndElement();
    }

    public void category(String term, String label) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "category");
        xml.writeAttribute("term", allowed(term));
        xml.writeAttribute("label", allowed(label));
    }

    public void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    public void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without what no XML 1.0 document may hold (its rule [2] "Char"), lone surrogates included. */
    public static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
