package fr.beffroi.acts.check.session;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new Mentions(), sample);
    }

    @Test
    void anActThatSaysItAllConforms() {
        on(Sample.correct()).isConform();
    }

    @Test
    void anActOfNobodyOnNoDayIsReported() {
        on(Sample.correct().collectivity(null).session(null)).warns("collectivity", "session");
        on(Sample.correct().session(LocalDate.of(2027, 10, 14))).warns("future");
    }

    @Test
    void missingMembersAreARemark() {
        on(Sample.correct().inOffice(null).present()).remarks("in_office", "present");
    }

    @Test
    void aPictureMayHideAMention() {
        on(Sample.correct().collectivity(null).recognised()).lacks("missing.legible_text");
    }
}
