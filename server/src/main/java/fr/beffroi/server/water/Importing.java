package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.NetworkRow.State;
import fr.beffroi.server.web.Refused;
import fr.beffroi.tables.SourceProblem;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import fr.beffroi.water.source.Temperatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.FileSystemUtils;

/**
 * From files to a network: sent, their columns shown and corrected, read whole or not at all by a job, looked at by a person,
 * then used. No step of it is an AI's.
 */
@Configuration(value = "waterImporting", proxyBeanMethods = false)
class Importing {
    static final int MOST_MEGABYTES = 50;
    static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;
    private static final String JOB = "water-import";
    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    /** A file is opened in memory: one at a time, whoever sends it. */
    private final ReentrantLock one = new ReentrantLock();

    private final Tenancy tenancy;
    private final NetworkRows networks;
    private final PipeRows pipes;
    private final Jobs jobs;
    private final JournalBook journal;

    Importing(Tenancy tenancy, NetworkRows networks, PipeRows pipes, @Lazy Jobs jobs, JournalBook journal) {
        this.tenancy = tenancy;
        this.networks = networks;
        this.pipes = pipes;
        this.jobs = jobs;
        this.journal = journal;
    }

    @Bean
    OneTimeJob waterImportJob() {
        return new OneTimeJob(JOB, this::read);
    }

    /** @param name as sent, without folders */
    record Sent(String name, byte[] content) {}

    /**
     * Keeps the files and guesses their columns. Nothing is kept if one of them cannot be read.
     *
     * @throws UnreadableSource with what is wrong, where, and what to do
     * @throws Refused if pipes or repairs lack, or a file is too large
     */
    UUID begin(UUID collectivity, Map<Subject, Sent> sent, Person by, boolean demonstration) throws UnreadableSource {
        if (!sent.containsKey(Subject.PIPES) || !sent.containsKey(Subject.REPAIRS)) {
            throw new Refused("water.import.lacking");
        }
        Map<Subject, Table> tables = new EnumMap<>(Subject.class);
        for (Map.Entry<Subject, Sent> each : sent.entrySet()) {
            if (each.getValue().content().length > MOST_BYTES) {
                throw new Refused("water.import.large", each.getValue().name(), MOST_MEGABYTES);
            }
            tables.put(each.getKey(), table(each.getKey(), each.getValue()));
        }
        UUID id = UUID.randomUUID();
        tenancy.run(collectivity, () -> {
            networks.add(id, by.id(), demonstration);
            tables.forEach((subject, table) -> {
                Sent file = Objects.requireNonNull(sent.get(subject));
                networks.add(id, sentFile(subject, file.name(), table), file.content());
            });
        });
        return id;
    }

    private SentFile sentFile(Subject subject, String name, Table table) {
        return networks.findKept(subject)
                .filter(kept -> table.columns().containsAll(kept.columns().values()))
                .map(kept -> new SentFile(subject, name, SentFile.columns(table), table.projection(), kept, false))
                .orElseGet(() -> new SentFile(
                        subject,
                        name,
                        SentFile.columns(table),
                        table.projection(),
                        Mapping.guess(subject, table.columns()),
                        true));
    }

    /** Alone in a folder of its own: a table is told apart by what it holds, and named in errors as it was sent. */
    private Table table(Subject subject, Sent sent) throws UnreadableSource {
        one.lock();
        try {
            Path folder = Files.createTempDirectory("beffroi-eau-");
            try {
                return Table.read(Files.write(folder.resolve(fileName(sent.name())), sent.content()), subject::isLayer);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (UnreadableSource e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /** What a file may be called here, whatever was sent. */
    static String fileName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("^[. ]+", "_");
        String named = plain.isBlank() ? "fichier" : plain.strip();
        return named.length() > 80 ? named.substring(named.length() - 80) : named;
    }

    /**
     * Takes the columns as a person says, keeps that for the next time, and asks for the reading. Inside {@link Tenancy#in}.
     *
     * @throws Refused if the import is under way, or done
     */
    void confirm(UUID network, List<Mapping> mappings) {
        NetworkRow row = networks.getLocked(network);
        if (row.state() != State.MAPPING && row.state() != State.FAILED) {
            throw new Refused("water.import.late");
        }
        for (Mapping mapping : mappings) {
            networks.map(network, mapping);
            networks.keep(mapping);
        }
        networks.at(network, State.WAITING);
        jobs.ask(JOB, tenancy.current(), network);
    }

    /** The job: may begin again after a server died in the middle. */
    void read(UUID collectivity, UUID network) {
        NetworkRow row = tenancy.in(collectivity, () -> networks.get(network));
        if (!row.isUnderWay()) {
            return;
        }
        tenancy.run(collectivity, () -> networks.at(network, State.READING));
        try {
            NetworkImport read = network(collectivity, network);
            tenancy.run(collectivity, () -> networks.step(network, NetworkRow.STEPS - 1));
            tenancy.run(collectivity, () -> {
                pipes.add(network, read.network());
                networks.checked(network, read);
            });
        } catch (UnreadableSource e) {
            tenancy.run(collectivity, () -> networks.failed(network, e.problem()));
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("import {} of collectivity {}", network, collectivity, e);
            SourceProblem fault = new SourceProblem("", null, null, "", List.of());
            tenancy.run(collectivity, () -> networks.failed(network, fault));
        }
    }

    private NetworkImport network(UUID collectivity, UUID network) throws UnreadableSource {
        Map<Subject, Source> sources = new EnumMap<>(Subject.class);
        for (SentFile file : tenancy.in(collectivity, () -> new ArrayList<>(networks.files(network)))) {
            byte[] content = tenancy.in(collectivity, () -> networks.findContent(network, file.subject()))
                    .orElseThrow();
            sources.put(
                    file.subject(), new Source(table(file.subject(), new Sent(file.name(), content)), file.mapping()));
            tenancy.run(
                    collectivity, () -> networks.step(network, file.subject().ordinal() + 1));
        }
        NetworkImport read = NetworkImport.of(
                Objects.requireNonNull(sources.get(Subject.PIPES)),
                Objects.requireNonNull(sources.get(Subject.REPAIRS)),
                sources.get(Subject.ROADS),
                WaterFeature.today());
        Source temperatures = sources.get(Subject.TEMPERATURES);
        return temperatures == null
                ? read
                : new NetworkImport(read.network().with(Temperatures.read(temperatures)), read.quality());
    }

    /** The network that a person looked at takes the place of the one before. Inside {@link Tenancy#in}. */
    void use(UUID network, Person by) {
        NetworkRow row = networks.getLocked(network);
        if (row.state() != State.CHECKED) {
            throw new Refused("water.import.late");
        }
        networks.findCurrent().ifPresent(before -> {
            networks.at(before.id(), State.GONE);
            pipes.remove(before.id());
        });
        networks.at(network, State.CURRENT);
        journal.record("water.network.used", network, facts(row, by), Map.of());
    }

    /** Inside {@link Tenancy#in}. */
    void drop(UUID network, Person by) {
        NetworkRow row = networks.getLocked(network);
        if (row.state() == State.CURRENT || row.state() == State.GONE || row.isUnderWay()) {
            throw new Refused("water.import.late");
        }
        networks.at(network, State.GONE);
        networks.forget(network);
        pipes.remove(network);
        journal.record("water.network.dropped", network, facts(row, by), Map.of());
    }

    private static Map<String, Object> facts(NetworkRow row, Person by) {
        return Map.of(
                "pipes", row.pipes(),
                "repairs", row.repairs(),
                "km", row.km(),
                "by", by.id(),
                "role", by.role());
    }
}
