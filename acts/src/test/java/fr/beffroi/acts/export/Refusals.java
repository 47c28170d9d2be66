package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;

/** One clear line in each language. */
final class Refusals {
    private Refusals() {}

    interface Making {
        void run() throws Exception;
    }

    static Refused assertRefused(String key, Making making) {
        Refused refused = catchThrowableOfType(Refused.class, making::run);
        assertThat(refused).as(key).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(refused.message(language))
                    .doesNotContain("\n")
                    .doesNotContainPattern("\\{\\d")
                    .hasSizeBetween(20, 1_500);
        }
        return refused;
    }
}
