package fr.beffroi.server.location;

import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.server.web.Typography;
import fr.beffroi.water.location.search.Alarm;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A suspected place as the queue and the register of decisions hold it. In French, as its fingerprint does. */
@Component("locationPlaceWords")
class PlaceWords {
    private static final int NAMED = 12;

    private final MessageSource texts;
    private final Typography say;

    PlaceWords(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    String subject(Alarm alarm) {
        return text("location.subject", alarm.pipe(), say.number(alarm.litresPerSecond(), 1));
    }

    String content(Alarm alarm) {
        List<String> pipes = alarm.map().stream()
                .limit(NAMED)
                .map(one -> text("location.content.pipe", one.pipe(), say.percent(one.probability())))
                .toList();
        return text(
                "location.content",
                alarm.pipe(),
                say.number(alarm.litresPerSecond(), 1),
                say.date(alarm.raised().toLocalDate()),
                say.percent(alarm.near()),
                String.join(", ", pipes));
    }

    List<Evidence> evidence(Alarm alarm) {
        return List.of(
                new Evidence.Measure(text("location.evidence.flow"), alarm.litresPerSecond(), "L/s"),
                new Evidence.Measure(text("location.evidence.strength"), Math.sqrt(alarm.strength()), "σ"),
                new Evidence.Measure(text("location.evidence.near"), alarm.near() * 100, "%"));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
