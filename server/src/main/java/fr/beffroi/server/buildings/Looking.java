package fr.beffroi.server.buildings;

import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model that looks at images. */
@Component("buildingsLooking")
class Looking {
    private final @Nullable Path model;

    Looking(ServerSettings settings) {
        this.model = settings.buildings().model();
    }

    /**
     * The model of the configuration, else the one that is shipped. Whoever asks closes it.
     *
     * @throws Refused if there is none that can be read
     */
    Segmenter segmenter() {
        try {
            return model == null ? OnnxSegmenter.shipped() : OnnxSegmenter.open(model);
        } catch (IOException e) {
            throw new Refused("buildings.scan.no-model");
        }
    }
}
