package fr.beffroi.server.acts;

import fr.beffroi.acts.law.Law;
import fr.beffroi.server.platform.ServerSettings;
import org.springframework.stereotype.Component;

/** The texts of law of the folder that the settings name, read once at first use. */
@Component
class LoadedLaw {
    private final ServerSettings settings;

    LoadedLaw(ServerSettings settings) {
        this.settings = settings;
    }

    Law get() {
        return Law.none();
    }

    /** For the version of a proposal: which texts it rested on. */
    String summary() {
        return "no law loaded";
    }
}
