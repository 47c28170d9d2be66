package fr.beffroi.server.drafting;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.RuleTexts;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.draft.DraftChecks;
import fr.beffroi.acts.draft.DraftFinding;
import fr.beffroi.acts.draft.DraftReport;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Where;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.acts.LoadedLaw;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks a text under writing: by the rules of its family and by those of all acts; inside {@code Tenancy.in}. */
@Component
class Controls {
    private final Families families;
    private final Facts facts;
    private final LoadedLaw law;
    private final Checks checks = Checks.ofDrafts();

    Controls(Families families, Facts facts, LoadedLaw law) {
        this.families = families;
        this.facts = facts;
        this.law = law;
    }

    Checked check(Draft draft, Writing writing, Locale locale) {
        Family family = DraftingFeature.familyOf(draft, families);
        return check(family, facts.read(family, draft.facts()), writing, locale);
    }

    Checked check(Family family, Facts.Read read, Writing writing, Locale locale) {
        DraftReport report = DraftChecks.check(
                writing, family, read.given(), read.setting(), law.get(), SessionFile.UNKNOWN, Times.today());
        return new Checked(
                report.findings().stream().map(one -> found(one, locale)).toList(),
                report.notVerified().stream().map(one -> lacking(one, locale)).toList(),
                report.conform().size());
    }

    private Checked.Found found(DraftFinding finding, Locale locale) {
        String message = finding.message(locale);
        Where where = finding.where();
        return new Checked.Found(
                finding.rule(),
                finding.severity(),
                finding.article(),
                finding instanceof DraftFinding.OfRule
                        ? checks.texts(finding.rule(), locale).title()
                        : message,
                message,
                finding instanceof DraftFinding.OfFamily family ? family.todo() : "",
                where == null ? null : where.part());
    }

    private Checked.Lacking lacking(Report.NotVerified one, Locale locale) {
        RuleTexts texts = checks.texts(one.rule(), locale);
        return new Checked.Lacking(
                one.rule(),
                checks.getRule(one.rule()).ground().articles().getFirst(),
                texts.title(),
                texts.missing(one.reason()));
    }
}
