package fr.beffroi.cli;

import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.acts.DemoActs;
import fr.beffroi.server.answers.DemoCollectivity;
import fr.beffroi.server.answers.Fiches;
import fr.beffroi.server.buildings.DemoBuildings;
import fr.beffroi.server.consultation.DemoConsultation;
import fr.beffroi.server.costs.DemoCosts;
import fr.beffroi.server.drafting.DemoDrafting;
import fr.beffroi.server.incidents.DemoIncidents;
import fr.beffroi.server.inventory.DemoInventory;
import fr.beffroi.server.needs.DemoNeeds;
import fr.beffroi.server.platform.CannotStart;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.publication.DemoPublication;
import fr.beffroi.server.register.DemoRegister;
import fr.beffroi.server.report.DemoReport;
import fr.beffroi.server.requests.DemoRequests;
import fr.beffroi.server.sessions.DemoSessions;
import fr.beffroi.server.sharing.DemoSharing;
import fr.beffroi.server.similar.DemoSimilar;
import fr.beffroi.server.strategy.DemoStrategy;
import fr.beffroi.server.telemetry.DemoTelemetry;
import fr.beffroi.server.training.DemoTraining;
import fr.beffroi.server.vendors.DemoVendors;
import fr.beffroi.server.water.DemoWater;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's side of {@link DemoCommand}, apart from it: picocli looks at every command, engines' too. */
final class Demonstration {
    private Demonstration() {}

    /** Starts, fills, says where and who, then runs until a signal ends the process. */
    static void run(Path data, Path corpus, int port, PrintWriter out, boolean json)
            throws IOException, InterruptedException {
        BeffroiServer.Running server = start(data, port);
        try {
            Fiches fiches = server.context().getBean(Fiches.class);
            if (fiches.findDate().isEmpty()) {
                System.err.println(Texts.of("index.building", corpus));
                fiches.importFrom(corpus, step -> {});
            }
            List<DemoCollectivity.DemoAccount> accounts =
                    server.context().getBean(DemoCollectivity.class).seed();
            server.context().getBean(DemoActs.class).seed();
            server.context().getBean(DemoDrafting.class).seed();
            server.context().getBean(DemoSessions.class).seed();
            server.context().getBean(DemoPublication.class).seed();
            server.context().getBean(DemoSimilar.class).seed();
            server.context().getBean(DemoWater.class).seed();
            server.context().getBean(DemoTelemetry.class).seed();
            server.context().getBean(DemoBuildings.class).seed();
            server.context().getBean(DemoTraining.class).seed();
            server.context().getBean(DemoInventory.class).seed();
            server.context().getBean(DemoVendors.class).seed();
            // After both: once red lines are voted, every use says of itself what they ask.
            server.context().getBean(DemoStrategy.class).seed();
            server.context().getBean(DemoNeeds.class).seed();
            server.context().getBean(DemoRequests.class).seed();
            server.context().getBean(DemoConsultation.class).seed();
            server.context().getBean(DemoSharing.class).seed();
            server.context().getBean(DemoCosts.class).seed();
            server.context().getBean(DemoIncidents.class).seed();
            server.context().getBean(DemoReport.class).seed();
            server.context().getBean(DemoRegister.class).seed();
            announce(server, accounts, out, json);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        // The server's own hook closes pages, jobs and PostgreSQL in order.
        Thread.currentThread().join();
    }

    private static BeffroiServer.Running start(Path data, int port) {
        try {
            return BeffroiServer.start(
                    ServerSettings.defaults(data).withPort(port).withDemonstration(true));
        } catch (CannotStart e) {
            throw Fault.said(e);
        }
    }

    private static void announce(
            BeffroiServer.Running server, List<DemoCollectivity.DemoAccount> accounts, PrintWriter out, boolean json) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("address", server.address().toString());
            fields.put("accounts", accounts.stream().map(Demonstration::fields).toList());
            Output.json(out, fields);
            return;
        }
        out.println(Texts.of("demo.ready", server.address()));
        for (DemoCollectivity.DemoAccount account : accounts) {
            out.println(Texts.of("demo.account", account.email(), account.password(), account.name(), roles(account)));
        }
        out.println(Texts.of("demo.stop"));
        out.flush();
    }

    private static Map<String, Object> fields(DemoCollectivity.DemoAccount account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", account.name());
        fields.put("email", account.email());
        fields.put("password", account.password());
        fields.put(
                "roles",
                account.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        return fields;
    }

    private static String roles(DemoCollectivity.DemoAccount account) {
        return account.roles().stream()
                .map(role -> Texts.of("role." + role.name().toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
