package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Ruling;
import fr.beffroi.acts.check.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConvocationDateTest {
    private static Ruling on(Sample sample) {
        return Ruling.of(new ConvocationDate(), sample);
    }

    @Test
    void aDateInTheActConforms() {
        on(Sample.correct()).isConform();
    }

    @Test
    void anActWithoutTheDateOfTheConvocationIsReported() {
        on(Sample.correct().convocation(null)).warns("absent");
    }

    @Test
    void aDateOtherThanThatOfTheSessionsFileIsReported() {
        on(Sample.correct().convokedOn(LocalDate.of(2026, 10, 9))).warns("differs");
    }

    @Test
    void aPictureMayHideTheDate() {
        on(Sample.correct().convocation(null).recognised()).lacks("missing.legible_text");
    }
}
