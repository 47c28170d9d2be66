package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code package-info.java}. */
class PackageInfoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_lines_of_the_package_description_work() throws Exception {
        Path ortho = Files.createDirectory(folder.resolve("ortho-2021"));
        Ground.write(Ground.image(0, 0, 600, 520), "png", "", ortho.resolve("a.png"));
        Ground.place(ortho.resolve("a.pgw"), 0, 0);
        List<String> said = new ArrayList<>();

        try (Imagery images = Images.open(ortho)) {
            Grid all = images.grid();
            said.add(all.crs() + ", pixels of " + all.metresPerPixel() + " m, taken by " + images.taken());
            for (int row = 0; row < all.height(); row += 512) {
                for (int column = 0; column < all.width(); column += 512) {
                    Pixels window = images.read(all.window(column, row, 512, 512));
                    said.add(window.at(0, 10, 20) + " of red, photographed: " + window.known()[20 * 512 + 10]);
                }
            }
        }

        assertThat(said)
                .containsExactly(
                        "EPSG:2154, pixels of 0.2 m, taken by Optional[2021-12-31]",
                        Ground.colour(10, 20, 0) + " of red, photographed: true",
                        Ground.colour(522, 20, 0) + " of red, photographed: true",
                        "0 of red, photographed: false",
                        "0 of red, photographed: false");
    }
}
