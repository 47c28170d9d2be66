package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.sharing.SharesOfUse.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFamiliesTest {
    @TempDir
    Path folder = Path.of("");

    private SharedFamilies shared(ServerSettings.Acts acts) {
        return new SharedFamilies(ServerSettings.defaults(folder).withActs(acts));
    }

    @Test
    void a_lawyers_own_families_are_offered_and_no_file_that_serves_nowhere() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/familles-d-actes.md"));
        int start = guide.indexOf("```yaml\nkey: ") + "```yaml\n".length();
        String example = guide.substring(start, guide.indexOf("```", start));
        Files.writeString(folder.resolve("pret-de-salle.yaml"), example);
        Files.writeString(folder.resolve("fautif.yaml"), example.replace("majority: simple", "majority: simpel"));
        Files.writeString(folder.resolve("notes.txt"), "Mme Dupont a appelé");
        SharedFamilies shared = shared(new ServerSettings.Acts(null, folder));
        assertThat(shared.of("drafting")).extracting(Piece::name).containsExactly("pret-de-salle.yaml");
        assertThat(shared.of("drafting").getFirst().content())
                .as("as it was written")
                .isEqualTo(example.getBytes(StandardCharsets.UTF_8));
        assertThat(shared.of("answers")).isEmpty();
    }

    @Test
    void without_a_folder_nothing_is_offered() {
        assertThat(shared(new ServerSettings.Acts(null, null)).of("drafting")).isEmpty();
        assertThat(shared(new ServerSettings.Acts(null, folder.resolve("absent")))
                        .of("drafting"))
                .isEmpty();
    }
}
