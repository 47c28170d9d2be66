package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Version;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What LEGI holds after the archives read so far, by identifier, so that the archive of a day corrects it: wordings apart,
 * some 200 bytes an article.
 */
final class LegiBook {
    private static final long MAGIC = 0x4245_4646_424F_4F03L;

    /** @param text identifier of the code or text; @param path hash of the file's path: a deletion names a path */
    record Article(String text, long path, Stored version) {}

    /**
     * One version of a code, law or decree as a whole.
     *
     * @param own whether its own file says so; else its structure or one of its articles does, and gives way
     */
    record Text(
            boolean own,
            String text,
            long path,
            String nature,
            String number,
            String title,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Version.State state) {}

    final Map<Long, Article> articles = new HashMap<>();
    final Map<String, Text> texts = new HashMap<>();
    /** Paths of files that could not be read, and their texts: those are not held whole. */
    final Map<Long, String> broken = new HashMap<>();

    /** The archives read so far, see {@link LegiArchive#key}. */
    String applied = "";

    /** Deleted by path, without ".xml". */
    final Map<String, Long> deleted = new HashMap<>();

    /** What a later archive adds, replaces and deletes. */
    void apply(LegiBook later) {
        later.articles.values().forEach(article -> broken.remove(article.path()));
        broken.putAll(later.broken);
        articles.putAll(later.articles);
        later.texts.forEach((id, text) -> texts.merge(id, text, (old, now) -> now.own() ? now : old));
        later.deleted.forEach((id, path) -> {
            // A text that moves between folders is deleted under its old path and stands under the new one.
            articles.computeIfPresent(id(id), (key, article) -> article.path() == path ? null : article);
            texts.computeIfPresent(id, (key, text) -> text.path() == path ? null : text);
        });
    }

    Set<String> incomplete() {
        return new HashSet<>(broken.values());
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new DeflaterOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)))) {
            out.writeLong(MAGIC);
            out.writeInt(articles.size());
            for (Map.Entry<Long, Article> entry : articles.entrySet()) {
                out.writeLong(entry.getKey());
                out.writeUTF(entry.getValue().text());
                out.writeLong(entry.getValue().path());
                entry.getValue().version().write(out);
            }
            out.writeInt(texts.size());
            for (Map.Entry<String, Text> entry : texts.entrySet()) {
                Text text = entry.getValue();
                out.writeUTF(entry.getKey());
                out.writeBoolean(text.own());
                out.writeUTF(text.text());
                out.writeLong(text.path());
                out.writeUTF(text.nature());
                out.writeUTF(text.number());
                out.writeUTF(text.title());
                Stored.writeDay(out, text.signedOn());
                Stored.writeDay(out, text.from());
                Stored.writeDay(out, text.until());
                out.writeByte(text.state().ordinal());
            }
            out.writeInt(broken.size());
            for (Map.Entry<Long, String> entry : broken.entrySet()) {
                out.writeLong(entry.getKey());
                out.writeUTF(entry.getValue());
            }
            out.writeUTF(applied);
        }
    }

    static LegiBook read(Path file) throws IOException {
        LegiBook book = new LegiBook();
        Map<String, String> same = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)), 1 << 16))) {
            if (in.readLong() != MAGIC) {
                throw new IOException("not a book: " + file);
            }
            for (int i = in.readInt(); i > 0; i--) {
                long id = in.readLong();
                String text = same.computeIfAbsent(in.readUTF(), t -> t);
                long path = in.readLong();
                book.articles.put(id, new Article(text, path, Stored.read(in).sharing(same)));
            }
            for (int i = in.readInt(); i > 0; i--) {
                String id = in.readUTF();
                book.texts.put(
                        id,
                        new Text(
                                in.readBoolean(),
                                in.readUTF(),
                                in.readLong(),
                                in.readUTF(),
                                in.readUTF(),
                                in.readUTF(),
                                Stored.readDay(in),
                                Stored.readDay(in),
                                Stored.readDay(in),
                                Version.State.values()[in.readUnsignedByte()]));
            }
            for (int i = in.readInt(); i > 0; i--) {
                book.broken.put(in.readLong(), in.readUTF());
            }
            book.applied = in.readUTF();
        }
        return book;
    }

    /** "LEGIARTI000006390123" and "JORFARTI000006390123" as numbers: there are more than a million. */
    static long id(String written) {
        long digits = Long.parseLong(written.substring(written.length() - 12));
        return written.startsWith("JORF") ? -1 - digits : digits;
    }

    /** Of a path in an archive, from "legi/global/" on and without ".xml". */
    static long path(String path) {
        int start = path.indexOf("legi/");
        String bare = (start < 0 ? path : path.substring(start)).replaceFirst("\\.xml$", "");
        long hash = 1125899906842597L;
        for (int i = 0; i < bare.length(); i++) {
            hash = 31 * hash + bare.charAt(i);
        }
        return hash;
    }
}
