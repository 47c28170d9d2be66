package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.platform.Outbox.Delivery;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTextsTest {
    @ParameterizedTest
    @EnumSource(Delivery.class)
    void everyStateOfAMailIsToldInBothLanguages(Delivery state) {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle("fr.beffroi.server.answers.messages", language);
            assertThat(texts.containsKey("answers.sent." + state)).isTrue();
            assertThat(state == Delivery.NONE || texts.containsKey("answers.delivery." + state))
                    .isTrue();
        }
    }
}
