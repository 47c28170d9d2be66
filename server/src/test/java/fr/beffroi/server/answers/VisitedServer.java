package fr.beffroi.server.answers;

import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.answers.DemoCollectivity.DemoAccount;
import fr.beffroi.server.platform.ServerSettings;
import java.nio.file.Path;
import java.util.Map;

/** A whole server in a process of its own, shown round once: every kind of page, a proposal made, then closed. */
final class VisitedServer {
    static final String VISITED = "visited";

    private VisitedServer() {}

    public static void main(String[] arguments) {
        try (BeffroiServer.Running server = BeffroiServer.start(
                ServerSettings.defaults(Path.of(arguments[0])).withPort(0))) {
            SmallCorpus.in(server.context());
            for (DemoAccount account :
                    server.context().getBean(DemoCollectivity.class).seed()) {
                Visitor visitor = new Visitor(server.localAddress()).signIn(account.email(), account.password());
                for (String path : new String[] {
                    "/", "/accueil/nouveau", "/usages", "/journal", "/confiance", "/registre", "/api/openapi.json"
                }) {
                    visitor.get(path);
                }
                visitor.post("/accueil/nouveau", Map.of("message", "J'ai perdu ma carte d'identité, que faire ?"));
            }
        }
        System.out.println(VISITED);
    }
}
