package fr.beffroi.server.answers;

import fr.beffroi.answers.embedding.OnnxEmbedder;
import fr.beffroi.answers.search.Embedder;
import fr.beffroi.server.platform.CannotStart;
import fr.beffroi.server.platform.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The optional sentence model: words alone unless the settings name a folder. */
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    @Bean
    @Nullable
    Embedder embedder(ServerSettings settings) {
        Path folder = settings.answers().embeddings();
        if (folder == null) {
            return null;
        }
        try {
            return OnnxEmbedder.open(folder);
        } catch (IOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }
}
