package fr.beffroi.server.answers;

import fr.beffroi.answers.Answers;
import fr.beffroi.answers.model.Endpoint;
import fr.beffroi.answers.model.EndpointWording;
import fr.beffroi.server.costs.RemoteCalls;
import fr.beffroi.server.platform.ServerSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The optional language model: none unless the settings name an endpoint. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
    /** Longer than this, an agent would rather have the quotations as they are. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_BYTES = 1 << 20;

    @Bean
    Answers.@Nullable Wording wording(ServerSettings settings, RemoteCalls calls) {
        ServerSettings.Model model = settings.model();
        return model == null
                ? null
                : new EndpointWording(
                        new Endpoint(model.url(), model.name(), model.key(), PATIENCE, MOST_BYTES),
                        calls.of(Intake.USE));
    }
}
