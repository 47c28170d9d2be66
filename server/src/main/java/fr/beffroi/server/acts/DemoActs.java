package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings two invented délibérations with defects to each demonstration collectivity and has them checked by the real
 * engine. All of it is marked as a demonstration. Seeding again changes nothing.
 */
@Component
public class DemoActs {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final CheckedActs acts;
    private final Checking checking;

    DemoActs(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            CheckedActs acts,
            Checking checking) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.acts = acts;
        this.checking = checking;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(this::seed);
    }

    void seed(Collectivities.Collectivity town) {
        tenancy.run(town.id(), () -> settle(town));
    }

    private void settle(Collectivities.Collectivity town) {
        if (acts.hasDemonstration()) {
            return;
        }
        opening.open(ActsFeature.USE, "acts.demonstration.opening");
        Collectivity facts = new Collectivity(
                Collectivity.Kind.COMMUNE,
                town.name(),
                town.siren(),
                town.inhabitants(),
                null,
                15,
                15,
                Set.of(4, 16),
                null);
        bring(
                "demonstration-1",
                "2026-04-12-acquisition-parcelle.docx",
                facts,
                new SessionFile(
                        null,
                        List.of("Acquisition d’une parcelle", "Subventions"),
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        bring("demonstration-2", "2026-06-03-subvention.docx", facts, SessionFile.UNKNOWN);
    }

    private void bring(String act, String file, Collectivity collectivity, SessionFile session) {
        checking.check(
                new Checking.Brought(file, PlainDocx.of(text(act)), new Facts(collectivity, session), service(), true));
    }

    /** In a town of this size who answers residents also writes the acts. */
    private String service() {
        return accounts.getFirst(Role.AGENT).service();
    }

    static String text(String act) {
        try (InputStream file = DemoActs.class.getResourceAsStream(act + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("missing from the jar: " + act);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
