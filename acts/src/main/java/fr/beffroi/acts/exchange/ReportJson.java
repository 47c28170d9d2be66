package fr.beffroi.acts.exchange;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code check-act --json} prints of one act, to the letter of the contract. */
public final class ReportJson {
    private ReportJson() {}

    public static Map<String, Object> of(Act act, Report report, Checks checks, Locale locale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("act", ActJson.of(act));
        fields.put(
                "findings",
                report.findings().stream()
                        .map(finding -> finding(act, finding, checks, locale))
                        .toList());
        fields.put(
                "not_checked",
                report.notVerified().stream()
                        .map(one -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("rule", one.rule());
                            line.put("reason", checks.texts(one.rule(), locale).missing(one.reason()));
                            return line;
                        })
                        .toList());
        return fields;
    }

    private static Map<String, @Nullable Object> finding(Act act, Finding finding, Checks checks, Locale locale) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("rule", finding.rule());
        fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        fields.put("article", finding.article());
        fields.put("message", checks.texts(finding.rule(), locale).message(finding));
        fields.put("where", ActJson.place(act, finding.where()));
        return fields;
    }
}
