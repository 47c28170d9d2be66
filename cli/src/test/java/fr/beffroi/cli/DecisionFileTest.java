package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.UnreadableOutlines;
import fr.beffroi.buildings.training.KnownOutline;
import fr.beffroi.buildings.training.KnownOutline.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_decision_holds_on_images_of_its_day() throws IOException {
        assertThat(read("building", "2024-03-19", "2024-03-19")).isEqualTo(Verdict.BUILDING);
        assertThat(read("nothing", "2024-03-19", "2024-03-19")).isEqualTo(Verdict.NOTHING);
        assertThat(read("uncertain", "2024-03-19", "2024-03-19")).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void what_was_not_there_may_be_built_since_and_a_building_may_not_have_stood_before() throws IOException {
        assertThat(read("nothing", "2021-07-08", "2024-03-19")).isEqualTo(Verdict.UNCERTAIN);
        assertThat(read("building", "2021-07-08", "2024-03-19")).isEqualTo(Verdict.BUILDING);
        assertThat(read("building", "2024-03-19", "2021-07-08")).isEqualTo(Verdict.UNCERTAIN);
        assertThat(read("nothing", "2024-03-19", "2021-07-08")).isEqualTo(Verdict.UNCERTAIN);
    }

    @Test
    void without_days_a_decision_counts_as_it_is() throws IOException {
        assertThat(read("nothing", "", "2024-03-19")).isEqualTo(Verdict.NOTHING);
        assertThat(read("building", "2024-03-19", "")).isEqualTo(Verdict.BUILDING);
    }

    @Test
    void what_is_no_verdict_or_no_day_is_refused_with_what_to_write() {
        assertThatThrownBy(() -> read("perhaps", "", "")).hasMessageContaining("perhaps");
        assertThatThrownBy(() -> read("building", "hier", "")).hasMessageContaining("hier");
    }

    @Test
    void a_file_that_is_no_json_is_refused_with_its_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.geojson"), "{\"type\":\"FeatureCollection\",\n\"features\":[{");
        assertThatThrownBy(() -> DecisionFile.read(file, new Dated("2024-03-19")))
                .isInstanceOfSatisfying(
                        UnreadableOutlines.class,
                        unreadable -> assertThat(unreadable.message(Locale.FRENCH))
                                .contains("broken.geojson")
                                .contains("2"));
    }

    private Verdict read(String verdict, String on, String images) throws IOException {
        Path file = Files.writeString(folder.resolve("decisions.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                  "properties": {"verdict": "%s", "images": "%s"},
                  "geometry": {"type": "Polygon", "coordinates": [[[3, 46.5], [3.001, 46.5], [3.001, 46.501], [3, 46.5]]]}}]}
                """.formatted(verdict, on));
        KnownOutline known = DecisionFile.read(file, new Dated(images)).getFirst();
        assertThat(known.certain()).isTrue();
        assertThat(known.outline().getCentroid().getX()).isBetween(699_000.0, 701_000.0);
        return known.verdict();
    }

    /** Images of a day, of which nothing is read. */
    private record Dated(String day) implements Imagery {
        @Override
        public Grid grid() {
            return new Grid("EPSG:2154", 699_000, 6_601_000, 0.2, 1, 10_000, 10_000);
        }

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public Optional<LocalDate> taken() {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        }

        @Override
        public Pixels read(Grid window) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
