package fr.beffroi.server;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.buildings.RednessModel;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.AsOwner;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/**
 * A test against the real server: real PostgreSQL, real HTTP, started once for all tests of the run. Fields marked
 * {@code @Autowired} are filled before each test. Rows of other tests may be there: look only at {@link #town}, or make
 * a collectivity of your own with {@link #newTown}.
 */
public abstract class ServerTest {
    /** Of every account that {@link #newTown} makes. */
    protected static final String PASSWORD = "un mot de passe pour les essais";

    /** Two collectivities, each with one account per role. */
    protected final Town town = Shared.TOWN;

    protected final Town otherTown = Shared.OTHER;

    @BeforeEach
    final void fillFields() {
        context().getAutowireCapableBeanFactory().autowireBean(this);
        // All tests come from one address: the failures of one must not lock out the next.
        AsOwner.jdbc(context())
                .sql("DELETE FROM sign_in_attempt WHERE key = 'address:127.0.0.1'")
                .update();
    }

    protected static ApplicationContext context() {
        return Shared.SERVER.context();
    }

    /** Ends with a slash. */
    protected static URI address() {
        return Shared.SERVER.localAddress();
    }

    /** A browser that nobody has used yet. */
    protected static Visitor visitor() {
        return new Visitor(address());
    }

    /** @param accounts account by role; the e-mail is {@code <role>@<slug>.example}, in small letters */
    protected record Town(UUID id, String slug, Map<Role, UUID> accounts) {
        public UUID account(Role role) {
            return java.util.Objects.requireNonNull(accounts.get(role));
        }

        public String email(Role role) {
            return role.name().toLowerCase(java.util.Locale.ROOT) + "@" + slug + ".example";
        }
    }

    protected static Town newTown() {
        String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);
        Accounts accounts = context().getBean(Accounts.class);
        UUID id = accounts.createCollectivity(slug, "Ville d'essai " + slug, "123456782", 1200);
        Map<Role, UUID> made = new EnumMap<>(Role.class);
        Town town = new Town(id, slug, made);
        context().getBean(Tenancy.class).run(id, () -> {
            for (Role role : Role.values()) {
                made.put(
                        role,
                        accounts.create("Camille " + role.name(), town.email(role), PASSWORD, "Accueil", Set.of(role)));
            }
        });
        return town;
    }

    private static final class Shared {
        static final BeffroiServer.Running SERVER = BeffroiServer.start(ServerSettings.defaults(folder())
                .withPort(0)
                .withWater(new ServerSettings.Water(null, epanet()))
                .withBuildings(new ServerSettings.Buildings(null, RednessModel.write(folder()))));
        static final Town TOWN;
        static final Town OTHER;

        static {
            TOWN = newTown();
            OTHER = newTown();
        }
    }

    /** Of a job: long, for a machine busy with other work. */
    private static final long PATIENCE_MS = 300_000;

    /** A job's end, whenever that is. */
    public static void await(BooleanSupplier end) {
        long until = System.currentTimeMillis() + PATIENCE_MS;
        while (!end.getAsBoolean()) {
            if (System.currentTimeMillis() > until) {
                throw new AssertionError("a job did not end");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The engine of hydraulics that {@code BEFFROI_EPANET} names, or that lies in the user's cache; null without. */
    protected static @Nullable Path epanet() {
        String named = System.getenv("BEFFROI_EPANET");
        Path archive = named == null
                ? Path.of(System.getProperty("user.home"), ".cache", "beffroi", "epanet-js-0.9.0.tgz")
                : Path.of(named);
        return Files.exists(archive) ? archive : null;
    }

    /** A folder that PostgreSQL's account can reach also when the tests run as root. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("beffroi-test-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteOnceStopped(folder)));
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void deleteOnceStopped(Path folder) {
        try {
            for (int i = 0; i < 300 && Files.exists(folder.resolve("postgresql/cluster/postmaster.pid")); i++) {
                Thread.sleep(100);
            }
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
