package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.register.RegisterChanges.Change;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Whatever people typed, a feed reader can read the feed. */
class RegisterFeedTest {
    @Test
    void characters_that_xml_forbids_are_left_out() throws Exception {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        Collectivity town =
                new Collectivity(UUID.randomUUID(), "essai", "Ville\u0001 d’essai", "123456782", 900, false);
        Change change = new Change(
                UUID.randomUUID(),
                Instant.EPOCH,
                "answers",
                "Relire\u0001\uFFFE\uD800 & <répondre> \uD83C\uDFE0",
                "Ouvert\u0008");
        byte[] atom = new RegisterFeed(texts).of(town, "https://exemple.fr/registre/essai", List.of(change));
        var entry = (org.w3c.dom.Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom))
                .getElementsByTagName("entry")
                .item(0);
        assertThat(entry.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Relire & <répondre> \uD83C\uDFE0");
        assertThat(entry.getElementsByTagName("summary").item(0).getTextContent())
                .isEqualTo("Ouvert");
    }
}
