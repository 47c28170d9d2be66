package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

/** The last event of a session is refused, for this reason, which can be read in both languages. */
final class Refusal {
    private Refusal() {}

    static void of(Chamber chamber, String key) {
        assertThatThrownBy(chamber::sitting).isInstanceOfSatisfying(NotPossible.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.event()).isEqualTo(chamber.events().size() - 1);
            for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                assertThat(new SessionTexts(locale).message(refused))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
    }
}
