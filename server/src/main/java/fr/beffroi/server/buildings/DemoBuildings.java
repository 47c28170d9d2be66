package fr.beffroi.server.buildings;

import fr.beffroi.buildings.sample.SampleTerritory;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.DemoOpening;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each demonstration collectivité a territory that the program draws, by the same lines as a real one: imported, scanned with
 * the model that is there, whatever it is worth there. A job does it. Seeding again changes nothing.
 */
@Configuration(value = "demoBuildings", proxyBeanMethods = false)
public class DemoBuildings {
    private static final String JOB = "buildings-demonstration";
    private static final long SEED = 2026;

    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final DemoOpening opening;
    private final Vintages vintages;
    private final Importing importing;
    private final Scans scans;
    private final ScanOrders orders;
    private final Sworn sworn;
    private final Jobs jobs;
    private final MessageSource texts;

    DemoBuildings(
            Collectivities collectivities,
            Accounts accounts,
            Tenancy tenancy,
            DemoOpening opening,
            Vintages vintages,
            Importing importing,
            Scans scans,
            ScanOrders orders,
            Sworn sworn,
            @Lazy Jobs jobs,
            MessageSource texts) {
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.opening = opening;
        this.vintages = vintages;
        this.importing = importing;
        this.scans = scans;
        this.orders = orders;
        this.sworn = sworn;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Bean
    OneTimeJob buildingsDemonstrationJob() {
        return new OneTimeJob(JOB, (collectivity, same) -> settle(collectivity, territory()));
    }

    static SampleTerritory territory() {
        return SampleTerritory.draw(SEED);
    }

    public void seed() {
        collectivities.all().stream()
                .filter(Collectivities.Collectivity::demonstration)
                .forEach(town -> tenancy.run(town.id(), () -> {
                    opening.open(BuildingsFeature.USE, "buildings.demonstration.opening");
                    if (scans.latest(1).isEmpty()) {
                        jobs.ask(JOB, town.id(), town.id());
                    }
                }));
    }

    /** Each part once: a server that died in the middle goes on where it stopped. */
    void settle(UUID town, SampleTerritory territory) {
        Account agent = tenancy.in(town, () -> accounts.getFirst(Role.AGENT));
        Person by = agent.as(Role.AGENT);
        if (tenancy.in(town, vintages::all).size() < 2) {
            bring(town, territory, by);
        }
        tenancy.run(town, () -> {
            if (sworn.all().isEmpty()) {
                sworn.set(
                        new Sworn.Commission(
                                agent.id(),
                                texts.getMessage("buildings.demonstration.sworn", null, Locale.FRENCH),
                                LocalDate.of(2026, 2, 2),
                                null),
                        accounts.getFirst(Role.ELU).id());
            }
            if (scans.latest(1).isEmpty()) {
                List<Vintage> both = vintages.all();
                orders.ask(both.get(0).id(), List.of(both.get(1).id()), agent.service(), by);
            }
        });
    }

    private void bring(UUID town, SampleTerritory territory, Person by) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("beffroi-territoire-");
            territory.write(folder);
            importing.reference(
                    town,
                    ReferenceKind.BUILDINGS,
                    "batiments.geojson",
                    read(folder, "batiments.geojson"),
                    Map.of(),
                    by);
            importing.reference(
                    town, ReferenceKind.PARCELS, "parcelles.geojson", read(folder, "parcelles.geojson"), Map.of(), by);
            importing.reference(
                    town, ReferenceKind.ZONES, "zone_urba.geojson", read(folder, "zone_urba.geojson"), Map.of(), by);
            importing.reference(town, ReferenceKind.PERMITS, "permis.csv", read(folder, "permis.csv"), Map.of(), by);
            List<LocalDate> known =
                    tenancy.in(town, vintages::all).stream().map(Vintage::taken).toList();
            for (LocalDate taken : List.of(LocalDate.of(2021, 7, 8), LocalDate.of(2024, 3, 19))) {
                if (!known.contains(taken)) {
                    String year = String.valueOf(taken.getYear());
                    Path zip = zipped(folder.resolve("images").resolve(year), folder.resolve(year + ".zip"));
                    try (var in = Files.newInputStream(zip)) {
                        importing.archive(
                                town, in, new Importing.About("Territoire d’essai " + year, taken, "EPSG:2154"), by);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] read(Path folder, String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** As an agent sends them. */
    static Path zipped(Path folder, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to));
                Stream<Path> files = Files.list(folder)) {
            zip.setLevel(0);
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
            }
        }
        return to;
    }
}
