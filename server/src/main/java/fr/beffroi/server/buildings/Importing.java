package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.imagery.Opening;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Images and references in, each whole or not at all. */
@Component("buildingsImporting")
class Importing {
    /** Of a reference file. */
    static final int MOST_MEGABYTES = 50;

    private static final int LONGEST_NAME = 100;

    private final Tenancy tenancy;
    private final Vintages vintages;
    private final ReferenceFiles references;
    private final Crossing crossing;
    private final Pictures pictures;
    private final Collectivities collectivities;
    private final JournalBook journal;

    Importing(
            Tenancy tenancy,
            Vintages vintages,
            ReferenceFiles references,
            Crossing crossing,
            Pictures pictures,
            Collectivities collectivities,
            JournalBook journal) {
        this.tenancy = tenancy;
        this.vintages = vintages;
        this.references = references;
        this.crossing = crossing;
        this.pictures = pictures;
        this.collectivities = collectivities;
        this.journal = journal;
    }

    /** What is told of images. @param crs of files that name none, such as EPSG:2154 */
    record About(String name, LocalDate taken, String crs) {
        About {
            if (name.isBlank() || name.length() > LONGEST_NAME || !crs.matches("EPSG:[0-9]{4,6}")) {
                throw new Refused("buildings.images.lacking");
            }
        }
    }

    /** Folders of images that the server's configuration offers to this collectivité. Inside {@link Tenancy#in}. */
    List<String> offered() {
        Path folder = pictures.namedFolder(collectivities.get(tenancy.current()).slug());
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws Refused if it is no archive of images
     * @throws fr.beffroi.buildings.imagery.UnreadableImage if one cannot be read or placed
     */
    UUID archive(UUID collectivity, InputStream sent, About about, Person by) throws IOException {
        UUID id = UUID.randomUUID();
        Path folder = pictures.sentFolder(collectivity, id);
        Files.createDirectories(folder);
        try {
            Archive.unpack(sent, folder);
            keep(collectivity, id, Pictures.sentPlace(collectivity, id), about, by);
            return id;
        } catch (IOException | RuntimeException refused) {
            FileSystemUtils.deleteRecursively(folder);
            throw refused;
        }
    }

    /** A folder of the configuration: its images stay where they are. @throws Refused if it is not offered */
    UUID folder(UUID collectivity, String name, About about, Person by) {
        String slug = tenancy.in(collectivity, () -> {
            if (!offered().contains(name)) {
                throw new Refused("buildings.images.folder");
            }
            return collectivities.get(collectivity).slug();
        });
        UUID id = UUID.randomUUID();
        keep(collectivity, id, Pictures.namedPlace(slug, name), about, by);
        return id;
    }

    private void keep(UUID collectivity, UUID id, String place, About about, Person by) {
        try (Imagery imagery = Images.open(
                pictures.folder(place), Opening.asFilesSay().in(about.crs()).taken(about.taken(), about.taken()))) {
            Vintage vintage = new Vintage(id, about.name(), about.taken(), place, imagery.grid(), 0, 0);
            tenancy.run(collectivity, () -> {
                vintages.add(vintage, by.id());
                journal.record(
                        "buildings.images",
                        id,
                        Map.of("taken", about.taken(), "by", by.id(), "role", by.role()),
                        Map.of("name", about.name()));
            });
        }
    }

    /** @param mapping column of each field of permits; empty to have it guessed @throws Refused if it cannot be read */
    int reference(
            UUID collectivity,
            ReferenceKind kind,
            String name,
            byte[] content,
            Map<String, String> mapping,
            Person by) {
        if (content.length == 0 || content.length > MOST_MEGABYTES * 1_000_000L) {
            throw new Refused("buildings.reference.size", MOST_MEGABYTES);
        }
        Crossing.Checked checked = crossing.check(kind, name, content, mapping);
        int entries = checked.entries();
        tenancy.run(collectivity, () -> {
            references.add(kind, name, checked.kept(), mapping, entries, by.id());
            journal.record(
                    "buildings.reference",
                    collectivity,
                    Map.of("kind", kind, "entries", entries, "by", by.id(), "role", by.role()),
                    Map.of("file", name));
        });
        return entries;
    }
}
