package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Code;
import fr.beffroi.acts.law.Codes;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import fr.beffroi.acts.law.LoadedText;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.Version;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A source that was read once and is opened in no time: the list of its texts is read, their versions when a text is first
 * asked for, a wording when it is shown. Written by {@link ShelfWriter}.
 *
 * @param key what it was made from: names and sizes
 */
record Shelf(String key, LoadedSource source) {
    static final long MAGIC = 0x4245_4646_4C41_5702L;
    static final int TRAILER = 8 + 4 + 4 + 8;
    private static final int MOST_DIRECTORY = 256 << 20;

    static Shelf open(Path index) throws IOException {
        byte[] directory = directory(index);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(directory))) {
            String key = in.readUTF();
            Source source =
                    new Source(in.readUTF(), Source.Kind.valueOf(in.readUTF()), LocalDate.ofEpochDay(in.readInt()));
            Wordings wordings = new Wordings(index.resolveSibling(in.readUTF()));
            List<LawProblem> problems = problems(in);
            List<LoadedText> texts = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                texts.add(text(in, index, wordings));
            }
            return new Shelf(key, new LoadedSource(source, texts, problems));
        }
    }

    /** Name of the file that holds its wordings. */
    static String wordings(Path index) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(directory(index)))) {
            in.readUTF();
            in.readUTF();
            in.readUTF();
            in.readInt();
            return in.readUTF();
        }
    }

    private static byte[] directory(Path index) throws IOException {
        try (FileChannel channel = FileChannel.open(index)) {
            ByteBuffer trailer = read(channel, channel.size() - TRAILER, TRAILER);
            long at = trailer.getLong();
            int length = trailer.getInt();
            int check = trailer.getInt();
            if (trailer.getLong() != MAGIC || length < 0 || length > MOST_DIRECTORY) {
                throw new IOException("not a shelf: " + index);
            }
            byte[] packed = read(channel, at, length).array();
            CRC32 crc = new CRC32();
            crc.update(packed);
            if ((int) crc.getValue() != check) {
                throw new IOException("damaged shelf: " + index);
            }
            return inflate(packed);
        }
    }

    private static List<LawProblem> problems(DataInputStream in) throws IOException {
        List<LawProblem> problems = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String file = in.readUTF();
            boolean skipped = in.readBoolean();
            String key = in.readUTF();
            List<String> arguments = new ArrayList<>();
            for (int j = in.readUnsignedByte(); j > 0; j--) {
                arguments.add(in.readUTF());
            }
            problems.add(new LawProblem(file, skipped, key, arguments));
        }
        return problems;
    }

    private static LoadedText text(DataInputStream in, Path index, Wordings wordings) throws IOException {
        String id = in.readUTF();
        String title = in.readUTF();
        String initials = in.readUTF();
        LoadedText.Identity identity = in.readBoolean() ? identity(in) : null;
        Code code = identity == null ? Codes.of(id, title) : new Code(id, title, initials);
        LoadedText.Coverage coverage = LoadedText.Coverage.values()[in.readUnsignedByte()];
        LocalDate unchanged = Stored.readDay(in);
        int articles = in.readInt();
        long at = in.readLong();
        int length = in.readInt();
        return new LoadedText(code, identity, coverage, unchanged, articles, versions(index, at, length, wordings));
    }

    private static LoadedText.Identity identity(DataInputStream in) throws IOException {
        Citation.Nature nature = Citation.Nature.values()[in.readUnsignedByte()];
        String number = in.readUTF();
        return new LoadedText.Identity(
                nature,
                number.isEmpty() ? null : number,
                Stored.readDay(in),
                Stored.readDay(in),
                Stored.readDay(in),
                Version.State.values()[in.readUnsignedByte()]);
    }

    private static Supplier<List<Version>> versions(Path index, long at, int length, Wordings wordings) {
        return new Supplier<>() {
            private @Nullable List<Version> read;

            @Override
            public synchronized List<Version> get() {
                List<Version> versions = read;
                if (versions == null) {
                    versions = readVersions(index, at, length, wordings);
                    read = versions;
                }
                return versions;
            }
        };
    }

    private static List<Version> readVersions(Path index, long at, int length, Wordings wordings) {
        try (FileChannel channel = FileChannel.open(index);
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(
                        inflate(read(channel, at, length).array())))) {
            List<Version> versions = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                Stored stored = Stored.read(in);
                versions.add(new Version(
                        stored.number(),
                        stored.from(),
                        stored.until(),
                        stored.state(),
                        stored.related(),
                        () -> wording(wordings, stored.place())));
            }
            return List.copyOf(versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wording(Wordings wordings, Wordings.Place place) {
        try {
            return wordings.read(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > channel.size()) {
            throw new IOException("damaged shelf");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("damaged shelf");
            }
        }
        return buffer.flip();
    }

    private static byte[] inflate(byte[] packed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[Math.max(1024, packed.length * 4)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, plain.length * 2);
                }
                int more = inflater.inflate(plain, length, plain.length - length);
                if (more == 0 && inflater.needsInput()) {
                    throw new IOException("damaged shelf");
                }
                length += more;
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IOException("damaged shelf", e);
        } finally {
            inflater.end();
        }
    }
}
