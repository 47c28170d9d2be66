package fr.beffroi.acts.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The families that drafts are made from: those shipped, and a lawyer's own. */
public final class Families {
    private static final String FOLDER = "families/";
    private static final int MOST = 500;

    /** Read once, when first asked for. */
    private static final class Shipped {
        private static final Families ALL = read();

        private static Families read() {
            Map<String, Family> families = new LinkedHashMap<>();
            for (String key : lines(resource("index.txt").orElse(new byte[0]))) {
                byte[] yaml = resource(key + ".yaml")
                        .orElseThrow(() -> new IllegalStateException("families: " + key + ".yaml is not shipped"));
                try {
                    families.put(key, FamilyReader.read(key + ".yaml", yaml));
                } catch (BadFamily e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            }
            return new Families(families);
        }
    }

    private final Map<String, Family> families;

    private Families(Map<String, Family> families) {
        this.families = Collections.unmodifiableMap(families);
    }

    public static Families shipped() {
        return Shipped.ALL;
    }

    /**
     * The shipped families and those of the folder's {@code .yaml} files; one of a shipped key replaces it.
     *
     * @throws BadFamily for the first file, by name, that cannot be used
     */
    public static Families of(Path folder) throws BadFamily {
        Opened opened = open(folder);
        if (!opened.problems().isEmpty()) {
            throw opened.problems().getFirst();
        }
        return opened.families();
    }

    /**
     * What {@link #open} made of a folder.
     *
     * @param problems of files that cannot be used, by name; the other families are there
     */
    public record Opened(Families families, List<BadFamily> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    /** As {@link #of}, but a file that cannot be used takes no other away: a shipped family of its key stays. */
    public static Opened open(Path folder) {
        Map<String, Family> families = new LinkedHashMap<>(shipped().families);
        List<BadFamily> problems = new ArrayList<>();
        try {
            for (Path file : files(folder)) {
                try {
                    Family family = read(file);
                    families.put(family.key(), family);
                } catch (BadFamily e) {
                    problems.add(e);
                }
            }
        } catch (BadFamily e) {
            problems.add(e);
        }
        return new Opened(new Families(families), problems);
    }

    /** @throws BadFamily if the file cannot be used; nothing else is read */
    public static Family read(Path file) throws BadFamily {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = Files.newInputStream(file)) {
            return FamilyReader.read(name, bytes.readNBytes(Yaml.LARGEST + 1));
        } catch (IOException e) {
            throw new BadFamily("family.unreadable", name);
        }
    }

    /** @param name of the file, {@code KEY.yaml}, for what is told of errors */
    public static Family read(String name, byte[] yaml) throws BadFamily {
        return FamilyReader.read(name, yaml);
    }

    public Collection<Family> all() {
        return families.values();
    }

    public Optional<Family> find(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(families.get(key));
    }

    public Family get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(key));
    }

    private static List<Path> files(Path folder) throws BadFamily {
        if (!Files.isDirectory(folder)) {
            throw new BadFamily("family.no_folder", folder);
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.size() > MOST) {
                throw new BadFamily("family.many", folder, MOST);
            }
            return files;
        } catch (IOException e) {
            throw new BadFamily("family.unreadable", folder);
        }
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Families.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(byte[] text) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.UTF_8).split("\\R")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line.strip());
            }
        }
        return lines;
    }
}
