package fr.beffroi.server.water;

import fr.beffroi.server.sharing.SharesOfUse;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which columns of a table of pipes, repairs or roads say what travels with the ranking of pipes: titles of columns, no row. */
@Component
class SharedColumns implements SharesOfUse {
    private final NetworkRows networks;

    SharedColumns(NetworkRows networks) {
        this.networks = networks;
    }

    @Override
    public List<Piece> of(String useKey) {
        return useKey.equals(WaterFeature.USE)
                ? Arrays.stream(Subject.values())
                        .map(networks::findKept)
                        .flatMap(Optional::stream)
                        .map(SharedColumns::piece)
                        .toList()
                : List.of();
    }

    private static Piece piece(Mapping mapping) {
        String subject = mapping.subject().name().toLowerCase(Locale.ROOT);
        return new Piece(
                Kind.KNOWLEDGE,
                "correspondance-" + subject + ".json",
                mapping.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
