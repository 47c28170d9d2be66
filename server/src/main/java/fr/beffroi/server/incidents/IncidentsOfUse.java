package fr.beffroi.server.incidents;

import fr.beffroi.server.register.SaysOfUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How many incidents were declared, on a use's public page: also when there is none. */
@Component
class IncidentsOfUse implements SaysOfUse {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Incidents incidents;
    private final MessageSource texts;

    IncidentsOfUse(Incidents incidents, MessageSource texts) {
        this.incidents = incidents;
        this.texts = texts;
    }

    @Override
    public List<Line> of(String useKey) {
        Instant now = Instant.now();
        Incidents.Count count = incidents.count(useKey, now.minus(YEAR), now.plusSeconds(1));
        return List.of(new Line(
                "incidents.public",
                String.valueOf(texts.getMessage(
                        count.declared() == 0 ? "incidents.public.none" : "incidents.public.value",
                        new Object[] {count.declared(), count.closed()},
                        Locale.FRENCH))));
    }
}
