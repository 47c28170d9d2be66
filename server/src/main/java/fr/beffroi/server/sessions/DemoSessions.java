package fr.beffroi.server.sessions;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.session.Office;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seats an invented assembly of fifteen in each demonstration collectivity, and convenes it. Seeding again changes nothing.
 */
@Component
public class DemoSessions {
    private static final int DAYS_AHEAD = 12;
    private static final int DEPUTIES = 3;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Assembly assembly;
    private final Preparing preparing;
    private final JsonMapper json;

    DemoSessions(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Assembly assembly,
            Preparing preparing,
            JsonMapper json) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.assembly = assembly;
        this.preparing = preparing;
        this.json = json;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    private void settle() {
        if (!assembly.members().isEmpty()) {
            return;
        }
        Invented invented = invented();
        assembly.keep(new AssemblySettings(
                Collectivity.Kind.COMMUNE, "34", invented.town(), invented.place(), invented.court(), null));
        for (int i = 0; i < invented.members().size(); i++) {
            String[] named = invented.members().get(i).split(" ", 2);
            assembly.add(named[0], named[1], i == 0 ? Office.HEAD : i <= DEPUTIES ? Office.DEPUTY : Office.NONE, null);
        }
        Account agent = accounts.getFirst(Role.AGENT);
        LocalDate today = SessionsFeature.now().toLocalDate();
        LocalDateTime evening = today.plusDays(DAYS_AHEAD).atTime(18, 30);
        UUID session = preparing.create(new Preparing.When(evening, invented.place(), false, false), agent);
        invented.items().forEach(item -> preparing.add(session, item, agent));
        preparing.convened(session, today, agent);
    }

    private Invented invented() {
        try (InputStream file = DemoSessions.class.getResourceAsStream("demonstration.json")) {
            return json.readValue(Objects.requireNonNull(file), Invented.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param members civility and name, the head first, then the deputies */
    private record Invented(String place, String town, String court, List<String> members, List<AgendaForm> items) {}
}
