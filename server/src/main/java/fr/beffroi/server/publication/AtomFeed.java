package fr.beffroi.server.publication;

import fr.beffroi.server.people.Collectivities.Collectivity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The last acts published or withdrawn, as Atom (RFC 4287). In French, as acts are. */
@Component
class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);
    private static final ZoneId FRANCE = PublicationFeature.FRANCE;

    private final MessageSource texts;

    AtomFeed(MessageSource texts) {
        this.texts = texts;
    }

    /** @param base address of the public list @param publications last changed first */
    byte[] of(Collectivity town, String base, List<Publication> publications) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", "urn:uuid:" + town.id());
            element(xml, "title", text("publication.feed.title", town.name()));
            element(
                    xml,
                    "updated",
                    publications.isEmpty()
                            ? Instant.EPOCH.toString()
                            : updated(publications.getFirst()).toString());
            link(xml, "self", "application/atom+xml", base + "/flux.atom");
            link(xml, "alternate", "text/html", base);
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", town.name());
            xml.writeEndElement();
            for (Publication publication : publications) {
                entry(xml, base, publication);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, String base, Publication publication) throws XMLStreamException {
        String address = base + "/" + publication.act();
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:uuid:" + publication.id());
        element(xml, "title", title(publication));
        element(xml, "published", publication.publishedAt().toString());
        element(xml, "updated", updated(publication).toString());
        link(xml, "alternate", "text/html", address);
        if (publication.isInEffect()) {
            link(xml, "enclosure", "application/pdf", address + "/acte.pdf");
        }
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", publication.author());
        xml.writeEndElement();
        xml.writeStartElement(ATOM, "category");
        xml.writeAttribute("term", publication.subjectCode());
        xml.writeAttribute("label", text(Matters.key(publication.subjectCode())));
        xml.writeEndElement();
        element(
                xml,
                "summary",
                publication.isInEffect()
                        ? text(
                                "publication.feed.summary",
                                DAY.format(publication.heldOn()),
                                DAY.format(publication.publishedOn()),
                                publication.sha256())
                        : text(
                                "publication.feed.withdrawn",
                                DAY.format(updated(publication).atZone(FRANCE).toLocalDate()),
                                String.valueOf(publication.motive())));
        xml.writeEndElement();
    }

    private String title(Publication publication) {
        String kind = text("acts.kind." + publication.kind());
        return publication.titleHidden()
                ? text("publication.feed.untitled", kind, publication.number())
                : text("publication.feed.entry", kind, publication.number(), publication.title());
    }

    private static Instant updated(Publication publication) {
        return publication.endedAt() == null ? publication.publishedAt() : publication.endedAt();
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
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
