package fr.beffroi.water.location.hydraulics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.location.Engine;
import fr.beffroi.water.location.Village;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("epanet")
class HydraulicsStoreTest {
    @TempDir
    Path folder = Path.of("");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_network_is_solved_once_and_found_again_as_it_was() throws Exception {
        Hydraulics first = solve(Village.text());
        Hydraulics again = solve(Village.text());

        assertThat(asked).hasValue(1);
        assertThat(again).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void another_file_is_another_network() throws Exception {
        solve(Village.text());
        Hydraulics other = solve(Village.text().replace("p2 A B 300", "p2 A B 301"));

        assertThat(asked).hasValue(2);
        assertThat(other.network().links().get(1).length()).isEqualTo(301);
    }

    @Test
    void an_entry_that_is_cut_or_overwritten_is_made_anew() throws Exception {
        Hydraulics first = solve(Village.text());
        Path entry = folder.resolve(first.network().hash());
        byte[] bytes = Files.readAllBytes(entry);
        int solved = 1;
        for (byte[] damaged : List.of(
                Arrays.copyOf(bytes, bytes.length - 9), Arrays.copyOf(bytes, 3), new byte[0], new byte[bytes.length])) {
            Files.write(entry, damaged);

            assertThat(solve(Village.text())).usingRecursiveComparison().isEqualTo(first);
            assertThat(asked).hasValue(++solved);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(entry);
        }
    }

    private Hydraulics solve(String inp) throws IOException, InterruptedException {
        return new HydraulicsStore(folder)
                .solve(
                        () -> {
                            asked.incrementAndGet();
                            return Engine.program();
                        },
                        "village.inp",
                        inp.getBytes(StandardCharsets.US_ASCII));
    }
}
