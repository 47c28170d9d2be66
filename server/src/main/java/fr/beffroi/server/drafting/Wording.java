package fr.beffroi.server.drafting;

import fr.beffroi.server.platform.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wordings that a language model proposes, where the settings name one. */
@Component("draftWording")
class Wording {
    private final ServerSettings settings;

    Wording(ServerSettings settings) {
        this.settings = settings;
    }

    /** Its name; null: none is configured. */
    @Nullable
    String model() {
        ServerSettings.Model model = settings.model();
        return model == null ? null : model.name();
    }
}
