package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LiveValuesTest {
    @Test
    void the_page_of_a_use_is_a_whole_address_where_the_server_knows_its_own() {
        for (String address : new String[] {"https://ia.exemple.fr", "https://ia.exemple.fr/"}) {
            assertThat(LiveValues.page(URI.create(address), "saint-exemple", "answers"))
                    .isEqualTo("https://ia.exemple.fr/registre/saint-exemple/answers");
        }
        assertThat(LiveValues.page(null, "saint-exemple", "answers")).isEqualTo("/registre/saint-exemple/answers");
    }
}
