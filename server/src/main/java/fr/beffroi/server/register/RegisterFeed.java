package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.register.RegisterChanges.Change;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The last changes of a public register, as Atom (RFC 4287). */
@Component
class RegisterFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final MessageSource texts;

    RegisterFeed(MessageSource texts) {
        this.texts = texts;
    }

    /** @param base address of the register @param changes newest first */
    byte[] of(Collectivity town, String base, List<Change> changes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", base);
            element(
                    xml,
                    "title",
                    texts.getMessage("register.title.of", new Object[] {town.name()}, LocaleContextHolder.getLocale()));
            element(
                    xml,
                    "updated",
                    (changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at()).toString());
            link(xml, "self", "application/atom+xml", base + "/changements.atom");
            link(xml, "alternate", "text/html", base);
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", town.name());
            xml.writeEndElement();
            for (Change change : changes) {
                entry(xml, base, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, String base, Change change) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:uuid:" + change.id());
        element(xml, "title", change.title());
        element(xml, "updated", change.at().toString());
        link(xml, "alternate", "text/html", change.use() == null ? base + "#declares" : base + "/" + change.use());
        element(xml, "summary", change.what());
        xml.writeEndElement();
    }

    /** Without what no XML 1.0 document may hold (its rule [2] "Char"), lone surrogates included. */
    static String allowed(String text) {
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

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }
}
