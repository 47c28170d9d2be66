package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CleanTest {
    record Said(String text, List<String> more) {}

    @Test
    void whatNoColumnKeepsBecomesOneOtherCharacterSoThatPlacesStay() {
        String clean = Clean.text("a\0b\u0001c\uD800d\n\te\uDC00");
        assertThat(clean).isEqualTo("a b c\uFFFDd\n\te\uFFFD");
    }

    @Test
    void whatIsSoundStaysAsItIs() {
        assertThat(Clean.text("Œuvre à 5 € 🏛\n")).isEqualTo("Œuvre à 5 € 🏛\n");
    }

    @Test
    void everyTextOfAValueIsCleaned() {
        Said said = new Said("a\0", List.of("b\0", "c"));
        assertThat(Clean.value(said, Said.class, JsonMapper.shared())).isEqualTo(new Said("a ", List.of("b ", "c")));
    }
}
