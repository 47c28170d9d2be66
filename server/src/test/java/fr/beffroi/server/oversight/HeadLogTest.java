package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.journal.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLogTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_line_that_a_kill_cut_short_does_not_spoil_the_next(int whole) throws IOException {
        UUID town = UUID.randomUUID();
        HeadLog log = new HeadLog(folder);
        for (int i = 1; i <= whole; i++) {
            log.append(town, head(i));
        }
        Path file = folder.resolve("heads-" + town + ".jsonl");
        Files.writeString(file, "{\"journal\":\"ville\",\"si", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(log.heads(town)).hasSize(whole);
        log.append(town, head(8));
        log.append(town, head(9));
        assertThat(log.heads(town)).hasSize(whole + 2).endsWith(head(8), head(9));
    }

    @Test
    void two_servers_on_one_folder_lose_no_head() {
        UUID town = UUID.randomUUID();
        List<HeadLog> servers = List.of(new HeadLog(folder), new HeadLog(folder));
        IntStream.range(0, 200).parallel().forEach(i -> servers.get(i % 2).append(town, head(i + 1)));
        assertThat(servers.getFirst().heads(town))
                .extracting(Head::size)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    private static Head head(long size) {
        return new Head("ville", size, "ab".repeat(32), Instant.parse("2026-11-02T10:00:00Z"), "signature");
    }
}
