package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountsKindTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new AccountsKind(), sample);
    }

    @Test
    void aCompteAdministratifUpTo2025Conforms() {
        on(Sample.correct().title("Vote du compte administratif 2025")).isConform();
        on(Sample.correct().title("Vote du compte administratif")).isConform();
    }

    @Test
    void aCompteAdministratifOf2026IsReported() {
        on(Sample.correct().title("Vote du compte administratif 2026 de la commune"))
                .warns("replaced");
    }

    @Test
    void aCompteFinancierUniqueIsNotConcerned() {
        on(Sample.correct().title("Vote du compte financier unique 2026")).isNotConcerned();
        on(Sample.correct()).isNotConcerned();
    }

    @Test
    void theYearAndTheTitleAreNeeded() {
        on(Sample.correct().title("Vote du compte administratif").session(LocalDate.of(2027, 3, 1)))
                .lacks("session.accounts_kind.year");
        on(Sample.correct().title(null)).lacks("missing.title");
    }
}
