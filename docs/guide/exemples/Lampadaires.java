import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.beffroi.client.Answer;
import fr.beffroi.client.BeffroiClient;
import fr.beffroi.client.Model;
import fr.beffroi.client.Submission;
import fr.beffroi.client.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An invented tool: a street light that used almost nothing at night is out. It puts each one before a person and does nothing
 * until told. Run it by
 *
 * <pre>SECRET=... java -cp client.jar Lampadaires.java ADDRESS KEY NIGHT.csv PORT</pre>
 *
 * where NIGHT.csv holds lines {@code lamp;watt-hours} and PORT is where it is told what was decided. The secret comes by the
 * environment: whoever lists the machine's processes sees their arguments. It ends when its input does.
 */
public class Lampadaires {
    private static final double OUT_BELOW_WH = 5;

    public static void main(String[] args) throws Exception {
        String secret = System.getenv("SECRET");
        if (secret == null) {
            System.err.println("Lampadaires : mettez le secret de la clé dans la variable SECRET");
            System.exit(2);
        }
        BeffroiClient beffroi = new BeffroiClient(URI.create(args[0]), args[1], secret);
        HttpServer ears = listen(Integer.parseInt(args[3]), secret);
        List<String> lines = Files.readAllLines(Path.of(args[2]));
        for (String line : lines) {
            String lamp = line.split(";")[0];
            double wattHours = Double.parseDouble(line.split(";")[1]);
            if (wattHours < OUT_BELOW_WH) {
                Answer answer = beffroi.submit(fault(lamp, wattHours), "nuit-2026-11-25-" + lamp);
                System.out.println(lamp + " " + answer.status());
                if (answer.switchedOff()) {
                    System.out.println(answer.body());
                    break;
                }
            }
        }
        System.in.readAllBytes();
        ears.stop(0);
    }

    private static Submission fault(String lamp, double wattHours) {
        return new Submission(
                        lamp,
                        "Panne d’éclairage",
                        "Candélabre " + lamp + " éteint la nuit du 25 novembre",
                        "Envoyer une équipe vérifier la lampe du candélabre " + lamp + ".",
                        new Model("veille-nuit", "2.1"))
                .measure("consommation de la nuit", wattHours, "Wh")
                .comparison("seuil de 5 Wh", "éteint", true)
                .confidence(0.9, "")
                .joules(0.2);
    }

    private static HttpServer listen(int port, String secret) throws IOException {
        HttpServer ears = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ears.createContext("/decisions", call -> hear(call, secret));
        ears.start();
        return ears;
    }

    private static void hear(HttpExchange call, String secret) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        boolean genuine = Webhook.isGenuine(
                secret,
                call.getRequestURI().toString(),
                String.valueOf(call.getRequestHeaders().getFirst("Beffroi-Timestamp")),
                String.valueOf(call.getRequestHeaders().getFirst("Beffroi-Signature")),
                body,
                Instant.now());
        call.sendResponseHeaders(genuine ? 204 : 401, -1);
        call.close();
        if (genuine) {
            System.out.println("DECISION " + new String(body, StandardCharsets.UTF_8));
        }
    }
}
