package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.Version;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a {@link Shelf}: beside its final name first, then in its place in one move. */
final class ShelfWriter implements Closeable {
    private final Path index;
    private final Path draft;
    private final OutputStream out;
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private int count;
    private long position;
    private boolean finished;

    ShelfWriter(Path index) throws IOException {
        this.index = index;
        this.draft = Files.createTempFile(index.getParent(), "shelf-", ".part");
        this.out = Files.newOutputStream(draft);
    }

    /** A source held in memory, wordings and all. */
    static void write(LoadedSource source, String key, Path index) throws IOException {
        Path wordings = Files.createTempFile(index.getParent(), stem(index) + "-", ".wordings");
        try (Wordings.Writer writer = new Wordings.Writer(wordings, 0);
                ShelfWriter shelf = new ShelfWriter(index)) {
            for (LoadedText text : source.texts()) {
                List<Stored> versions = new ArrayList<>();
                for (Version version : text.versions().get()) {
                    versions.add(new Stored(
                            version.number(),
                            version.from(),
                            version.until(),
                            version.state(),
                            version.related(),
                            writer.add(version.wording().get())));
                }
                shelf.add(text, versions);
            }
            writer.close();
            shelf.finish(key, source.source(), wordings, source.problems());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(wordings);
            throw e;
        }
    }

    static String stem(Path index) {
        return String.valueOf(index.getFileName()).replaceFirst("\\.law$", "");
    }

    /** @param text what it is; its versions are those given */
    void add(LoadedText text, List<Stored> versions) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(block))) {
            data.writeInt(versions.size());
            for (Stored version : versions) {
                version.write(data);
            }
        }
        DataOutputStream entry = new DataOutputStream(texts);
        Code code = text.code();
        entry.writeUTF(code.id() == null ? "" : code.id());
        entry.writeUTF(code.title());
        entry.writeUTF(code.initials());
        LoadedText.Identity identity = text.identity();
        entry.writeBoolean(identity != null);
        if (identity != null) {
            entry.writeByte(identity.nature().ordinal());
            entry.writeUTF(identity.number() == null ? "" : identity.number());
            Stored.writeDay(entry, identity.signedOn());
            Stored.writeDay(entry, identity.from());
            Stored.writeDay(entry, identity.until());
            entry.writeByte(identity.state().ordinal());
        }
        entry.writeByte(text.coverage().ordinal());
        Stored.writeDay(entry, text.unchangedSince());
        entry.writeInt(text.articles());
        entry.writeLong(position);
        entry.writeInt(block.size());
        block.writeTo(out);
        position += block.size();
        count++;
    }

    void finish(String key, Source source, Path wordings, List<LawProblem> problems) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(packed))) {
            data.writeUTF(key);
            data.writeUTF(source.name());
            data.writeUTF(source.kind().name());
            data.writeInt(Math.toIntExact(source.madeOn().toEpochDay()));
            data.writeUTF(String.valueOf(wordings.getFileName()));
            data.writeInt(problems.size());
            for (LawProblem problem : problems) {
                data.writeUTF(problem.file());
                data.writeBoolean(problem.skipped());
                data.writeUTF(problem.key());
                data.writeByte(problem.arguments().size());
                for (String argument : problem.arguments()) {
                    data.writeUTF(argument);
                }
            }
            data.writeInt(count);
            texts.writeTo(data);
        }
        CRC32 crc = new CRC32();
        crc.update(packed.toByteArray());
        packed.writeTo(out);
        out.write(ByteBuffer.allocate(Shelf.TRAILER)
                .putLong(position)
                .putInt(packed.size())
                .putInt((int) crc.getValue())
                .putLong(Shelf.MAGIC)
                .array());
        out.close();
        Files.move(draft, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            out.close();
            Files.deleteIfExists(draft);
        }
    }
}
