package fr.beffroi.buildings.vintages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.registration.Registration;
import fr.beffroi.buildings.registration.ShiftField;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The lines of {@code package-info.java}, of this package and of {@code registration}: two vintages, the second three metres east. */
class PackageInfoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_lines_of_the_package_descriptions_work() throws Exception {
        Path old = write("ortho-2018", 0);
        Path young = write("ortho-2021", 15);
        List<Detection> detectionsOf2018 = List.of(house(0, 0));
        List<Detection> detectionsOf2021 = List.of(house(3, 0), house(3, 40));
        List<String> said = new ArrayList<>();

        Imagery before = Images.open(old);
        Imagery after = Images.open(young);
        ShiftField shift = Registration.between(before, after);
        said.add(Math.round(shift.median().eastM()) + " m east, certain: "
                + shift.median().certain());
        Vintage first = Vintage.of("2018", before, detectionsOf2018, ShiftField.none());
        Vintage second = Vintage.of("2021", after, detectionsOf2021, shift);
        for (Seen seen : History.of(List.of(first, second))) {
            said.add(seen.change() + " " + seen.kind() + " " + seen.score());
            said.addAll(seen.sentences(Locale.FRENCH));
        }

        assertThat(said)
                .containsExactly(
                        "-3 m east, certain: true",
                        "UNCHANGED BUILDING 0.9",
                        "Déjà présent sur les images de 2018, les plus anciennes où il peut être reconnu. Rien ne dit depuis quand.",
                        "APPEARED BUILDING 0.9",
                        "Absent des images de 2018, présent sur celles de 2021. Ces dates bornent les travaux ; elles n’en fixent ni le début ni l’achèvement.");
    }

    private Path write(String name, int east) throws Exception {
        Path ortho = Files.createDirectory(folder.resolve(name));
        BufferedImage image = new BufferedImage(1100, 1100, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(90, 120, 80));
        pen.fillRect(0, 0, 1100, 1100);
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(random.nextInt(100, 250), random.nextInt(100, 200), 90));
            pen.fillRect(
                    random.nextInt(1100) + east, random.nextInt(1100), random.nextInt(20, 60), random.nextInt(20, 60));
        }
        pen.dispose();
        ImageIO.write(image, "png", ortho.resolve("a.png").toFile());
        Files.writeString(ortho.resolve("a.pgw"), "0.2\n0\n0\n-0.2\n700000.1\n6299999.9\n");
        return ortho;
    }

    private static Detection house(double east, double south) {
        Polygon outline = (Polygon) new GeometryFactory()
                .toGeometry(new Envelope(700_050 + east, 700_060 + east, 6_299_900 - south, 6_299_908 - south));
        return new Detection(outline, Kind.BUILDING, 0.9, 80);
    }
}
