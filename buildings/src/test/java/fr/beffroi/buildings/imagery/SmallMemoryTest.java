package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallMemoryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void windows_of_an_image_of_12_gigabytes_are_read_in_64_megabytes() throws Exception {
        Path file = new Tiff(true)
                .image(64_000, 64_000, 3, 512, true, true, (x, y, s) -> Ground.colour(x, y, s))
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("grand.tif"));
        assertThat(Files.size(file)).isLessThan(4_000_000);

        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallMemoryTest.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said)).contains("read 200 windows");
        assertThat(process.exitValue()).isZero();
    }

    /** Runs in its own small Java. */
    public static void main(String[] arguments) {
        try (Imagery images =
                Images.open(Path.of(arguments[0]), Opening.asFilesSay().caching(16 << 20))) {
            Grid grid = images.grid();
            int windows = 0;
            for (int i = 0; i < 200; i++) {
                int x = i * 7919 % 63_000;
                int y = i * 104_729 % 63_000;
                Pixels pixels = images.read(grid.window(x, y, 700, 700));
                if (pixels.at(0, 10, 20) != Ground.colour((x + 10) % 512, (y + 20) % 512, 0)) {
                    throw new AssertionError(x + ", " + y);
                }
                windows++;
            }
            System.out.println("read " + windows + " windows");
        }
    }
}
