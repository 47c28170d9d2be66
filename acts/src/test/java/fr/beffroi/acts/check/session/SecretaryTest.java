package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import org.junit.jupiter.api.Test;

class SecretaryTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Secretary(), sample);
    }

    @Test
    void aSecretaryAmongTheMembersPresentConforms() {
        on(Sample.correct()).isConform();
        on(Sample.correct().secretary("Hugo Simon")).isConform();
    }

    @Test
    void anActWithoutASecretaryIsReported() {
        on(Sample.correct().secretary(null)).warns("absent");
    }

    @Test
    void aSecretaryWhoIsNotPresentIsReported() {
        on(Sample.correct().secretary("M. Marc DAVID")).warns("not_present");
    }

    @Test
    void namesAndALegibleTextAreNeeded() {
        on(Sample.correct().present()).lacks("missing.present_names");
        on(Sample.correct().secretary(null).recognised()).lacks("missing.legible_text");
    }
}
