package fr.beffroi.server.requests;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.report.ReportSection;
import fr.beffroi.server.report.Said;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What residents asked in a year and how it was answered, for the council, within {@link YearFigures}. Nobody by name. */
@Component
class RequestsSection implements ReportSection {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final Requests requests;
    private final Uses uses;
    private final Said said;

    RequestsSection(Requests requests, Uses uses, Said said) {
        this.requests = requests;
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public String title() {
        return "requests.report";
    }

    @Override
    public List<Statement> of(Year year) {
        List<YearFigures.Counted> all =
                requests.ever().stream().flatMap(one -> counted(one).stream()).toList();
        YearFigures figures = YearFigures.of(year, all, month(Instant.now()));
        List<Statement> statements = new ArrayList<>();
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        if (figures.closed().isEmpty()) {
            statements.add(new Statement(said.text("requests.report.closed.untold")));
        }
        for (YearFigures.OfUse one : figures.closed()) {
            String use = one.use().isEmpty()
                    ? said.text("requests.ask.use.any")
                    : purposes.getOrDefault(one.use(), one.use());
            statements.add(told("requests.report.closed", one.closed(), use));
            YearFigures.Timely timely = one.timely();
            if (timely != null) {
                statements.add(told("requests.report.timely", timely.of(), timely.inTime()));
            }
        }
        YearFigures.Kinds kinds = figures.kinds();
        if (kinds != null) {
            statements.add(told("requests.report.kinds", kinds.of(), listed(kinds)));
        }
        return statements;
    }

    private String listed(YearFigures.Kinds kinds) {
        return kinds.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one ->
                        said.text("requests.kind." + one.getKey() + ".short").toLowerCase(Locale.FRENCH)
                                + said.text("requests.report.colon")
                                + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {0} how many, {1} and {2} first and last month, {3} whatever more. */
    private Statement told(String key, YearFigures.Span span, Object... more) {
        Object[] arguments = {
            span.count(), MONTH.format(span.from()), MONTH.format(span.until()), more.length == 0 ? "" : more[0]
        };
        return said.counted(key, ReceivedPage.PATH, arguments);
    }

    /** Empty while it waits, or if it ended without an answer. */
    private static Optional<YearFigures.Counted> counted(ResidentRequest one) {
        return Optional.ofNullable(one.closedAt())
                .filter(closed -> one.answeredAt() != null)
                .map(closed -> new YearFigures.Counted(
                        one.use() == null ? "" : one.use(), one.kind(), month(closed), one.inTime()));
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(LegalTime.FRANCE));
    }
}
