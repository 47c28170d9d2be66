package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An alarm as the queue, the register of decisions and the journal hold it. In French, as its fingerprint does. */
@Component
class AlarmWords {
    private static final String LITRES = "L/s";

    private final MessageSource texts;
    private final Typography say;

    AlarmWords(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    String subject(District district, LeakAlarm alarm) {
        return text("alarms.subject", district.name(), say.number(alarm.flow(), 1));
    }

    String content(District district, LeakAlarm alarm) {
        return text(
                "alarms.content",
                district.name(),
                say.number(alarm.flow(), 1),
                say.number(alarm.cubicMetresPerDay(), 0),
                say.date(alarm.started()),
                text("alarms.kind." + alarm.kind()));
    }

    List<Evidence> evidence(LeakAlarm alarm) {
        SeenDay last = alarm.seen().days().getLast();
        List<Evidence> evidence = new ArrayList<>();
        add(evidence, "alarms.evidence.flow", alarm.flow());
        add(evidence, "alarms.evidence.inflow", last.inflow());
        add(evidence, "alarms.evidence.expected", last.expected());
        add(evidence, "alarms.evidence.night", last.night());
        add(evidence, "alarms.evidence.usual-night", last.usualNight());
        evidence.add(new Evidence.Measure(
                text("alarms.evidence.spreads"), alarm.seen().spreads(), "σ"));
        evidence.add(new Evidence.Comparison(
                text("alarms.baseline"),
                alarm.seen().baseline() == null
                        ? text("alarms.baseline.silent")
                        : text("alarms.baseline.raised", say.date(alarm.seen().baseline())),
                alarm.seen().baseline() != null));
        return evidence;
    }

    private void add(List<Evidence> evidence, String key, @Nullable Double litres) {
        if (litres != null) {
            evidence.add(new Evidence.Measure(text(key), litres, LITRES));
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
