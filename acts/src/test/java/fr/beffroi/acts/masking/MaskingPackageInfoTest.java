package fr.beffroi.acts.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The ten lines of {@code package-info.java}. */
class MaskingPackageInfoTest {
    @Test
    void the_package_is_used_alone_in_ten_lines() throws Exception {
        String text = "Mme Sylvie Granger propose de louer la maison à M. Loïc Kervella.";
        List<Proposed> proposed = PersonalDataFinder.find(text, List.of("Mme Sylvie Granger", "M. Karim Belhadj"));
        for (Proposed one : proposed) {
            assertThat(one.words(text) + " : " + one.kind().reason(Locale.FRENCH) + " "
                            + one.kind().sources())
                    .isEqualTo(
                            "M. Loïc Kervella : Ce nom semble être celui d’un particulier, qui n’agit pas dans une fonction "
                                    + "publique. [CRPA, art. L312-1-2]");
        }
        Masked masked = Masked.apply(text, proposed.stream().map(Proposed::span).toList());
        assertThat(masked.text()).isEqualTo("Mme Sylvie Granger propose de louer la maison à […].");
        assertThat(Files.readString(Path.of("src/main/java/fr/beffroi/acts/masking/package-info.java")))
                .contains(
                        "PersonalDataFinder.find(text, List.of(\"Mme Sylvie Granger\", \"M. Karim Belhadj\"))",
                        "one.words(text)",
                        "one.kind().reason(Locale.FRENCH)",
                        "one.kind().sources()",
                        "Masked.apply(text, proposed.stream().map(Proposed::span).toList())");
    }
}
