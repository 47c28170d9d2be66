package fr.beffroi.buildings.scan;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** A ledger in one file that is only appended to. What a crash left half-written at its end is cut off when it is opened again. */
public final class FileLedger implements Ledger, AutoCloseable {
    private static final int MAGIC = 0xBEFF5CA1;
    private static final int HEAD = 12;

    private final Path file;
    private final FileChannel channel;
    private int done;

    /**
     * @param scan tells this scan from others (territory, images, model): another one's file is begun anew
     */
    public FileLedger(Path file, long scan) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = sound(scan);
        if (end == 0) {
            channel.truncate(0);
            write(ByteBuffer.allocate(HEAD).putInt(MAGIC).putLong(scan).flip(), 0);
            end = HEAD;
        }
        channel.truncate(end);
        channel.position(end);
    }

    /** Bytes up to the end of the last whole record; 0 if the file is not of this scan. */
    private long sound(long scan) throws IOException {
        long end = HEAD;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC || in.readLong() != scan) {
                return 0;
            }
            while (true) {
                byte[] found = next(in);
                end += Integer.BYTES + Long.BYTES + found.length;
                done++;
            }
        } catch (EOFException e) {
            return done == 0 && Files.size(file) < HEAD ? 0 : end;
        }
    }

    /** Throws {@link EOFException} where no whole record follows. */
    private static byte[] next(DataInputStream in) throws IOException {
        int length = in.readInt();
        long sum = in.readLong();
        if (length < 0) {
            throw new EOFException();
        }
        byte[] found = in.readNBytes(length);
        if (found.length < length || sum(found) != sum) {
            throw new EOFException();
        }
        return found;
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    @Override
    public synchronized int done() {
        return done;
    }

    @Override
    public synchronized void record(byte[] found) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + found.length)
                .putInt(found.length)
                .putLong(sum(found))
                .put(found)
                .flip();
        long at = channel.position();
        write(bytes, at);
        channel.force(false);
        channel.position(at + bytes.limit());
        done++;
    }

    @Override
    public void replay(Consumer<byte[]> reader) throws IOException {
        int count = done();
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            in.skipNBytes(HEAD);
            for (int tile = 0; tile < count; tile++) {
                reader.accept(next(in));
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
