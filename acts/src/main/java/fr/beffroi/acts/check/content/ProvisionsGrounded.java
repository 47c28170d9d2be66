package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Stems;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Each provision follows from something said before it. */
final class ProvisionsGrounded implements Rule {
    private static final Ground GROUND = new Ground(
            "content.provisions_grounded",
            List.of("CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    /** Provisions that execute the others announce themselves. */
    private static final Pattern EXECUTES = Plain.words(
            "ampliation|notifi\\w+|recours|transmi\\w+|executi\\w+|signer|signature"
                    + "|inscri\\w+|imput\\w+|publi\\w+|affich\\w+|abrog\\w+|vigueur|effet|charge\\w*|delai|tribunal|compte rendu|credits?");

    private static final int ENOUGH_TO_JUDGE = 4;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var words = Words.of(one.act());
        if (Matter.of(words).contains(Matter.WISH)) {
            return new Verdict.NotConcerned();
        }
        int start = one.act().provisions().getFirst().place().start();
        Set<String> grounds = Stems.of(words.whole().substring(0, start));
        var findings = new Findings(GROUND, one.act());
        Set<String> soFar = new TreeSet<>(grounds);
        for (int i = 0; i < words.provisions().size(); i++) {
            String provision = words.provisions().get(i);
            Set<String> stems = Stems.of(provision);
            boolean alone = stems.stream().noneMatch(soFar::contains);
            if (alone
                    && stems.size() >= ENOUGH_TO_JUDGE
                    && !EXECUTES.matcher(provision).find()) {
                findings.add(
                        Severity.WARNING,
                        "unannounced",
                        one.act().provisions().get(i).place(),
                        i + 1);
            }
            soFar.addAll(stems);
        }
        if (one.act().recitals().isEmpty() && Reasons.of(one.act(), words).size() < ENOUGH_TO_JUDGE) {
            findings.add(Severity.REMARK, "no_recital", null);
        }
        return findings.verdict();
    }
}
