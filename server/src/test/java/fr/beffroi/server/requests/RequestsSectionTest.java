package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.report.ReportSection;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the council reads of the residents’ requests of last year. */
class RequestsSectionTest extends ServerTest {
    private static final Year YEAR = Year.of(YearMonth.now(LegalTime.FRANCE).getYear() - 1);

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Requests requests;

    @Autowired
    private Handling handling;

    @Autowired
    private RequestsSection section;

    /** Asked on 3 March, answered this many months later, closed. */
    private void asked(Kind kind, int months) {
        Instant at = ZonedDateTime.of(YEAR.getValue(), 3, 3, 12, 0, 0, 0, LegalTime.FRANCE)
                .toInstant();
        Instant then = at.atZone(LegalTime.FRANCE).plusMonths(months).toInstant();
        tenancy.run(own.id(), () -> {
            UUID id = handling.receive(new Asked(kind, "", "Pourquoi ?", "Dominique Essai", "", "", ""), at)
                    .request()
                    .id();
            requests.step(id, "ANSWERED", State.RECEIVED, State.ANSWERED, "", null, then);
            requests.answer(id, UUID.randomUUID(), Outcome.GRANTED, "Voici.", then);
            requests.step(id, "CLOSED", State.ANSWERED, State.CLOSED, "", null, then);
            requests.close(id, Outcome.GRANTED, then);
        });
    }

    private List<ReportSection.Statement> told() {
        return tenancy.in(own.id(), () -> section.of(YEAR));
    }

    @Test
    void nothing_is_told_of_four_and_all_that_may_be_told_of_ten() {
        for (int i = 0; i < 4; i++) {
            asked(Kind.EXPLANATION, 0);
        }
        assertThat(told())
                .allMatch(statement -> statement.definition().isEmpty())
                .noneMatch(statement -> statement.text().contains("4"));
        asked(Kind.EXPLANATION, 0);
        for (int i = 0; i < 5; i++) {
            asked(Kind.ERROR, 4);
        }
        assertThat(told())
                .extracting(statement -> statement.text().replaceAll("[\\u00A0\\u202F]", " "))
                .containsExactly(
                        "Sur « l’IA en général » : 10 demandes ont eu une réponse et sont closes (mars " + YEAR
                                + " à juillet " + YEAR + ").",
                        "Parmi elles, sur 10 closes (mars " + YEAR + " à juillet " + YEAR
                                + "), 5 ont eu leur réponse dans le délai.",
                        "Par nature, tous usages ensemble, sur 10 closes (mars " + YEAR + " à juillet " + YEAR
                                + ") : explication : 5, erreur : 5.");
        assertThat(told())
                .filteredOn(statement -> !statement.definition().isEmpty())
                .allMatch(statement -> statement.address().equals(ReceivedPage.PATH));
        Town other = newTown();
        assertThat(tenancy.in(other.id(), () -> section.of(YEAR)))
                .allMatch(statement -> statement.definition().isEmpty());
    }
}
