package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.FormData;
import fr.beffroi.server.Visitor;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form says 50 MB for each file: two of them may be larger together. */
class LargeImportTest extends WaterTest {
    @Test
    void twoFilesOf35MegabytesAreRead() {
        Visitor agent = agent();
        agent.get("/eau/import");
        Map<String, byte[]> files = files();
        files.replaceAll((field, content) -> field.startsWith("roads") ? content : filled(content, 35_000_000));
        files.put("pipes/réseau été.csv", files.remove("pipes/canalisations.csv"));
        String page = sent(agent, files).location();
        assertThat(page).startsWith("/eau/import/");
        assertThat(page(agent, page).text()).contains("réseau été");
        assertThat(read(agent, page).state()).isEqualTo(NetworkRow.State.CHECKED);
    }

    @Test
    void oneFileBeyond50MegabytesAmongThemIsToldInWords() {
        Visitor agent = agent();
        agent.get("/eau/import");
        Map<String, byte[]> files = files();
        files.replaceAll((field, content) -> field.startsWith("pipes") ? filled(content, 55_000_000) : content);
        Visitor.Page told = sent(agent, files);
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.document().select("[role=alert]").text()).contains("50 Mo");
    }

    @Test
    void aStrangerIsAskedToSignInAndElsewhereNoneSendsMoreThanAFile() {
        Visitor stranger = visitor();
        HttpRequest.Builder there = HttpRequest.newBuilder(stranger.uri("/eau/import"));
        FormData.Sent large = new FormData.Sent("pipes", "a.csv", new byte[60_000_000]);
        assertThat(stranger.send(FormData.post(there, Map.of(), large)).location())
                .endsWith("/connexion?fin");
        Visitor agent = agent();
        agent.get("/eau/mesures");
        HttpRequest.Builder elsewhere = HttpRequest.newBuilder(agent.uri("/eau/mesures"));
        FormData.Sent[] two = {
            new FormData.Sent("file", "a.csv", new byte[30_000_000]),
            new FormData.Sent("other", "b.csv", new byte[30_000_000])
        };
        assertThat(agent.send(FormData.post(elsewhere, Map.of(), two)).status()).isEqualTo(413);
    }

    /** Empty lines say nothing. */
    private static byte[] filled(byte[] content, int length) {
        byte[] filled = Arrays.copyOf(content, length);
        Arrays.fill(filled, content.length, length, (byte) '\n');
        return filled;
    }
}
