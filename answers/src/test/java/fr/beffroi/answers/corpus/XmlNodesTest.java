package fr.beffroi.answers.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class XmlNodesTest {

    static byte[] sample() {
        try (InputStream in = FicheStructureTest.open("F900001.xml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDocumentTypeIsRefusedSoThatNoEntityCanBeDeclared() {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>";
        String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        for (String hostile : new String[] {bomb, external}) {
            assertThatThrownBy(() -> XmlNodes.read(hostile.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void theEncodingIsTheOneDeclared() throws IOException {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>été</a>";
        assertThat(XmlNodes.read(latin.getBytes(StandardCharsets.ISO_8859_1)).words())
                .isEqualTo("été");
        assertThat(XmlNodes.read("\uFEFF<a>été</a>".getBytes(StandardCharsets.UTF_8))
                        .words())
                .isEqualTo("été");
        assertThat(XmlNodes.read("<a>été</a>".getBytes(StandardCharsets.UTF_16)).words())
                .isEqualTo("été");
        assertThatThrownBy(() -> XmlNodes.read("<a>été</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        byte[] deep = "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> XmlNodes.read(deep)).isInstanceOf(IOException.class);
        byte[] json = "{\"children\":[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonNodes.read(json)).isInstanceOf(IOException.class);
    }

    @Property(tries = 300)
    void anyBytesGiveATreeOrAnIoException(@ForAll byte[] bytes) {
        try {
            assertThat(XmlNodes.read(bytes).name()).isNotEmpty();
        } catch (IOException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
        }
        try {
            assertThat(JsonNodes.read(bytes).name()).isNotEmpty();
        } catch (IOException expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Property(tries = 100)
    void aFicheCutAnywhereGivesAnIoException(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 6000) int length) {
        byte[] whole = sample();
        byte[] cut = java.util.Arrays.copyOf(whole, Math.min(length, whole.length - 20));
        assertThatThrownBy(() -> XmlNodes.read(cut)).isInstanceOf(IOException.class);
    }

    @Test
    @Tag("shared-data")
    void theSampleFicheIsValidByTheSchemaThatDilaPublishes() throws Exception {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Path xsd = Path.of(shared, "data", "fiches", "schema-3.5", "Publication.xsd");
        try (InputStream in = FicheStructureTest.open("F900001.xml")) {
            schemas.newSchema(xsd.toFile()).newValidator().validate(new StreamSource(in));
        }
    }
}
