package fr.beffroi.server.costs;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.register.SaysOfUse;
import fr.beffroi.server.web.InFrench;
import fr.beffroi.server.web.Typography;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Energy of the last twelve months, and time as it was last told, on a use's public page. */
@Component
class CostsOfUse implements SaysOfUse {
    private static final int MONTHS = 12;

    private final Costs costs;
    private final HandlingTime times;
    private final Typography say;
    private final MessageSource texts;

    CostsOfUse(Costs costs, HandlingTime times, Typography say, MessageSource texts) {
        this.costs = costs;
        this.times = times;
        this.say = say;
        this.texts = texts;
    }

    @Override
    public List<Line> of(String useKey) {
        YearMonth now = YearMonth.now(LegalTime.FRANCE);
        Cost cost = costs.total(useKey, now.minusMonths(MONTHS - 1), now);
        List<Line> lines = new ArrayList<>();
        if (cost.proposals() > 0) {
            lines.add(new Line(
                    "costs.public.measured",
                    said(
                            "costs.public.measured.value",
                            InFrench.say(() -> say.kwh(cost.kwh())),
                            InFrench.say(() -> say.mass(cost.grams())))));
        }
        if (cost.calls() > 0) {
            lines.add(new Line(
                    "costs.public.remote",
                    said(
                            cost.unknown() == 0 ? "costs.public.remote.value" : "costs.public.remote.partly",
                            figure(cost.remoteKwh().low()),
                            figure(cost.remoteKwh().high()),
                            cost.unknown())));
        }
        times.told().stream()
                .filter(one -> one.use().equals(useKey))
                .reduce((earlier, later) -> later)
                .ifPresent(one -> lines.add(new Line(
                        "costs.public.time",
                        said(
                                one.shown()
                                        ? "costs.public.time.gain"
                                        : one.loses() ? "costs.public.time.loss" : "costs.public.time.open",
                                one.low(),
                                one.high(),
                                one.people()))));
        return lines;
    }

    private String said(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, Locale.FRENCH));
    }

    /** In French whoever reads: so is the sentence around it. */
    private String figure(double value) {
        return InFrench.say(() -> say.figure(value));
    }
}
