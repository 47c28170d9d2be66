package fr.beffroi.server.buildings;

import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.UnusableModel;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.sharing.SharesOfUse;
import fr.beffroi.server.web.InFrench;
import fr.beffroi.server.web.Typography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The model that this territory learnt travels with the use that it serves, and never without its card. Where several collectivités
 * share the server, nobody can tell whose territory that is: it is not offered.
 */
@Component
class SharedModel implements SharesOfUse {
    /** Bytes: what no package holds is not read. */
    private static final long LARGEST = 50_000_000;

    private final @Nullable Path model;
    private final Collectivities collectivities;
    private final Typography say;
    private final MessageSource texts;

    SharedModel(ServerSettings settings, Collectivities collectivities, Typography say, MessageSource texts) {
        this.model = settings.buildings().model();
        this.collectivities = collectivities;
        this.say = say;
        this.texts = texts;
    }

    @Override
    public List<Piece> of(String useKey) {
        return model == null
                        || !useKey.equals(BuildingsFeature.USE)
                        || collectivities.all().size() > 1
                ? List.of()
                : offered(model);
    }

    /** Nothing where it cannot be read, or where its card does not say what it learnt from. */
    List<Piece> offered(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return List.of();
            }
            ModelCard card;
            try (Segmenter segmenter = OnnxSegmenter.open(file)) {
                card = segmenter.card();
            }
            ModelCard.Worth worth = card.worth();
            if (worth == null) {
                return List.of();
            }
            String name = String.valueOf(file.getFileName());
            String stem = name.replaceFirst("\\.[^.]*$", "");
            List<Piece> with = new ArrayList<>();
            with.add(new Piece(Kind.CARD, stem + "-fiche.txt", told(card, worth).getBytes(StandardCharsets.UTF_8)));
            // Read by whoever opens the model, as its own card.
            with.add(new Piece(Kind.CARD, stem + ".json", card.toJson().getBytes(StandardCharsets.UTF_8)));
            return List.of(new Piece(Kind.WEIGHTS, name, Files.readAllBytes(file), with));
        } catch (IOException | UnusableModel unreadable) {
            return List.of();
        }
    }

    private String told(ModelCard card, ModelCard.Worth worth) {
        List<String> lines = new ArrayList<>();
        lines.add(said("buildings.share.model", card.name(), day(worth.created())));
        lines.add(said("buildings.share.learnt"));
        worth.data().forEach(data -> lines.add(data(data)));
        lines.add(said("buildings.share.figures"));
        new TreeMap<>(worth.figures()).entrySet().stream().map(this::figure).forEach(lines::add);
        lines.add(said("buildings.share.failures"));
        lines.addAll(worth.failures().stream().map(key -> "- " + said(key)).toList());
        lines.add(said("buildings.share.licence", worth.licence()));
        if (!worth.note().isEmpty()) {
            lines.add(said(worth.note()));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private String data(ModelCard.Data data) {
        ModelCard.Decisions decisions = data.decisions();
        Object decided = decisions == null
                ? said("buildings.share.untold")
                : decisions.building() + decisions.nothing() + decisions.ignored();
        return said(
                "buildings.share.data",
                data.name(),
                data.outlines(),
                data.windows(),
                data.held(),
                decided,
                data.attribution());
    }

    /** One that no bundle names stands under its own name. */
    private String figure(Map.Entry<String, Double> one) {
        String name =
                texts.getMessage("buildings.share.figure." + one.getKey(), new Object[0], one.getKey(), Locale.FRENCH);
        return said(
                "buildings.share.figure", String.valueOf(name), String.format(Locale.FRENCH, "%.3f", one.getValue()));
    }

    private String day(String created) {
        try {
            LocalDate day = LocalDate.parse(created);
            return InFrench.say(() -> say.date(day));
        } catch (DateTimeParseException asWritten) {
            return created;
        }
    }

    /** A key that no bundle has stands for itself: cards are of any year. */
    private String said(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, key, Locale.FRENCH));
    }
}
