package fr.beffroi.acts.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** What a rule said of a written act; every text it names is read in both languages. */
public final class Checked {
    private final Rule rule;
    private final Case one;
    private final Verdict verdict;

    public Checked(Rule rule, Case one, Verdict verdict) {
        this.rule = rule;
        this.one = one;
        this.verdict = verdict;
        assertThat(rule.ground().kinds())
                .as("a rule is only asked about its kinds of act")
                .contains(one.act().kind());
    }

    public void conforms() {
        assertThat(verdict).isInstanceOf(Verdict.Conform.class);
    }

    public void isNotConcerned() {
        assertThat(verdict).isInstanceOf(Verdict.NotConcerned.class);
    }

    /** @return the French text */
    public String lacks(String name) {
        assertThat(verdict).isInstanceOf(Verdict.NotVerified.class);
        var lacking = (Verdict.NotVerified) verdict;
        assertThat(lacking.key()).isEqualTo(rule.ground().key() + "." + name);
        return text(lacking.key(), lacking.arguments());
    }

    /** Those findings and no other, in any order. */
    public Checked finds(String... names) {
        assertThat(verdict).isInstanceOf(Verdict.Faulty.class);
        List<Finding> findings = findings();
        assertThat(findings.stream().map(Finding::key))
                .containsExactlyInAnyOrderElementsOf(List.of(names).stream()
                        .map(name -> rule.ground().key() + "." + name)
                        .toList());
        for (Finding finding : findings) {
            assertThat(finding.rule()).isEqualTo(rule.ground().key());
            text(finding.key(), finding.arguments());
            if (finding.where() != null) {
                assertThat(finding.where().end())
                        .isLessThanOrEqualTo(one.act().text().text().length());
            }
        }
        return this;
    }

    public Checked severely(Severity severity) {
        assertThat(findings().stream().map(Finding::severity)).containsOnly(severity);
        return this;
    }

    public Checked under(String article) {
        assertThat(findings().stream().map(Finding::article)).contains(article);
        return this;
    }

    /** The first finding shows these words of the act. */
    public Checked at(String words) {
        var where = Objects.requireNonNull(findings().getFirst().where());
        assertThat(one.act().text().at(where)).contains(words);
        return this;
    }

    /** The first finding, as its reader reads it. */
    public Checked saying(String... parts) {
        Finding first = findings().getFirst();
        assertThat(text(first.key(), first.arguments())).contains(parts);
        return this;
    }

    private List<Finding> findings() {
        return ((Verdict.Faulty) verdict).findings();
    }

    private String text(String key, List<String> arguments) {
        String name = rule.getClass().getPackageName() + ".messages";
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String pattern = ResourceBundle.getBundle(name, language).getString(key);
            String text = MessageFormat.format(pattern, arguments.toArray());
            assertThat(text).isNotBlank().doesNotContainPattern("\\{\\d");
            if (language == Locale.FRENCH) {
                assertThat(arguments.size())
                        .as("every argument of %s is said", key)
                        .isEqualTo((int) pattern.chars().filter(c -> c == '{').count());
                return text;
            }
        }
        throw new AssertionError(key);
    }
}
