package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What only the council decides, and no delegation of CGCT L2122-22 can give to the mayor. */
final class ReservedToCouncil implements Rule {
    private static final Ground GROUND = new Ground(
            "content.reserved_to_council",
            List.of("CGCT, art. L2121-29", "CGCT, art. L2122-22"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION, ActKind.ARRETE),
            false);

    private record Matter(String name, String article, Pattern title) {}

    private static final List<Matter> RESERVED = List.of(
            reserved(
                    "grant",
                    "CGCT, art. L2311-7",
                    "(?:attributions?|octrois?|versements?|allocations?) (?:\\S+ ){0,3}subventions?"),
            reserved(
                    "job",
                    "CGFP, art. L313-1",
                    "creations? (?:\\S+ ){0,3}(?:emplois?|postes?) (?:permanents?|budgetaires?)"),
            reserved(
                    "budget",
                    "CGCT, art. L2312-1",
                    "(?:vote|adoption|approbation) du budget|budget primitif" + "|decision modificative"),
            reserved(
                    "accounts",
                    "CGCT, art. L2121-31",
                    "(?:vote|adoption|approbation) du compte (?:administratif|financier)"),
            reserved(
                    "taxes",
                    "CGCT, art. L2121-29",
                    "(?:vote|fixation) des taux (?:\\S+ ){0,4}(?:impositions?|taxes?|fiscalite)"),
            reserved("guarantee", "CGCT, art. L2252-1", "(?:octroi|accord) (?:\\S+ ){0,3}garanties? d'emprunts?"),
            reserved("allowances", "CGCT, art. L2123-20-1", "(?:fixation|montants?) des indemnites de fonctions?"),
            reserved("street", "CGCT, art. L2121-30", "denominations? (?:\\S+ ){0,3}(?:voies?|rues?|places?)"));

    /** Words that turn the same title into something the mayor may do. */
    private static final Pattern NOT = Plain.words("demandes?|virements?|acomptes?|numerotage|numerotation|preemption");

    private static final Pattern COUNCIL_DECIDED = Plain.words("deliberations?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE) {
            return new Verdict.NotConcerned();
        }
        if (one.act().title() == null) {
            return Findings.missing(GROUND, "no_title");
        }
        var words = Words.of(one.act());
        var findings = new Findings(GROUND, one.act());
        if (!words.titleSays(NOT)) {
            // An act that executes a délibération may only apply criteria that the council fixed: somebody must look.
            boolean executes = one.act().visas().stream()
                    .anyMatch(visa ->
                            COUNCIL_DECIDED.matcher(Plain.of(visa.value())).find());
            RESERVED.stream()
                    .filter(matter -> words.titleSays(matter.title()))
                    .forEach(matter -> findings.addUnder(
                            matter.article(),
                            executes ? Severity.WARNING : Severity.BLOCKING,
                            matter.name(),
                            words.titlePlace()));
        }
        return findings.orElse(new Verdict.NotConcerned());
    }

    private static Matter reserved(String name, String article, String title) {
        return new Matter(name, article, Plain.words(title));
    }
}
