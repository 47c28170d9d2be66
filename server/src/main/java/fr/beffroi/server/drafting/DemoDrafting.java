package fr.beffroi.server.drafting;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
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
    private final Uses uses;
    private final Drafts drafts;
    private final Composing composing;
    private final JsonMapper json;
    private final MessageSource texts;

    DemoDrafting(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Drafts drafts,
            Composing composing,
            JsonMapper json,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.drafts = drafts;
        this.composing = composing;
        this.json = json;
        this.texts = texts;
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
        if (uses.get(DraftingFeature.USE).state() == UseState.PROPOSED) {
            uses.change(
                    DraftingFeature.USE,
                    UseState.OPEN,
                    accounts.getFirst(Role.ELU).as(Role.ELU),
                    new Motive(
                            texts.getMessage("drafting.demonstration.opening", null, Locale.FRENCH),
                            new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21")));
        }
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
