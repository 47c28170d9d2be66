package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.similar.ScdlImport;
import fr.beffroi.acts.similar.UnreadableScdl;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** From a file that was sent to acts that are kept: read outside of any transaction, kept whole or not at all. */
@Component("similarImporting")
class Importing {
    static final int MOST_MEGABYTES = 50;
    static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    static final int LONGEST_NAME = 120;

    /** All sources of one collectivity: several years of a large town's acts; its index then takes about 40 MB of memory. */
    static final int MOST_ACTS = 20_000;

    static final long MOST_CHARACTERS = 20_000_000;

    private static final int MOST_POPULATION = 10_000_000;

    /** An archive is unpacked in memory, up to 200 MB: one at a time, whoever sends it. */
    private final ReentrantLock one = new ReentrantLock();

    private final Sources sources;
    private final JournalBook journal;
    private final JsonMapper json;

    Importing(Sources sources, JournalBook journal, JsonMapper json) {
        this.sources = sources;
        this.journal = journal;
        this.json = json;
    }

    /**
     * What a person says of the file.
     *
     * @param name of the source; one of the same name is replaced
     * @param kind of the collectivité whose acts these are, which the file does not tell; null: not said
     * @param population likewise
     */
    record Said(
            String name,
            Collectivity.@Nullable Kind kind,
            @Nullable Integer population) {

        /** @throws Refused if the name lacks or is too long, or the population is none */
        static Said of(String name, Collectivity.@Nullable Kind kind, @Nullable Integer population) {
            String clean = Clean.text(name).replaceAll("\\s+", " ").strip();
            if (clean.isEmpty()) {
                throw new Refused("similaracts.name.none");
            }
            if (clean.length() > LONGEST_NAME) {
                throw new Refused("similaracts.name.long", LONGEST_NAME);
            }
            if (population != null && (population < 0 || population > MOST_POPULATION)) {
                throw new Refused("similaracts.population.wrong");
            }
            return new Said(clean, kind, population);
        }

        PublishedAct complete(PublishedAct act) {
            return new PublishedAct(
                    act.collectivity(),
                    act.siren(),
                    kind == null ? act.kind() : kind,
                    population == null ? act.population() : population,
                    act.number(),
                    act.date(),
                    act.subjectCode(),
                    act.title(),
                    act.url(),
                    act.paragraphs());
        }
    }

    /**
     * Reads a file, alone in a folder of its own: a table names files, and must find none but those it came with.
     *
     * @param name as sent; shown in messages
     * @throws UnreadableScdl if nothing can be taken of it
     */
    ScdlImport read(String name, InputStreamSource content) throws IOException {
        Path folder = Files.createTempDirectory("beffroi-semblables-");
        one.lock();
        try (InputStream sent = content.getInputStream()) {
            Path file = folder.resolve(fileName(name));
            Files.copy(sent, file);
            return ScdlImport.of(file);
        } finally {
            one.unlock();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** As above. @throws Refused if it is too large */
    ScdlImport read(MultipartFile sent) throws IOException {
        if (sent.getSize() > MOST_BYTES) {
            throw new Refused("similaracts.file.large", MOST_MEGABYTES);
        }
        return read(String.valueOf(sent.getOriginalFilename()), sent);
    }

    /**
     * @param good whether a person chose to leave out the lines in error
     * @return what to keep; empty where there are such lines and nobody chose so, or nothing else
     */
    static Optional<List<PublishedAct>> chosen(ScdlImport read, boolean good) {
        if (!read.errors().isEmpty() && (!good || read.good().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(good ? read.good() : read.all());
    }

    /**
     * Keeps the acts in the place of those of a former source of the same name. Inside {@code Tenancy.in}.
     *
     * @throws Refused if there are none, or more than are kept
     */
    Source keep(Said said, List<PublishedAct> read, Person by, boolean demonstration) {
        if (read.isEmpty()) {
            throw new Refused("similaracts.import.none");
        }
        List<PublishedAct> acts = read.stream()
                .map(act -> Clean.value(said.complete(act), PublishedAct.class, json))
                .toList();
        sources.findByName(said.name()).ifPresent(sources::remove);
        List<LocalDate> days = acts.stream().map(PublishedAct::date).sorted().toList();
        Source source = new Source(
                UUID.randomUUID(),
                said.name(),
                acts.size(),
                acts.stream().mapToLong(Importing::characters).sum(),
                days.getFirst(),
                days.getLast(),
                by.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                demonstration);
        long allActs = source.acts();
        long allCharacters = source.characters();
        for (Source other : sources.all()) {
            allActs += other.acts();
            allCharacters += other.characters();
        }
        if (allActs > MOST_ACTS || allCharacters > MOST_CHARACTERS) {
            throw new Refused("similaracts.import.full", MOST_ACTS, MOST_CHARACTERS / 1_000_000);
        }
        sources.add(source, acts);
        journal.record("similar.imported", source.id(), facts(source, by), Map.of());
        return source;
    }

    /** Inside {@code Tenancy.in}. @throws java.util.NoSuchElementException if there is none of this id */
    void remove(UUID id, Person by) {
        Source source = sources.get(id);
        sources.remove(source);
        journal.record("similar.removed", id, facts(source, by), Map.of());
    }

    /** The name of a source is a person's free text: it stays out of what can never be erased. */
    private static Map<String, Object> facts(Source source, Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("acts", source.acts());
        facts.put("from", source.firstOn());
        facts.put("until", source.lastOn());
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static long characters(PublishedAct act) {
        return act.title().length()
                + act.paragraphs().stream()
                        .map(Paragraph::text)
                        .mapToLong(String::length)
                        .sum();
    }

    /** What a file may be called here, whatever was sent. */
    private static String fileName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("^[. ]+", "_");
        String named = plain.isBlank() ? "actes" : plain.strip();
        return named.length() > 80 ? named.substring(named.length() - 80) : named;
    }
}
