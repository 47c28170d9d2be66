package fr.beffroi.cli;

import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.platform.CannotStart;
import fr.beffroi.server.platform.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The server's side of {@link ServeCommand}, apart from it: picocli looks at every command, engines' too. */
final class Production {
    private Production() {}

    /** Starts, says where, then runs until a signal ends the process. */
    static void run(Path config, PrintWriter out) throws InterruptedException {
        try {
            BeffroiServer.Running server = BeffroiServer.start(SettingsFile.read(config));
            out.println(Texts.of("demo.ready", server.address()));
            out.flush();
        } catch (CannotStart e) {
            throw Fault.said(e);
        }
        // The server's own hook closes pages, jobs and PostgreSQL in order.
        Thread.currentThread().join();
    }
}
