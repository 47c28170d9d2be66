package fr.beffroi.server.drafting;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Instants as columns keep them and as people read them where the acts are. */
@Component
class Times {
    private final Typography say;

    Times(Typography say) {
        this.say = say;
    }

    /** "14 h 05" if that was today, else the day with it. */
    String clock(Instant at) {
        String whole = say.dateAndTime(at);
        boolean today = LocalDate.ofInstant(at, LegalTime.FRANCE).equals(today());
        return today ? whole.substring(say.date(at).length()).replaceFirst("^(?: à |, )", "") : whole;
    }

    /** To the microsecond: what a {@code timestamptz} keeps, so that a value reads back as it was. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate today() {
        return LocalDate.now(LegalTime.FRANCE);
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
