package fr.beffroi.server.sharing;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * For each demonstration collectivité one package that it signed, and one that an invented neighbour signed with a key of its own, whose
 * signer nobody has vouched for yet. Seeding again changes nothing.
 */
@Component
public class DemoSharing {
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Packages packages;
    private final Exporting exporting;
    private final Importing importing;
    private final ServerSettings settings;

    DemoSharing(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            Uses uses,
            Packages packages,
            Exporting exporting,
            Importing importing,
            ServerSettings settings) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.uses = uses;
        this.packages = packages;
        this.exporting = exporting;
        this.importing = importing;
        this.settings = settings;
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), this::settle));
    }

    /** Inside {@link Tenancy#in}. */
    void settle() {
        if (!packages.all().isEmpty()) {
            return;
        }
        Script script = script();
        Person elu = accounts.getFirst(Role.ELU).as(Role.ELU);
        String licence = Exporting.LICENCES.getFirst();
        exporting.sign(
                exporting.draft(script.use(), licence, script.lessons(), Set.of(), null, elu),
                true,
                script.motive(),
                elu);
        importing.receive(neighbours(script, licence), elu);
    }

    private byte[] neighbours(Script script, String licence) {
        byte[] text = script.neighbourText().getBytes(StandardCharsets.UTF_8);
        Manifest.Settings ours = Manifest.Settings.of(uses.get(script.use()));
        Manifest manifest = new Manifest(
                new Manifest.Settings(
                        ours.key(),
                        ours.service(),
                        ours.purpose(),
                        ours.legalBasis(),
                        ours.responsible(),
                        ours.risk(),
                        script.rate()),
                script.neighbour(),
                LocalDate.of(2026, 10, 5),
                licence,
                script.neighbourLessons(),
                List.of(),
                List.of(new Manifest.Part(
                        SharesOfUse.Kind.KNOWLEDGE, script.neighbourFile(), text.length, Sha256.of(text))));
        HeadKey key = HeadKey.readOrCreate(settings.data().resolve("sharing").resolve("invented-neighbour.demo-key"));
        return PackageFile.write(manifest, Map.of(script.neighbourFile(), text), key);
    }

    private static Script script() {
        try (InputStream file = Objects.requireNonNull(DemoSharing.class.getResourceAsStream("demonstration.json"))) {
            return JsonMapper.shared().readValue(file, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Script(
            String use,
            String lessons,
            String motive,
            String neighbour,
            String neighbourLessons,
            String neighbourFile,
            String neighbourText,
            double rate) {}
}
