package fr.beffroi.server.register;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.register.RegisterChanges.Change;
import fr.beffroi.server.web.Atom;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The last changes of a public register, as Atom (RFC 4287). */
@Component
class RegisterFeed {
    private final MessageSource texts;

    RegisterFeed(MessageSource texts) {
        this.texts = texts;
    }

    /** @param base address of the register @param changes newest first */
    byte[] of(Collectivity town, String base, List<Change> changes) {
        Atom.Head head = new Atom.Head(
                base,
                texts.getMessage("register.title.of", new Object[] {town.name()}, LocaleContextHolder.getLocale()),
                changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at(),
                base + "/changements.atom",
                base,
                town.name());
        return Atom.of(head, feed -> {
            for (Change change : changes) {
                feed.entry(entry -> entry(entry, base, change));
            }
        });
    }

    private static void entry(Atom entry, String base, Change change) throws XMLStreamException {
        entry.element("id", "urn:uuid:" + change.id());
        entry.element("title", change.title());
        entry.element("updated", change.at().toString());
        entry.link("alternate", "text/html", change.use() == null ? base + "#declares" : base + "/" + change.use());
        entry.element("summary", change.what());
    }
}
