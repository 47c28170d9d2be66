package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.sharing.SharesOfUse.Kind;
import fr.beffroi.server.sharing.SharesOfUse.Piece;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class SharedModelTest extends ServerTest {
    @TempDir
    Path folder = Path.of("");

    @Autowired
    private SharedModel shared;

    private static String text(Piece piece) {
        return new String(piece.content(), StandardCharsets.UTF_8);
    }

    @Test
    void weights_leave_with_their_card_in_words_and_as_it_is_read() throws Exception {
        Path model = folder.resolve("commune-2026.onnx");
        try (InputStream shipped = Objects.requireNonNull(OnnxSegmenter.class.getResourceAsStream("buildings.onnx"))) {
            Files.copy(shipped, model);
        }
        List<Piece> offered = shared.offered(model);
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
                .contains("pixel_f1")
                .doesNotContain("failure.", "buildings.share");
        assertThat(ModelCard.of(text(weights.with().getLast())).name()).isNotBlank();
    }

    @Test
    void what_has_no_card_that_says_what_it_learnt_from_is_not_offered() throws Exception {
        assertThat(shared.offered(RednessModel.write(folder))).isEmpty();
        Path broken = Files.writeString(folder.resolve("cassé.onnx"), "pas un modèle");
        assertThat(shared.offered(broken)).isEmpty();
    }

    @Test
    void where_several_collectivities_share_the_server_nobody_knows_whose_territory_it_learnt() {
        assertThat(shared.of("unauthorised-construction")).isEmpty();
    }
}
