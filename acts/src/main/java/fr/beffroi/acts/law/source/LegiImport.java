package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.ArticleNumber;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.LoadedText.Coverage;
import fr.beffroi.acts.law.Source;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one shelf for all the LEGI archives of a folder: the full one, then those of each day. Archives read before are not
 * read again. Nothing is replaced before the new shelf is complete.
 */
final class LegiImport {
    /** In the place of a text's identifier: a broken file that may belong to any. */
    static final String ALL = "*";

    private static final int MOST_DAYS_APART = 7;

    private final Path cache;
    private final Progress progress;
    private final List<LawProblem> problems = new ArrayList<>();

    LegiImport(Path cache, Progress progress) {
        this.cache = cache;
        this.progress = progress;
    }

    /** Null where none of the archives can be read. */
    @Nullable
    LoadedSource read(List<Path> paths) throws IOException {
        List<LegiArchive> archives = chain(paths);
        if (archives.isEmpty()) {
            return null;
        }
        Path index = cache.resolve("legi.law");
        String key = LegiArchive.key(archives);
        Shelf before = open(index);
        if (before != null && before.key().equals(key)) {
            return before.source();
        }
        return alone(archives, index, before);
    }

    /** Of two programs that share the folder one imports; the other goes on with what was there. */
    private @Nullable LoadedSource alone(List<LegiArchive> archives, Path index, @Nullable Shelf before)
            throws IOException {
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("legi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                LoadedSource source = build(archives, index, before);
                forget(index);
                return source;
            }
        } catch (OverlappingFileLockException e) {
            // By another thread of this program: the same.
        }
        problems.add(LawProblem.notice(archives.getLast().name(), "archive.being_read"));
        return before == null ? null : before.source();
    }

    /** What an import that was cut off left behind. */
    private void forget(Path index) throws IOException {
        String wordings = Files.exists(index) ? Shelf.wordings(index) : "";
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(cache, "{legi-*.wordings,shelf-*.part,book-*.part}")) {
            for (Path file : files) {
                if (!String.valueOf(file.getFileName()).equals(wordings)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    List<LawProblem> problems() {
        return problems;
    }

    private static @Nullable Shelf open(Path index) {
        try {
            return Files.exists(index) ? Shelf.open(index) : null;
        } catch (IOException e) {
            // Damaged, or of another version of the program: it is made again.
            return null;
        }
    }

    /** From the newest full archive on, by date; what is older or undated is reported. */
    private List<LegiArchive> chain(List<Path> paths) {
        List<LegiArchive> dated = new ArrayList<>();
        for (Path path : paths) {
            LegiArchive archive = LegiArchive.of(path);
            if (archive == null) {
                problems.add(LawProblem.skipped(String.valueOf(path.getFileName()), "archive.no_date"));
            } else {
                dated.add(archive);
            }
        }
        dated.sort(Comparator.naturalOrder());
        LegiArchive full =
                dated.stream().filter(LegiArchive::full).reduce((a, b) -> b).orElse(null);
        List<LegiArchive> chain = new ArrayList<>();
        for (LegiArchive archive : dated) {
            if (full != null && archive.compareTo(full) < 0) {
                problems.add(LawProblem.notice(archive.name(), "archive.older"));
            } else {
                chain.add(archive);
            }
        }
        return chain;
    }

    private @Nullable LoadedSource build(List<LegiArchive> archives, Path index, @Nullable Shelf before)
            throws IOException {
        Path ledger = cache.resolve("legi.book");
        LegiBook book = before == null ? new LegiBook() : ledger(ledger);
        int done = LegiArchive.readBefore(archives, book.applied);
        List<LawProblem> found = new ArrayList<>();
        Path wordings = cache.resolve("legi-" + Long.toHexString(System.nanoTime()) + ".wordings");
        if (done > 0) {
            found.addAll(ofFiles(Objects.requireNonNull(before).source().problems(), archives.subList(0, done)));
            wordings = cache.resolve(Shelf.wordings(index));
        } else {
            book = new LegiBook();
        }
        List<LegiArchive> read = new ArrayList<>(archives.subList(0, done));
        add(archives.subList(done, archives.size()), read, book, wordings, found);
        if (read.isEmpty()) {
            problems.addAll(found);
            return null;
        }
        found.addAll(gaps(read));
        book.applied = LegiArchive.key(read);
        shelve(book, read, LegiArchive.key(archives), index, wordings, found);
        save(book, ledger);
        return Shelf.open(index).source();
    }

    /** Stops at the first archive that cannot be read: what comes after it would correct a state we do not have. */
    private void add(
            List<LegiArchive> archives, List<LegiArchive> read, LegiBook book, Path wordings, List<LawProblem> found)
            throws IOException {
        long end = Files.exists(wordings) ? Files.size(wordings) : 0;
        try (Wordings.Writer writer = new Wordings.Writer(wordings, end)) {
            for (LegiArchive archive : archives) {
                progress.reading(archive.name(), 0);
                book.apply(LegiReader.read(
                        archive.path(), writer, found, files -> progress.reading(archive.name(), files)));
                read.add(archive);
            }
        } catch (UnreadableLawException e) {
            found.add(e.problem());
            archives.stream()
                    .filter(archive -> !read.contains(archive)
                            && !archive.name().equals(e.problem().file()))
                    .forEach(archive -> found.add(LawProblem.skipped(archive.name(), "archive.after_damaged")));
        }
    }

    private static LegiBook ledger(Path ledger) {
        try {
            return Files.exists(ledger) ? LegiBook.read(ledger) : new LegiBook();
        } catch (IOException e) {
            // Damaged, or of another version of the program: everything is read again.
            return new LegiBook();
        }
    }

    private void save(LegiBook book, Path ledger) throws IOException {
        Path draft = Files.createTempFile(cache, "book-", ".part");
        try {
            book.write(draft);
            Files.move(draft, ledger, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What was said of files within these archives; what was said of archives is said anew. */
    private static List<LawProblem> ofFiles(List<LawProblem> before, List<LegiArchive> archives) {
        return before.stream()
                .filter(problem ->
                        archives.stream().anyMatch(a -> problem.file().startsWith(a.name() + " ›")))
                .toList();
    }

    private static List<LawProblem> gaps(List<LegiArchive> read) {
        List<LawProblem> gaps = new ArrayList<>();
        if (!read.getFirst().full()) {
            gaps.add(LawProblem.notice(read.getFirst().name(), "archive.no_full"));
        }
        for (int i = 1; i < read.size(); i++) {
            long days =
                    ChronoUnit.DAYS.between(read.get(i - 1).day(), read.get(i).day());
            if (days > MOST_DAYS_APART) {
                gaps.add(LawProblem.notice(read.get(i).name(), "archive.gap", String.valueOf(days)));
            }
        }
        return gaps;
    }

    private static void shelve(
            LegiBook book, List<LegiArchive> read, String key, Path index, Path wordings, List<LawProblem> problems)
            throws IOException {
        Map<String, List<LegiBook.Text>> texts = new TreeMap<>();
        book.texts
                .values()
                .forEach(text -> texts.computeIfAbsent(text.text(), id -> new ArrayList<>())
                        .add(text));
        Map<String, List<Stored>> articles = new HashMap<>();
        book.articles
                .values()
                .forEach(article -> articles.computeIfAbsent(article.text(), id -> new ArrayList<>())
                        .add(article.version()));
        Set<String> incomplete = book.incomplete();
        boolean full = read.getFirst().full() && !incomplete.contains(ALL);
        try (ShelfWriter shelf = new ShelfWriter(index)) {
            for (Map.Entry<String, List<LegiBook.Text>> entry : texts.entrySet()) {
                String id = entry.getKey();
                List<Stored> versions = articles.getOrDefault(id, List.of());
                boolean whole = full && !incomplete.contains(id);
                LoadedText text = LegiText.of(id, entry.getValue(), versions, whole ? Coverage.HISTORY : Coverage.PART);
                if (text != null) {
                    List<Stored> sorted = new ArrayList<>(versions);
                    sorted.sort(Comparator.comparing(Stored::number, ArticleNumber.ORDER)
                            .thenComparing(version -> Objects.requireNonNull(version.from())));
                    shelf.add(text, sorted);
                }
            }
            LegiArchive last = read.getLast();
            shelf.finish(
                    key,
                    new Source(last.name(), Source.Kind.LEGI, last.day()),
                    wordings,
                    problems.stream().distinct().toList());
        }
    }
}
