package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever is concerned reads who decided: first name, name, office. */
final class AuthorNamed implements Rule {
    private static final Ground GROUND = new Ground(
            "after.author_named",
            List.of("CRPA, art. L212-1"),
            Period.since(LocalDate.of(2016, 1, 1)),
            Set.of(ActKind.DECISION, ActKind.ARRETE),
            true);

    private static final Pattern OFFICE = Plain.words(
            "maire|president\\w*|adjointe?|vice-president\\w*|conseill\\w+|direct\\w+|responsable|chef\\w*|delegue\\w*");

    /** A first name in full before a name, or after it when the name is in capitals. */
    private static final Pattern FULL_NAME = Pattern.compile(
            "\\p{Lu}\\p{Ll}+(?:[-\\s]\\p{Lu}\\p{Ll}+)*\\s+(?:(?:de|du|des|le|la|d['’])\\s*)*\\p{Lu}[\\p{L}'’-]+|\\p{Lu}{2,}[\\p{Lu}'’-]*\\s+\\p{Lu}\\p{Ll}+");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().signatories().isEmpty()) {
            return Findings.missing(GROUND, "no_signatories");
        }
        var findings = new Findings(GROUND, one.act());
        Found<String> signatory = one.act().signatories().getFirst();
        String written = one.act().signatories().stream().map(Found::value).collect(Collectors.joining("\n"));
        if (!OFFICE.matcher(Plain.of(written)).find()) {
            findings.add(Severity.WARNING, "no_office", signatory.place(), signatory.value());
        }
        // "Le Maire" alone, or "J. Martin", does not say who signed.
        if (!FULL_NAME.matcher(withoutOffice(written)).find()) {
            findings.add(Severity.WARNING, "no_name", signatory.place(), signatory.value());
        }
        return findings.verdict();
    }

    private static String withoutOffice(String written) {
        return written.replaceAll(
                "(?iu)\\b(?:le|la|l['’])?\\s*(?:maire|président\\w*|adjointe?|vice-président\\w*|monsieur|madame|conseill\\w+|secrétaire|séance|délégué\\w*|directeur|directrice)\\b",
                " ");
    }
}
