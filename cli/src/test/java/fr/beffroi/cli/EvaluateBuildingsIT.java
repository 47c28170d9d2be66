package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateBuildingsIT {
    @TempDir
    Path world = Path.of("");

    @BeforeEach
    void draw() throws IOException {
        Files.createDirectory(world.resolve("images"));
        Files.createDirectory(world.resolve("masks"));
        for (int image = 0; image < 2; image++) {
            drawn(image, new Color(70, 110, 60), new Color(190, 180, 175), "images/" + image + ".jpg");
            drawn(image, Color.BLACK, new Color(0xD0021B), "masks/" + image + ".png");
        }
    }

    private void drawn(int image, Color ground, Color roof, String name) throws IOException {
        BufferedImage drawn = new BufferedImage(320, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, 320, 256);
        graphics.setColor(roof);
        graphics.fillRect(60 + 20 * image, 50, 80, 60);
        graphics.fillRect(200, 140, 60, 60);
        graphics.dispose();
        ImageIO.write(
                drawn, name.endsWith("jpg") ? "jpg" : "png", world.resolve(name).toFile());
    }

    @Test
    void the_json_has_the_fields_of_the_contract_and_nothing_else() throws Exception {
        Beffroi.Result result = new Beffroi(world)
                .run(
                        "evaluate",
                        "buildings",
                        "--images",
                        "images",
                        "--labels",
                        "masks",
                        "--building-colour",
                        "#D0021B",
                        "--json");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.fields())
                .containsExactly("tiles", "pixel_f1", "pixel_iou", "object_precision", "object_recall", "mpx_per_s");
        JsonNode json = result.json();
        assertThat(json.path("tiles").intValue()).isEqualTo(2);
        assertThat(json.path("pixel_f1").doubleValue()).isBetween(0.0, 1.0);
        assertThat(json.path("pixel_iou").doubleValue())
                .isLessThanOrEqualTo(json.path("pixel_f1").doubleValue());
        assertThat(json.path("mpx_per_s").doubleValue()).isPositive();
    }

    @Test
    void what_is_wrong_is_one_line_that_says_where_and_leaves_no_result() throws Exception {
        refused("masks", "#00FF00", "--building-colour");
        Files.delete(world.resolve("masks/1.png"));
        refused("masks", "#D0021B", "1.jpg");
        Files.writeString(world.resolve("masks/1.png"), "pas une image");
        refused("masks", "#D0021B", "1.png");
        refused("absent", "#D0021B", "absent");
    }

    private void refused(String labels, String colour, String words) throws Exception {
        Beffroi.Result result = new Beffroi(world)
                .run("evaluate", "buildings", "--images", "images", "--labels", labels, "--building-colour", colour);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).contains(words);
    }
}
