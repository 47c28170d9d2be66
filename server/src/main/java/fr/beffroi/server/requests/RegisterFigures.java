package fr.beffroi.server.requests;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.register.SaysOfUse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many requests about a use were answered and closed, on its page of the register. */
@Component("requestFigures")
class RegisterFigures implements SaysOfUse {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final Requests requests;
    private final MessageSource texts;

    RegisterFigures(Requests requests, MessageSource texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public List<Line> of(String useKey) {
        List<Figures.Closed> closed = requests.answeredAndClosed(useKey).stream()
                .map(one -> new Figures.Closed(month(Objects.requireNonNull(one.closedAt())), one.inTime()))
                .toList();
        return Figures.of(closed, month(Instant.now())).stream()
                .map(figures -> new Line("requests.register.label", said(figures)))
                .toList();
    }

    private String said(Figures figures) {
        String told = text(
                "requests.register.closed",
                figures.closed(),
                MONTH.format(figures.from()),
                MONTH.format(figures.until()));
        Figures.Timely timely = figures.timely();
        return timely == null
                ? told
                : told + " "
                        + text("requests.register.timely", timely.inTime(), timely.of(), MONTH.format(timely.until()));
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(LegalTime.FRANCE));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
