package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.after.AfterRules;
import fr.beffroi.acts.check.content.ContentRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTextsTest {
    private static final List<Rule> RULES = Stream.concat(ContentRules.all().stream(), AfterRules.all().stream())
            .toList();

    @Test
    void every_rule_has_its_own_key_in_the_name_of_its_package() {
        assertThat(RULES.stream().map(rule -> rule.ground().key())).doesNotHaveDuplicates();
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.ground().key())
                        .startsWith(rule.getClass().getPackageName().replaceAll(".*\\.", "") + "."));
    }

    @Test
    void every_rule_says_its_title_its_reason_and_its_limits_in_both_languages() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(RULES).allSatisfy(rule -> {
                ResourceBundle bundle = bundle(rule, language);
                for (String text : List.of("title", "reason", "limits")) {
                    assertThat(bundle.getString(rule.ground().key() + "." + text))
                            .isNotBlank();
                }
            });
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        for (Rule rule : List.of(RULES.getFirst(), RULES.getLast())) {
            assertThat(bundle(rule, Locale.ENGLISH).keySet())
                    .isEqualTo(bundle(rule, Locale.FRENCH).keySet());
        }
    }

    @Test
    void no_text_is_kept_that_no_rule_uses() throws IOException {
        for (Rule rule : RULES) {
            String source = Files.readString(
                    Path.of("src/main/java", rule.getClass().getName().replace('.', '/') + ".java"));
            Set<String> unused = new TreeSet<>();
            String prefix = rule.ground().key() + ".";
            for (String key : bundle(rule, Locale.FRENCH).keySet()) {
                String name = key.startsWith(prefix) ? key.substring(prefix.length()) : "title";
                if (!Set.of("title", "reason", "limits").contains(name) && !source.contains('"' + name + '"')) {
                    unused.add(key);
                }
            }
            assertThat(unused).isEmpty();
        }
    }

    @Test
    void every_text_belongs_to_a_rule() {
        Set<String> keys = new TreeSet<>();
        RULES.forEach(rule -> keys.add(rule.ground().key()));
        for (Rule rule : List.of(RULES.getFirst(), RULES.getLast())) {
            assertThat(bundle(rule, Locale.FRENCH).keySet())
                    .allSatisfy(key -> assertThat(keys).contains(key.substring(0, key.lastIndexOf('.'))));
        }
    }

    private static ResourceBundle bundle(Rule rule, Locale language) {
        return ResourceBundle.getBundle(rule.getClass().getPackageName() + ".messages", language);
    }
}
