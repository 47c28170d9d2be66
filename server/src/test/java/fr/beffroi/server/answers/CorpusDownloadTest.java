package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.beffroi.server.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class CorpusDownloadTest extends ServerTest {
    @TempDir
    Path folder;

    @Autowired
    private CorpusDownload download;

    private HttpServer source;

    @BeforeEach
    void serve() throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/fiches.zip", 200, "archive");
        answer("/absent.zip", 404, "");
        source.createContext("/moved.zip", exchange -> {
            exchange.getResponseHeaders().add("Location", "/fiches.zip");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        source.start();
    }

    @AfterEach
    void stop() {
        source.stop(0);
    }

    @Test
    void theConfiguredAddressIsFetchedWhole() throws IOException {
        Path file = folder.resolve("fiches.zip");
        download.fetch(at("/fiches.zip"), file);
        assertThat(file).hasContent("archive");
    }

    @Test
    void anAddressThatAnswersOtherwiseIsToldInOneLine() {
        assertThatThrownBy(() -> download.fetch(at("/absent.zip"), folder.resolve("fiches.zip")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/absent.zip")
                .hasMessageContaining("404")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aRedirectIsNotFollowedSinceTheSettingsDoNotNameWhereItLeads() {
        Path file = folder.resolve("fiches.zip");
        assertThatThrownBy(() -> download.fetch(at("/moved.zip"), file)).hasMessageContaining("302");
        assertThat(file).doesNotExist();
    }

    @Test
    void anAddressWhereNobodyListensIsToldInOneLine() {
        URI nobody = at("/fiches.zip");
        source.stop(0);
        assertThatThrownBy(() -> download.fetch(nobody, folder.resolve("fiches.zip")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(nobody.toString());
    }

    @Test
    void aTransferThatStallsIsGivenUpAndLeavesNoFile() {
        source.createContext("/silent.zip", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        assertThatThrownBy(
                        () -> download.fetch(at("/silent.zip"), folder.resolve("fiches.zip"), Duration.ofMillis(200)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/silent.zip")
                .hasMessageContaining("minutes");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTransferThatBreaksOffLeavesNoFile() {
        source.createContext("/broken.zip", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.close();
        });
        assertThatThrownBy(() -> download.fetch(at("/broken.zip"), folder.resolve("fiches.zip")))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + source.getAddress().getPort() + path);
    }

    private void answer(String path, int status, String body) {
        source.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
    }
}
