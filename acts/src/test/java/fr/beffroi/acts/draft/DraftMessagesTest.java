package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr.beffroi.acts.draft.messages", "fr.beffroi.acts.draft.model.messages"})
    void both_languages_say_the_same_things(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : french.keySet()) {
            assertThat(french.getString(key)).as(key).doesNotContainPattern("(?<!')'(?!['{}])(?<![{}]')");
            assertThat(new MessageFormat(french.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        }
    }
}
