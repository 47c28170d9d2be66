package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a rule says of a sample; each text it would show is rendered in both languages on the way. */
public final class Ruling {
    private final Rule rule;
    private final Verdict verdict;

    private Ruling(Rule rule, Verdict verdict) {
        this.rule = rule;
        this.verdict = verdict;
    }

    public static Ruling of(Rule rule, Sample sample) {
        return new Ruling(rule, rule.check(sample.build()));
    }

    public void isConform() {
        assertThat(verdict).isEqualTo(new Verdict.Conform());
    }

    public void isNotConcerned() {
        assertThat(verdict).isEqualTo(new Verdict.NotConcerned());
    }

    public void lacks(String key) {
        assertThat(verdict).isInstanceOf(Verdict.NotVerified.class);
        Verdict.NotVerified lacking = (Verdict.NotVerified) verdict;
        assertThat(lacking.key()).isEqualTo(key);
        assertThat(new RuleTexts(rule, Locale.FRENCH).missing(lacking)).startsWith("il manque");
        assertThat(new RuleTexts(rule, Locale.ENGLISH).missing(lacking)).contains("missing");
    }

    public void blocks(String... keys) {
        holds(Severity.BLOCKING, keys);
    }

    public void warns(String... keys) {
        holds(Severity.WARNING, keys);
    }

    public void remarks(String... keys) {
        holds(Severity.REMARK, keys);
    }

    public List<Severity> severities() {
        return findings().stream().map(Finding::severity).toList();
    }

    public List<String> keys() {
        return findings().stream().map(Finding::key).toList();
    }

    public Finding finding() {
        return findings().getFirst();
    }

    public String message() {
        return new RuleTexts(rule, Locale.FRENCH).message(finding());
    }

    private void holds(Severity severity, String... keys) {
        String prefix = rule.ground().key() + ".";
        assertThat(findings())
                .extracting(Finding::key)
                .containsExactlyElementsOf(
                        Arrays.stream(keys).map(key -> prefix + key).toList());
        for (Finding finding : findings()) {
            assertThat(finding.severity()).as(finding.key()).isEqualTo(severity);
            assertThat(finding.rule()).isEqualTo(rule.ground().key());
            assertThat(rule.ground().articles()).contains(finding.article());
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(new RuleTexts(rule, locale).message(finding))
                        .isNotBlank()
                        .doesNotContain("{", "}");
            }
        }
    }

    private List<Finding> findings() {
        assertThat(verdict).isInstanceOf(Verdict.Faulty.class);
        return ((Verdict.Faulty) verdict).findings();
    }
}
