package fr.beffroi.server.people;

import fr.beffroi.server.platform.Console;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.ServerSettings.NewCollectivity;
import fr.beffroi.server.platform.Tenancy;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the collectivities that the settings name and the database lacks, each with an administrator whose one-time
 * password is printed here and nowhere else.
 */
@Component
class FirstStart implements ApplicationRunner {
    private final ServerSettings settings;
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final AccountKeeping keeping;
    private final Tenancy tenancy;
    private final Console console;

    FirstStart(
            ServerSettings settings,
            Collectivities collectivities,
            Accounts accounts,
            AccountKeeping keeping,
            Tenancy tenancy,
            Console console) {
        this.settings = settings;
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.keeping = keeping;
        this.tenancy = tenancy;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (NewCollectivity wanted : settings.collectivities()) {
            if (collectivities.findBySlug(wanted.slug()).isEmpty()) {
                UUID id = UUID.randomUUID();
                tenancy.run(id, () -> {
                    accounts.insertCollectivity(id, wanted, false);
                    String password = keeping.createFirst(wanted.administrator(), wanted.administrator());
                    // Before the commit: killed in between, the next start begins anew, rather than nobody getting in.
                    console.say("first-administrator", wanted.name(), wanted.administrator(), password);
                });
            }
        }
    }
}
