package fr.beffroi.server.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** The quick way says what the general way says. */
class PlainTest {
    @Test
    void accents_and_capitals_go() {
        assertThat(Plain.of("Réglage des FEUX à Noël, çà et là")).isEqualTo("reglage des feux a noel, ca et la");
        assertThat(Plain.of("l’eau déclarée — İzmir")).isEqualTo(Plain.slowly("l’eau déclarée — İzmir"));
    }

    @Property
    void whatever_is_written(@ForAll @CharRange(from = '\u0001', to = '\u2fff') String text) {
        assertThat(Plain.of(text)).isEqualTo(Plain.slowly(text));
    }

    @Property
    void whatever_is_written_in_french(@ForAll @CharRange(from = ' ', to = '\u024f') String text) {
        assertThat(Plain.of(text)).isEqualTo(Plain.slowly(text));
    }
}
