package fr.beffroi.server.telemetry;

import fr.beffroi.server.sharing.SharesOfUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How meters' exports are read travels with the alarms: another service with the same supervision need not begin anew. Never how
 * customers' meters are read, for a column may bear somebody's name.
 */
@Component
class SharedMappings implements SharesOfUse {
    private final Mappings mappings;

    SharedMappings(Mappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public List<Piece> of(String useKey) {
        return useKey.equals(TelemetryFeature.USE)
                ? mappings.all().stream()
                        .filter(one -> !one.customers())
                        .map(one -> new Piece(
                                Kind.KNOWLEDGE,
                                "correspondance-" + one.name() + ".json",
                                one.mapping().toJson().getBytes(StandardCharsets.UTF_8)))
                        .toList()
                : List.of();
    }
}
