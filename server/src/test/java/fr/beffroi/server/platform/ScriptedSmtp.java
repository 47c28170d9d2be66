package fr.beffroi.server.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server on loopback that replies as told; 0 hangs up in place of a reply, -1 answers with an unreadable line. */
final class ScriptedSmtp implements AutoCloseable {
    static final int NEVER_REPLIES = -2;

    private final ServerSocket socket;
    private final int toSender;
    private final int toRecipient;
    private final int toText;
    private final AtomicInteger texts = new AtomicInteger();
    private final CountDownLatch oneText = new CountDownLatch(1);

    ScriptedSmtp(int toSender, int toRecipient, int toText) {
        this.toSender = toSender;
        this.toRecipient = toRecipient;
        this.toText = toText;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    ServerSettings.Smtp settings() {
        return new ServerSettings.Smtp(
                "127.0.0.1", port(), ServerSettings.Smtp.Security.NONE, null, "Mairie <mairie@example.org>");
    }

    /** How many texts were received to the end. */
    int texts() {
        return texts.get();
    }

    void awaitText() throws InterruptedException {
        oneText.await();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 essai");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The text itself does not matter.
                    }
                    texts.incrementAndGet();
                    oneText.countDown();
                    if (toText == 0) {
                        return;
                    }
                    say(out, toText == -1 ? "what?" : toText + " text");
                    continue;
                }
                say(
                        out,
                        Map.of("MAIL", toSender + " sender", "RCPT", toRecipient + " recipient", "QUIT", "221 bye")
                                .getOrDefault(verb, "250 fine"));
            }
        } catch (IOException e) {
            // The client left.
        }
    }

    private void say(OutputStream out, String line) throws IOException {
        if (line.startsWith(NEVER_REPLIES + " ")) {
            return;
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
