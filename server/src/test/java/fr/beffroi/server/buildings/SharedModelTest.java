package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.sharing.SharesOfUse.Kind;
import fr.beffroi.server.sharing.SharesOfUse.Piece;
import fr.beffroi.server.web.Typography;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class SharedModelTest extends ServerTest {
    @TempDir
    Path folder = Path.of("");

    @Autowired
    private SharedModel shared;

    private static String text(Piece piece) {
        return new String(piece.content(), StandardCharsets.UTF_8);
    }

    /** The shipped model, as if it had been learnt here. */
    private Path shipped() throws IOException {
        Path model = folder.resolve("commune-2026.onnx");
        try (InputStream shipped = Objects.requireNonNull(OnnxSegmenter.class.getResourceAsStream("buildings.onnx"))) {
            Files.copy(shipped, model);
        }
        return model;
    }

    @Test
    void weights_leave_with_their_card_in_words_and_as_it_is_read() throws Exception {
        List<Piece> offered = shared.offered(shipped());
        assertThat(offered).hasSize(1);
        Piece weights = offered.getFirst();
        assertThat(weights.kind()).isEqualTo(Kind.WEIGHTS);
        assertThat(weights.name()).isEqualTo("commune-2026.onnx");
        assertThat(weights.with()).extracting(Piece::kind).containsOnly(Kind.CARD);
        assertThat(weights.with())
                .extracting(Piece::name)
                .containsExactly("commune-2026-fiche.txt", "commune-2026.json");
        assertThat(text(weights.with().getFirst()))
                .contains("images aériennes", "non de personnes")
                .contains("Ce qu’il fait mal", "toits, végétation et lumière de France")
                .contains("Part des bâtiments connus qui sont vus, de contour proche", "0,535")
                .contains("appris le 26 novembre 2026", "la fiche ne les dit pas")
                .doesNotContain("failure.", "buildings.share", "_recall", "pixel_", "?");
        assertThat(ModelCard.of(text(weights.with().getLast())).name()).isNotBlank();
    }

    @Test
    void what_has_no_card_that_says_what_it_learnt_from_is_not_offered() throws Exception {
        assertThat(shared.offered(RednessModel.write(folder))).isEmpty();
        Path broken = Files.writeString(folder.resolve("cassé.onnx"), "pas un modèle");
        assertThat(shared.offered(broken)).isEmpty();
        assertThat(shared.offered(folder.resolve("ôté.onnx")))
                .as("no longer there")
                .isEmpty();
    }

    @Test
    void where_several_collectivities_share_the_server_nobody_knows_whose_territory_it_learnt() throws Exception {
        Path model = shipped();
        assertThat(shared.offered(model)).as("of one alone").isNotEmpty();
        SharedModel configured = new SharedModel(
                ServerSettings.defaults(folder).withBuildings(new ServerSettings.Buildings(null, model)),
                context().getBean(Collectivities.class),
                context().getBean(Typography.class),
                context().getBean(MessageSource.class));
        assertThat(configured.of(BuildingsFeature.USE)).isEmpty();
    }
}
