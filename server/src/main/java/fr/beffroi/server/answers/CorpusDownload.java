package fr.beffroi.server.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fetches a corpus from the one address that the settings name. A redirect is not followed, since it may lead to a
 * machine that they do not name: it is an error that says so.
 */
@Component
class CorpusDownload {
    private static final long MOST_BYTES = 1L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final MessageSource texts;

    CorpusDownload(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * @param file there only once it is whole: what comes is kept beside it, as {@code .part}, until then
     * @throws IOException with one line to show: unreachable, another answer than 200, more than 1 GiB or than 30 minutes
     */
    void fetch(URI address, Path file) throws IOException {
        fetch(address, file, LONGEST);
    }

    void fetch(URI address, Path file, Duration longest) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            receive(address, part, longest);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void receive(URI address, Path file, Duration longest) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofMinutes(2))
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(
                            text("answers.import.address.status", address, String.valueOf(response.statusCode())));
                }
                copyInTime(address, body, file, longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(text("answers.import.address.unreachable", address, "interrupted"), e);
        } catch (java.net.ConnectException | java.net.http.HttpTimeoutException e) {
            throw new IOException(
                    text("answers.import.address.unreachable", address, String.valueOf(e.getMessage())), e);
        }
    }

    /** A read waits as long as the other side keeps silent: only closing the stream ends it. */
    private void copyInTime(URI address, InputStream body, Path file, Duration longest) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    close(body);
                },
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            copy(address, body, file);
        } catch (IOException e) {
            if (late.get()) {
                throw new IOException(
                        text("answers.import.address.slow", address, String.valueOf(longest.toMinutes())), e);
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(URI address, InputStream body, Path file) throws IOException {
        long left = MOST_BYTES;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException(text("answers.import.address.large", address, ""));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private String text(String key, URI address, String detail) {
        return texts.getMessage(key, new Object[] {address.toString(), detail}, Locale.FRENCH);
    }
}
