package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.act.ActKind;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    /** The forms in which the law is cited here: people look them up as they stand. */
    private static final Pattern CITATION =
            Pattern.compile("(?:[A-Z]{3,5}|Code [\\p{L} ']+), art\\. (?:LO|[LRD])?\\d[\\d-]*(?:, \\d+°)?"
                    + "|(?:Loi|Ordonnance|Décret|Arrêté)(?: n° \\d{2,4}-\\d+)? du \\d{1,2}(?:er)? \\p{L}+ \\d{4}"
                    + "(?:, art\\. \\d[\\d-]*(?:er)?| \\([\\p{L} ']+\\))?"
                    + "|Nomenclature ACTES des matières");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<Rule> rules() {
        return Checks.all().rules();
    }

    static Stream<String> packages() {
        return Stream.concat(
                        Stream.of(Checks.class.getPackageName()),
                        rules().stream().map(rule -> rule.getClass().getPackageName()))
                .distinct();
    }

    @Test
    void eachKeyNamesOneRule() {
        assertThat(rules())
                .hasSizeGreaterThanOrEqualTo(24)
                .extracting(rule -> rule.ground().key())
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+\\.[a-z0-9_]+"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleHasItsTextsInBothLanguages(Rule rule) {
        RuleTexts french = new RuleTexts(rule, Locale.FRENCH);
        RuleTexts english = new RuleTexts(rule, Locale.ENGLISH);
        for (RuleTexts texts : List.of(french, english)) {
            assertThat(List.of(texts.title(), texts.reason(), texts.limits()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "TODO"));
        }
        assertThat(french.reason()).isNotEqualTo(english.reason());
        assertThat(french.limits()).isNotEqualTo(english.limits());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachArticleCanBeCited(Rule rule) {
        assertThat(rule.ground().articles())
                .allMatch(article -> CITATION.matcher(article).matches());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesSayTheSameThings(String name) {
        ResourceBundle french = ResourceBundle.getBundle(name + ".messages", Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle(name + ".messages", Locale.ENGLISH);
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : french.keySet()) {
            assertThat(french.getString(key)).as(key).doesNotContainPattern(LONE_APOSTROPHE);
            assertThat(english.getString(key)).as(key).doesNotContainPattern(LONE_APOSTROPHE);
            assertThat(new MessageFormat(french.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        }
    }

    @Test
    void aCorrectActHasNothingWorseThanARemark() {
        Report report = Checks.all().check(Sample.correct().build());
        assertThat(report.findings()).allMatch(finding -> finding.severity() == Severity.REMARK);
        assertThat(report.conform()).contains("convocation.clear_days", "session.quorum", "vote.arithmetic");
    }

    @Test
    void anActOfWhichNothingWasReadHasNoBlockingFinding() {
        Case nothing = Sample.correct()
                .collectivity(null)
                .title(null)
                .session(null)
                .convocation(null)
                .chair(null)
                .secretary(null)
                .inOffice(null)
                .stated(null, null, null)
                .present()
                .represented()
                .absent()
                .vote(null)
                .population(null)
                .seats(null)
                .text("")
                .build();
        Report report = Checks.all().check(nothing);
        assertThat(report.findings()).extracting(Finding::severity).doesNotContain(Severity.BLOCKING);
        assertThat(report.notVerified()).hasSizeGreaterThan(10);
        assertThat(report.notVerified())
                .allSatisfy(one -> assertThat(
                                Checks.all().texts(one.rule(), Locale.FRENCH).missing(one.reason()))
                        .startsWithIgnoringCase("il manque"));
    }

    @Test
    void aFaultyActIsToldInTheWordsOfTheReader() {
        Report report = Checks.all()
                .check(Sample.correct().inOffice(15).emergency(false).build());
        Finding finding = report.findings().stream()
                .filter(one -> one.rule().equals("session.quorum"))
                .findFirst()
                .orElseThrow();
        assertThat(Checks.all().texts(finding.rule(), Locale.FRENCH).message(finding))
                .isEqualTo("7 membres présents sur 15 en exercice : le quorum de 8 n’est atteint qu’en comptant les"
                        + " pouvoirs, qui n’y entrent pas.");
        assertThat(Checks.all().texts(finding.rule(), Locale.GERMAN).title())
                .isEqualTo("Quorum à l’ouverture de la séance");
        assertThat(Checks.all().texts(finding.rule(), Locale.UK).confirmation()).isEqualTo("to be confirmed in LEGI");
    }

    @Test
    void aRuleIsAskedOnlyForItsKindsOfActsAndItsPeriod() {
        Ground ground = new Ground(
                "test.rule",
                List.of("CGCT, art. L1"),
                Period.since(LocalDate.of(2026, 1, 1)),
                Set.of(ActKind.DELIBERATION),
                true);
        Rule rule = new Rule() {
            @Override
            public Ground ground() {
                return ground;
            }

            @Override
            public Verdict check(Case one) {
                return new Faults(ground, one).warning("always", null).verdict();
            }
        };
        Checks checks = new Checks(List.of(rule));
        assertThat(checks.check(Sample.correct().build()).findings()).hasSize(1);
        assertThat(checks.check(Sample.correct().kind(ActKind.ARRETE).build()))
                .isEqualTo(new Report(List.of(), List.of(), List.of()));
        assertThat(checks.check(
                        Sample.correct().session(LocalDate.of(2025, 12, 31)).build()))
                .isEqualTo(new Report(List.of(), List.of(), List.of()));
        assertThat(checks.check(Sample.correct().session(null).build()).notVerified())
                .hasSize(1);
    }

    @Test
    void anUnknownRuleIsAMistake() {
        assertThatThrownBy(() -> Checks.all().getRule("nothing.here")).isInstanceOf(NoSuchElementException.class);
    }
}
