package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void aNoticeThatAVisaSaysWasPublishedIsNotThePublicationOfTheAct() {
        assertThat(read("Vu l’avis d’appel public à la concurrence publié le 14 septembre 2026 ;", "")
                        .published())
                .isNull();
    }

    @Test
    void thePublicationOfTheActIsReadBelowItsArticles() {
        Act act = read("Vu l’avis publié le 14 septembre 2026 ;", "Publiée le 7 décembre 2026");
        assertThat(Texts.value(act.published())).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    private static Act read(String visa, String foot) {
        return Texts.read("""
                Commune de Saint-Exemple
                Séance du 3 décembre 2026
                Délibération n° 2026-12-01
                Objet : Marché de travaux
                %s
                Considérant que l’offre est la meilleure,
                DÉCIDE
                Article 1er : Le marché est attribué.
                %s
                """.formatted(visa, foot));
    }
}
