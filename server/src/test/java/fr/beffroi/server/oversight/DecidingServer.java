package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A whole server in a process of its own that decides without end and says each decision once it is confirmed. */
final class DecidingServer {
    static final String SLUG = "ville-interrompue";
    static final String CONFIRMED = "confirmed ";

    private DecidingServer() {}

    public static void main(String[] arguments) {
        ApplicationContext context = BeffroiServer.start(
                        ServerSettings.defaults(Path.of(arguments[0])).withPort(0))
                .context();
        UUID town = context.getBean(Collectivities.class)
                .findBySlug(SLUG)
                .map(Collectivities.Collectivity::id)
                .orElseGet(() -> context.getBean(Accounts.class)
                        .createCollectivity(SLUG, "Ville interrompue", "123456782", 900));
        Use use = context.getBean(Tenancy.class).in(town, () -> openUse(context.getBean(Uses.class)));
        for (int i = 0; i < 3; i++) {
            new Thread(() -> decideForEver(context, town, use)).start();
        }
    }

    private static Use openUse(Uses uses) {
        Person elu = new Person(UUID.randomUUID(), Role.ELU);
        if (uses.all().stream().noneMatch(use -> use.key().equals("essai"))) {
            uses.propose(OversightTest.use("essai"), elu);
            uses.change("essai", UseState.OPEN, elu, OversightTest.MOTIVE);
        }
        return uses.get("essai");
    }

    private static void decideForEver(ApplicationContext context, UUID town, Use use) {
        Tenancy tenancy = context.getBean(Tenancy.class);
        Person agent = new Person(UUID.randomUUID(), Role.AGENT);
        while (true) {
            Proposal proposal = OversightTest.proposal(use, null);
            tenancy.run(town, () -> context.getBean(Proposals.class).submit(proposal, "Accueil", false));
            UUID decision = tenancy.in(
                    town,
                    () -> context.getBean(Decisions.class)
                            .decide(OversightTest.request(proposal, Verdict.ACCEPT, null, null, agent, null))
                            .id());
            System.out.println(CONFIRMED + decision);
        }
    }
}
