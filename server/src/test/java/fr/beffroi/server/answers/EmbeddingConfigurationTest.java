package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.platform.CannotStart;
import fr.beffroi.server.platform.ServerSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void withoutASettingThereIsNoSentenceModel() {
        assertThat(new EmbeddingConfiguration().embedder(ServerSettings.defaults(folder)))
                .isNull();
    }

    @Test
    void aFolderWithoutAModelStopsTheStartInOneLineThatNamesIt() {
        ServerSettings settings =
                ServerSettings.defaults(folder).withAnswers(new ServerSettings.Answers(null, null, folder));
        assertThatThrownBy(() -> new EmbeddingConfiguration().embedder(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(folder.toString())
                .hasMessageNotContaining("\n");
    }
}
