package fr.beffroi.server.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** How old the fiches are, as every page that shows an answer says. */
@Component("corpusAge")
class CorpusAge {
    private static final long OLD_DAYS = 30;

    public long days(LocalDate date) {
        return ChronoUnit.DAYS.between(date, LocalDate.now());
    }

    public boolean isOld(LocalDate date) {
        return days(date) > OLD_DAYS;
    }
}
