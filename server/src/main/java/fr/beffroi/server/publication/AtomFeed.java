package fr.beffroi.server.publication;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.Atom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The last acts published or withdrawn, as Atom (RFC 4287). In French, as acts are. */
@Component
class AtomFeed {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);
    private static final ZoneId FRANCE = LegalTime.FRANCE;

    private final MessageSource texts;

    AtomFeed(MessageSource texts) {
        this.texts = texts;
    }

    /** @param base address of the public list @param publications last changed first */
    byte[] of(Collectivity town, String base, List<Publication> publications) {
        Atom.Head head = new Atom.Head(
                "urn:uuid:" + town.id(),
                text("publication.feed.title", town.name()),
                publications.isEmpty() ? Instant.EPOCH : updated(publications.getFirst()),
                base + "/flux.atom",
                base,
                town.name());
        return Atom.of(head, feed -> {
            for (Publication publication : publications) {
                feed.entry(entry -> entry(entry, base, publication));
            }
        });
    }

    private void entry(Atom entry, String base, Publication publication) throws XMLStreamException {
        String address = base + "/" + publication.act();
        entry.element("id", "urn:uuid:" + publication.id());
        entry.element("title", title(publication));
        entry.element("published", publication.publishedAt().toString());
        entry.element("updated", updated(publication).toString());
        entry.link("alternate", "text/html", address);
        if (publication.isInEffect()) {
            entry.link("enclosure", "application/pdf", address + "/acte.pdf");
        }
        entry.author(publication.author());
        entry.category(publication.subjectCode(), text(Matters.key(publication.subjectCode())));
        entry.element(
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

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
