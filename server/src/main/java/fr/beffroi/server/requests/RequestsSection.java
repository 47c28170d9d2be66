package fr.beffroi.server.requests;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.report.ReportSection;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What residents asked in a year and how it was answered, for the council, within {@link YearFigures}. Nobody by name. */
@Component
class RequestsSection implements ReportSection {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final Requests requests;
    private final Uses uses;
    private final MessageSource texts;

    RequestsSection(Requests requests, Uses uses, MessageSource texts) {
        this.requests = requests;
        this.uses = uses;
        this.texts = texts;
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
                requests.ever().stream().map(RequestsSection::counted).toList();
        YearFigures figures = YearFigures.of(year, all, month(Instant.now()));
        List<Statement> statements = new ArrayList<>();
        YearFigures.Span received = figures.received();
        statements.add(
                received == null
                        ? new Statement(text("requests.report.received.untold"))
                        : told("requests.report.received", received));
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        if (figures.closed().isEmpty()) {
            statements.add(new Statement(text("requests.report.closed.untold")));
        }
        for (YearFigures.OfUse one : figures.closed()) {
            String use =
                    one.use().isEmpty() ? text("requests.ask.use.any") : purposes.getOrDefault(one.use(), one.use());
            statements.add(told("requests.report.closed", one.closed(), use));
            YearFigures.Span timely = one.timely();
            if (timely != null && one.inTime() != null) {
                statements.add(told("requests.report.timely", timely, one.inTime()));
            }
        }
        YearFigures.Kinds kinds = figures.kinds();
        if (kinds != null) {
            statements.add(told("requests.report.kinds", kinds.of(), said(kinds)));
        }
        return statements;
    }

    private String said(YearFigures.Kinds kinds) {
        return kinds.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> text("requests.kind." + one.getKey() + ".short").toLowerCase(Locale.FRENCH)
                        + text("requests.report.colon")
                        + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {0} how many, {1} and {2} first and last month, {3} whatever more. */
    private Statement told(String key, YearFigures.Span span, Object... more) {
        Object[] arguments = {
            span.count(), MONTH.format(span.from()), MONTH.format(span.until()), more.length == 0 ? "" : more[0]
        };
        return new Statement(text(key, arguments), text(key + ".definition", arguments), ReceivedPage.PATH);
    }

    private static YearFigures.Counted counted(ResidentRequest one) {
        Instant closed = one.closedAt();
        return new YearFigures.Counted(
                one.use() == null ? "" : one.use(),
                one.kind(),
                month(one.receivedAt()),
                one.answeredAt() == null || closed == null ? null : month(closed),
                one.inTime());
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(LegalTime.FRANCE));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
