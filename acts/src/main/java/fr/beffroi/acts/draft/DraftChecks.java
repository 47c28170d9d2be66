package fr.beffroi.acts.draft;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an act while it is written; quick enough to run at each change. */
public final class DraftChecks {
    /** What {@link Drafting#compose} writes for a missing fact, and what people write for themselves. */
    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\n]{1,200}\\?\\]");

    /** Facts whose figures the law looks at: a text that says another figure is not the act that the facts tell of. */
    private static final Set<FactType> FIGURES =
            Set.of(FactType.AMOUNT, FactType.INTEGER, FactType.DECIMAL, FactType.PERCENT, FactType.DATE);

    private DraftChecks() {}

    /**
     * @param family null for an act that none was used for
     * @param today while the day of the session is not known, the law of that day applies
     */
    public static DraftReport check(
            Writing writing,
            @Nullable Family family,
            Given given,
            Setting setting,
            Law law,
            SessionFile session,
            LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(setting.session(), today);
        ActKind kind = family == null ? ActKind.DELIBERATION : family.body().act();
        Layout layout = new Layout(writing, kind, family == null ? null : family.matter(), setting, day);
        Report report = Checks.ofDrafts().check(new Case(layout.act(), setting.collectivity(), session, law, today));
        Map<String, String> texts = texts(writing);
        List<DraftFinding> findings = new ArrayList<>(blanks(texts));
        if (family != null) {
            findings.addAll(departures(texts, family, given, setting));
            Drafting.findings(family, given, setting)
                    .forEach(finding -> findings.add(new DraftFinding.OfFamily(finding)));
        }
        report.findings()
                .forEach(finding -> findings.add(new DraftFinding.OfRule(
                        finding, layout.where(finding.where()).orElse(null))));
        return new DraftReport(findings, report.notVerified(), report.conform(), cited(texts, law, day));
    }

    private static Map<String, String> texts(Writing writing) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Where.TITLE, writing.title());
        writing.parts().forEach(part -> texts.put(part.id(), part.text()));
        return texts;
    }

    private static List<DraftFinding> blanks(Map<String, String> texts) {
        List<DraftFinding> findings = new ArrayList<>();
        texts.forEach((part, text) -> {
            Matcher blank = BLANK.matcher(text);
            while (blank.find()) {
                findings.add(new DraftFinding.OfDraft(
                        "draft.blank",
                        Severity.BLOCKING,
                        List.of(blank.group()),
                        new Where(part, blank.start(), blank.end())));
            }
        });
        return findings;
    }

    /** Parts that said a figure of the facts when they were composed, and where the act no longer says it. */
    private static List<DraftFinding> departures(
            Map<String, String> texts, Family family, Given given, Setting setting) {
        Drafted composed = Drafting.compose(family, given, setting);
        String whole = String.join("\n", texts.values());
        Map<String, DraftFinding> findings = new LinkedHashMap<>();
        for (Part part : composed.writing().parts()) {
            String text = texts.get(part.id());
            if (text == null || text.equals(part.text())) {
                continue;
            }
            for (Span span : Objects.requireNonNull(composed.spans().get(part.id()))) {
                String figure = part.text().substring(span.start(), span.end());
                family.findFact(span.fact())
                        .filter(fact -> span.kind() == Span.Kind.GIVEN && FIGURES.contains(fact.type()))
                        .filter(fact -> !whole.contains(figure))
                        .ifPresent(fact -> findings.putIfAbsent(
                                fact.key(),
                                new DraftFinding.OfDraft(
                                        "draft.departs",
                                        Severity.WARNING,
                                        List.of(fact.label(), figure),
                                        new Where(part.id(), 0, text.length()))));
            }
        }
        return List.copyOf(findings.values());
    }

    private static List<DraftReport.Cited> cited(Map<String, String> texts, Law law, LocalDate day) {
        return texts.entrySet().stream()
                .flatMap(part -> Law.citations(part.getValue()).stream()
                        .map(citation -> cited(part.getKey(), citation, law, day)))
                .toList();
    }

    private static DraftReport.Cited cited(String part, Citation citation, Law law, LocalDate day) {
        return new DraftReport.Cited(
                new Where(part, citation.start(), citation.end()), citation, law.resolve(citation, day));
    }
}
