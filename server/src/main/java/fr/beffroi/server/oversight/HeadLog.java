package fr.beffroi.server.oversight;

import fr.beffroi.oversight.journal.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heads this server signed, one JSON line each, in a file per journal beside the key: a database restored, cut or
 * rewritten, heads included, is still found out by them.
 */
class HeadLog {
    /** Within this process; another server on the same folder is kept out by the file's lock. */
    private static final Object APPENDING = new Object();

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();

    HeadLog(Path folder) {
        this.folder = folder;
    }

    void append(UUID collectivity, Head head) {
        byte[] line = (json.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (APPENDING) {
            try {
                Files.createDirectories(folder);
                append(file(collectivity), line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void append(Path path, byte[] line) throws IOException {
        try (FileChannel file = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            file.truncate(endOfLastLine(file));
            file.position(file.size());
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    /** Behind the last line that is whole: what a kill cut short must not run into the next. */
    private static long endOfLastLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            file.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** A last line that a kill cut short is left out: its head stands in the database. */
    List<Head> heads(UUID collectivity) {
        List<Head> heads = new ArrayList<>();
        try {
            if (Files.exists(file(collectivity))) {
                String text = Files.readString(file(collectivity));
                for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1)) {
                    read(line, heads);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heads;
    }

    private void read(String line, List<Head> heads) {
        try {
            if (!line.isBlank()) {
                heads.add(json.readValue(line, Head.class));
            }
        } catch (JacksonException e) {
            throw new JournalTrees.Tampered("journal.fault.log");
        }
    }

    private Path file(UUID collectivity) {
        return folder.resolve("heads-" + collectivity + ".jsonl");
    }
}
