package fr.beffroi.acts.check;

import fr.beffroi.acts.check.after.AfterRules;
import fr.beffroi.acts.check.content.ContentRules;
import fr.beffroi.acts.check.convocation.ConvocationRules;
import fr.beffroi.acts.check.session.SessionRules;
import fr.beffroi.acts.check.vote.VoteRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rules, in the order of an act's life: convocation, session, vote, content, what follows.
 *
 * <pre>{@code
 * Report report = Checks.all().check(new Case(act, collectivity, SessionFile.UNKNOWN, Law.none(), today));
 * for (Finding finding : report.findings()) {
 *     System.out.println(finding.article() + " : " + Checks.all().texts(finding.rule(), Locale.FRENCH).message(finding));
 * }
 * }</pre>
 */
public final class Checks {
    private static final Checks ALL = new Checks(
            Stream.of(ConvocationRules.all(), SessionRules.all(), VoteRules.all(), ContentRules.all(), AfterRules.all())
                    .flatMap(List::stream)
                    .toList());

    private static final Checks OF_DRAFTS = new Checks(Stream.of(ContentRules.all(), AfterRules.ofDrafts())
            .flatMap(List::stream)
            .toList());

    private final List<Rule> rules;

    Checks(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Checks all() {
        return ALL;
    }

    /**
     * Those that an act under writing can be held to: what it says and its matter. Convocation, attendance, vote, signature,
     * receipt and publication are still to come.
     */
    public static Checks ofDrafts() {
        return OF_DRAFTS;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Report check(Case one) {
        List<Finding> findings = new ArrayList<>();
        List<Report.NotVerified> notVerified = new ArrayList<>();
        List<String> conform = new ArrayList<>();
        for (Rule rule : rules) {
            String key = rule.ground().key();
            switch (verdict(rule, one)) {
                case Verdict.Faulty faulty -> findings.addAll(faulty.findings());
                case Verdict.NotVerified lacking -> notVerified.add(new Report.NotVerified(key, lacking));
                case Verdict.Conform fine -> conform.add(key);
                case Verdict.NotConcerned elsewhere -> {}
            }
        }
        return new Report(findings, notVerified, conform);
    }

    public RuleTexts texts(String key, Locale locale) {
        return new RuleTexts(getRule(key), locale);
    }

    public Rule getRule(String key) {
        return rules.stream()
                .filter(rule -> rule.ground().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    private static Verdict verdict(Rule rule, Case one) {
        Ground ground = rule.ground();
        if (!ground.kinds().contains(one.act().kind())) {
            return new Verdict.NotConcerned();
        }
        if (!ground.period().equals(Period.ALWAYS)) {
            Optional<LocalDate> date = one.date();
            if (date.isEmpty()) {
                return Missing.SESSION_DATE;
            }
            if (!ground.period().contains(date.get())) {
                return new Verdict.NotConcerned();
            }
        }
        return rule.check(one);
    }
}
