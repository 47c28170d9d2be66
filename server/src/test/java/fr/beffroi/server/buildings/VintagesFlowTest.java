package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.imagery.Opening;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.vintages.Change;
import fr.beffroi.buildings.vintages.Presence;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three vintages, the oldest in UTM and the others in Lambert-93: each object says what each of them shows. */
@Tag("browser")
class VintagesFlowTest extends PlanningOffice {
    private static final LocalDate OLDEST = LocalDate.of(2018, 6, 12);
    private static final LocalDate MIDDLE = LocalDate.of(2021, 7, 8);

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void anObjectIsFollowedThroughAllVintagesWhateverTheirReferenceSystems() throws IOException {
        open();
        bringReferences();
        bringOldest();
        bringImages();
        List<Vintage> all = tenancy.in(own.id(), vintages::all);
        assertThat(all).extracting(one -> one.grid().crs()).containsExactly("EPSG:2154", "EPSG:2154", "EPSG:32631");
        laterImagesDateNothing(all);

        ScanRow scan = scanned(all.get(0), all.get(1), all.get(2));
        assertThat(scan.state()).as("%s", scan.fault()).isEqualTo(ScanRow.State.DONE);
        assertThat(scan.done()).isEqualTo(scan.tiles());
        assertThat(tenancy.in(own.id(), () -> scans.earlier(scan)))
                .containsExactly(all.get(1).id(), all.get(2).id());

        List<Case> found = all();
        assertThat(found).hasSizeGreaterThan(3);
        Case appeared = found.stream()
                .filter(one -> one.found().past().change() == Change.APPEARED)
                .findFirst()
                .orElseThrow();
        assertThat(appeared.found().past().looks())
                .extracting(Past.Look::presence)
                .containsExactly(Presence.NOT_SEEN, Presence.NOT_SEEN, Presence.SEEN);
        assertThat(appeared.found().lastWithout()).isEqualTo(MIDDLE);
        assertThat(found)
                .as("what stood already is seen in the images in UTM, at its place")
                .anySatisfy(one -> {
                    assertThat(one.found().past().looks())
                            .extracting(Past.Look::presence)
                            .containsExactly(Presence.SEEN, Presence.SEEN, Presence.SEEN);
                    assertThat(one.found().lastWithout()).isNull();
                    assertThat(one.found().firstWith()).isEqualTo(OLDEST);
                });
        assertThat(agent.get("/propositions/" + appeared.proposal()).document().text())
                .contains("2018 : absent")
                .contains("apparu")
                .doesNotContain("??");
        theMapShowsTheOldestOverTheSameGround(all);
        for (int width : new int[] {1280, 390}) {
            Page page = chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
            chromium.look(page, "/propositions/" + appeared.proposal());
            chromium.look(page, "/urbanisme/images");
            chromium.look(page, "/urbanisme/images/analyses/" + scan.id());
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private void laterImagesDateNothing(List<Vintage> all) {
        agent.get("/urbanisme/images");
        agent.post(
                "/urbanisme/images/analyses",
                Map.of(
                        "images",
                        all.get(1).id().toString(),
                        "avant",
                        all.get(0).id().toString()));
        assertThat(alert(agent, "/urbanisme/images")).contains("plus anciennes");
    }

    private void theMapShowsTheOldestOverTheSameGround(List<Vintage> all) throws IOException {
        String base = "/urbanisme/tuiles/" + all.get(0).id() + "/";
        BufferedImage middle = tile(base + all.get(1).id());
        BufferedImage oldest = tile(base + all.get(2).id());
        double difference = 0;
        double moved = 0;
        for (int y = 40; y < 200; y++) {
            for (int x = 40; x < 200; x++) {
                difference += Math.abs(red(middle, x, y) - red(oldest, x, y));
                moved += Math.abs(red(middle, x, y) - red(oldest, x + 12, y));
            }
        }
        assertThat(difference).as("they show the same place").isLessThan(moved / 2);
    }

    private BufferedImage tile(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(agent.fetch(path + "/0/0/0.jpg")));
    }

    private static int red(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 16 & 0xFF;
    }

    private ScanRow scanned(Vintage images, Vintage... earlier) {
        UUID id = tenancy.in(
                own.id(),
                () -> context()
                        .getBean(ScanOrders.class)
                        .ask(
                                images.id(),
                                java.util.Arrays.stream(earlier)
                                        .map(Vintage::id)
                                        .toList(),
                                "Urbanisme",
                                new fr.beffroi.oversight.Person(own.account(Role.AGENT), Role.AGENT)));
        await(() -> !tenancy.in(own.id(), () -> scans.get(id)).isUnderWay());
        return tenancy.in(own.id(), () -> scans.get(id));
    }

    /** What the images of 2021 show, as if they had been taken in 2018 and delivered in UTM. */
    private void bringOldest() throws IOException {
        Path folder = Files.createTempDirectory("utm-");
        try (Imagery images = Images.open(
                territory().resolve("images").resolve("2021"),
                Opening.asFilesSay().in("EPSG:2154").onto("EPSG:32631"))) {
            Pixels pixels = images.read(images.grid());
            int width = images.grid().width();
            BufferedImage image = new BufferedImage(width, images.grid().height(), BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    image.setRGB(x, y, pixels.at(0, x, y) << 16 | pixels.at(1, x, y) << 8 | pixels.at(2, x, y));
                }
            }
            ImageIO.write(image, "png", folder.resolve("ortho.png").toFile());
            double step = images.grid().step();
            Files.writeString(
                    folder.resolve("ortho.pgw"),
                    String.format(
                            Locale.ROOT,
                            "%.9f%n0%n0%n-%.9f%n%.4f%n%.4f%n",
                            step,
                            step,
                            images.grid().west() + step / 2,
                            images.grid().north() - step / 2));
        }
        Path zip = Files.createTempFile("utm-", ".zip");
        DemoBuildings.zipped(folder, zip);
        send(
                "/urbanisme/images/millesimes",
                Map.of("nom", "2018", "prises", OLDEST.toString(), "systeme", "EPSG:32631"),
                "archive",
                "2018.zip",
                Files.readAllBytes(zip));
        Files.delete(zip);
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
}
