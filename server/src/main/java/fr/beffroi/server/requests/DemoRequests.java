package fr.beffroi.server.requests;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five invented requests for each demonstration collectivité, by the same lines as real ones: two that wait, one that is late, one
 * answered, one closed. Seeding again changes nothing.
 */
@Component
public class DemoRequests {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Requests requests;
    private final Handling handling;

    DemoRequests(
            Collectivities collectivities, Accounts accounts, Tenancy tenancy, Requests requests, Handling handling) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.requests = requests;
        this.handling = handling;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    /** Inside {@link Tenancy#in}. */
    void settle() {
        if (requests.any()) {
            return;
        }
        Account agent = accounts.getFirst(Role.AGENT);
        Instant now = Instant.now();
        for (Told told : told()) {
            Asked asked = new Asked(
                    told.kind(),
                    Objects.requireNonNullElse(told.use(), ""),
                    told.message(),
                    told.name(),
                    told.email(),
                    "",
                    told.reference());
            UUID id = handling.receive(asked, now.minus(Duration.ofDays(told.daysAgo())))
                    .request()
                    .id();
            if (told.outcome() != null) {
                handling.assign(id, agent.id(), agent);
                handling.answer(id, told.outcome(), told.answer(), agent);
                if (!told.done().isEmpty()) {
                    handling.close(id, null, told.done(), agent);
                }
            }
        }
    }

    private static List<Told> told() {
        try (InputStream file = Objects.requireNonNull(DemoRequests.class.getResourceAsStream("demonstration.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param outcome null: it waits */
    record Told(
            Kind kind,
            @Nullable String use,
            int daysAgo,
            String name,
            String email,
            String reference,
            String message,
            @Nullable Outcome outcome,
            String answer,
            String done) {}
}
