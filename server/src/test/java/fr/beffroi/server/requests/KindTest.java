package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Deadlines as the law gives them: a month to the same day of the next, or its last. */
class KindTest {
    @Test
    void an_explanation_is_owed_within_a_month_and_cannot_be_put_off() {
        assertThat(Kind.EXPLANATION.due(LocalDate.of(2026, 11, 5))).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(Kind.EXPLANATION.due(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Kind.EXPLANATION.due(LocalDate.of(2028, 1, 31))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Kind.EXPLANATION.isExtendable()).isFalse();
    }

    @Test
    void what_rests_on_the_gdpr_may_be_extended_to_three_months_in_all() {
        LocalDate received = LocalDate.of(2026, 11, 30);
        for (Kind kind : new Kind[] {Kind.ACCESS, Kind.RECTIFICATION, Kind.OBJECTION}) {
            assertThat(kind.due(received)).isEqualTo(LocalDate.of(2026, 12, 30));
            assertThat(kind.isExtendable()).isTrue();
            assertThat(kind.extended(received)).isEqualTo(LocalDate.of(2027, 2, 28));
        }
    }

    @Test
    void a_complaint_is_rejected_by_two_months_of_silence() {
        assertThat(Kind.ERROR.due(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(Kind.ERROR.isExtendable()).isFalse();
    }
}
