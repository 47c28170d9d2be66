package fr.beffroi.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymiserTest {
    private static final Pattern MARKED = Pattern.compile("\\[([A-Z]+)\\|([^]]+)]");

    private record Example(String text, List<Span> personal) {}

    @Test
    void the_same_value_has_the_same_tag_and_everything_comes_back() {
        String text = "Je m'appelle Karim Benali, 06 12 34 56 78. Rappelez Karim Benali au 06 12 34 56 78.";
        Hidden hidden = Pseudonymiser.hide(text);

        assertThat(hidden.text()).isEqualTo("Je m'appelle [NOM_1], [TELEPHONE_1]. Rappelez [NOM_1] au [TELEPHONE_1].");
        assertThat(hidden.restore("Bonjour [NOM_1], [NOM_7] vous rappelle au [TELEPHONE_1]."))
                .isEqualTo("Bonjour Karim Benali, [NOM_7] vous rappelle au 06 12 34 56 78.");
        assertThat(hidden.toString()).doesNotContain("Karim").doesNotContain("06");
    }

    @Test
    void a_tag_that_the_message_already_holds_is_not_used_again() {
        String text = "Bonjour [NOM_1] et Sophie Martin, voici $1 et \\2.";
        Hidden hidden = Pseudonymiser.hide(text);
        assertThat(hidden.text()).contains("[NOM_1]").contains("[NOM_2]");
        assertThat(hidden.restore(hidden.text())).isEqualTo(text);
    }

    @Test
    void the_keys_of_nir_and_iban_are_computed_as_published() {
        assertThat(Numbers.isIban("GB82WEST12345698765432")).isTrue();
        assertThat(Numbers.isIban("GB82WEST12345698765433")).isFalse();
        assertThat(Numbers.isNir("2550814168025", "38")).isTrue();
        assertThat(Numbers.isNir("2550814168025", "39")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"personal-data.txt,0.97,0.97", "personal-data-unseen.txt,0.80,0.80"})
    void on_synthetic_sentences_recall_and_precision_stay_above_a_floor(
            String file, double leastRecall, double leastPrecision) throws IOException {
        int wanted = 0;
        int hiddenWhole = 0;
        int spans = 0;
        int right = 0;
        int negatives = 0;
        int cleanNegatives = 0;
        var faults = new ArrayList<String>();
        for (Example example : examples(file)) {
            List<Span> found = Pseudonymiser.spans(example.text);
            for (Span span : example.personal) {
                wanted++;
                boolean covered = span.start() == span.end()
                        || java.util.stream.IntStream.range(span.start(), span.end())
                                .filter(i -> Character.isLetterOrDigit(example.text.charAt(i)))
                                .allMatch(i -> found.stream().anyMatch(f -> f.start() <= i && i < f.end()));
                hiddenWhole += covered ? 1 : 0;
                if (!covered) {
                    faults.add("missed: " + example.text.substring(span.start(), span.end()) + " | " + example.text);
                }
            }
            for (Span span : found) {
                spans++;
                boolean needed = example.personal.stream().anyMatch(span::overlaps);
                right += needed ? 1 : 0;
                if (!needed) {
                    faults.add("needless: " + example.text.substring(span.start(), span.end()) + " | " + example.text);
                }
            }
            if (example.personal.isEmpty()) {
                negatives++;
                cleanNegatives += found.isEmpty() ? 1 : 0;
            }
        }
        double recall = (double) hiddenWhole / wanted;
        double precision = (double) right / spans;
        System.out.printf(
                "pseudonymiser, %s: %d values, recall %.3f, precision %.3f, %d of %d sentences without personal data untouched%n%s%n",
                file, wanted, recall, precision, cleanNegatives, negatives, String.join("\n", faults));
        assertThat(recall).isGreaterThanOrEqualTo(leastRecall);
        assertThat(precision).isGreaterThanOrEqualTo(leastPrecision);
    }

    @Property(tries = 500)
    void whatever_the_text_restoring_gives_it_back(@ForAll("messages") String text) {
        Hidden hidden = Pseudonymiser.hide(text);
        assertThat(hidden.restore(hidden.text())).isEqualTo(text);
        assertThat(Pseudonymiser.hide(text)).isEqualTo(hidden);
    }

    @Property(tries = 300)
    void structured_values_never_stay_in_any_sentence(
            @ForAll("values") String value, @ForAll("sentences") String frame) {
        assertThat(Pseudonymiser.hide(frame.formatted(value)).text()).doesNotContain(value);
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                values(),
                Arbitraries.of(
                        "[NOM_1]",
                        "[nom_2]",
                        "Mme ",
                        "Sophie Martin",
                        "$1",
                        "\\",
                        "je m'appelle ",
                        "\n",
                        " ",
                        "12 rue des Lilas",
                        "né le 3 mars 1990",
                        "Cordialement,\n"));
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> phone = Arbitraries.longs()
                .between(0, 99_999_999)
                .map(n -> "06%08d".formatted(n).replaceAll("(..)(?=.)", "$1 "));
        Arbitrary<String> mail =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10).map(s -> s + "@exemple.fr");
        Arbitrary<String> nir = Arbitraries.longs()
                .between(1_000_000_000L, 9_999_999_999L)
                .map(n -> "285" + "%010d".formatted(n))
                .map(n -> n + "%02d".formatted(97 - Long.parseLong(n) % 97));
        return Arbitraries.oneOf(phone, mail, nir);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("%s", "Voici : %s.", "joindre (%s) svp", "numéro %s, merci", "Bonjour,\n%s\nmerci");
    }

    private static List<Example> examples(String file) throws IOException {
        try (var lines = Objects.requireNonNull(PseudonymiserTest.class.getResourceAsStream(file))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(PseudonymiserTest::example)
                    .toList();
        }
    }

    private static Example example(String line) {
        Matcher marked = MARKED.matcher(line.replace("\\n", "\n"));
        var text = new StringBuilder();
        var personal = new ArrayList<Span>();
        int from = 0;
        String source = line.replace("\\n", "\n");
        while (marked.find()) {
            text.append(source, from, marked.start());
            int start = text.length();
            text.append(marked.group(2));
            personal.add(new Span(PersonalData.valueOf(marked.group(1)), start, text.length()));
            from = marked.end();
        }
        text.append(source.substring(from));
        return new Example(text.toString(), personal);
    }
}
