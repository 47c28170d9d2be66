package fr.beffroi.server.drafting;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the real engine compose an invented draft, two facts of which are still to be given, in each demonstration
 * collectivity. Seeding again changes nothing.
 */
@Component
public class DemoDrafting {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final Drafts drafts;
    private final Composing composing;
    private final JsonMapper json;

    DemoDrafting(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            Drafts drafts,
            Composing composing,
            JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.drafts = drafts;
        this.composing = composing;
        this.json = json;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    private void settle() {
        if (drafts.hasDemonstration()) {
            return;
        }
        opening.open(DraftingFeature.USE, "drafting.demonstration.opening");
        Account agent = accounts.getFirst(Role.AGENT);
        Invented invented = invented();
        composing.start(new Composing.Wanted(
                invented.need(), Times.now(), invented.family(), invented.facts(), agent.service(), agent.id(), true));
    }

    private Invented invented() {
        try (InputStream file = DemoDrafting.class.getResourceAsStream("demonstration.json")) {
            return json.readValue(Objects.requireNonNull(file), Invented.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Invented(String need, String family, Map<String, Object> facts) {}
}
