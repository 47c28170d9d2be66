package fr.beffroi.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.answers.RefusalEvaluation.Message;
import fr.beffroi.answers.RefusalEvaluation.Point;
import fr.beffroi.answers.search.FicheIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalEvaluationTest {
    @TempDir
    Path folder;

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theCurveRefusesMoreAndAnswersLessAsTheThresholdRises() throws IOException {
        FicheIndex.build(Invented.corpus(), folder);
        try (FicheIndex index = FicheIndex.open(folder)) {
            List<Message> out = List.of(
                    new Message("Hello, what is the weather like today please?", "other_language", "", Set.of()),
                    new Message("mon mari me frappe", "danger", "", Set.of()),
                    new Message("zzgl fprout", "gibberish", "", Set.of()));
            List<Message> in = List.of(new Message("Licence de dragon : quel prix ?", "", "", Set.of("F1")));
            RefusalEvaluation evaluation = RefusalEvaluation.of(out, in, index);
            List<Point> curve = evaluation.curve();
            assertThat(curve.get(0).threshold()).isZero();
            assertThat(curve.get(0).refused())
                    .as("triage refuses at any threshold")
                    .isGreaterThanOrEqualTo(2 / 3.0);
            assertThat(curve.get(0).answeredRight()).isEqualTo(1);
            assertThat(curve.get(curve.size() - 1).threshold()).isEqualTo(1);
            for (int i = 1; i < curve.size(); i++) {
                assertThat(curve.get(i).refused())
                        .isGreaterThanOrEqualTo(curve.get(i - 1).refused());
                assertThat(curve.get(i).answered())
                        .isLessThanOrEqualTo(curve.get(i - 1).answered());
            }
            assertThat(evaluation.categories().get("danger")).isEqualTo(new RefusalEvaluation.Category(1, 1));
        }
    }

    @Test
    void messagesAreReadUnderEitherName() throws IOException {
        assertThat(RefusalEvaluation.read(json("[{\"question\":\"a ?\",\"fiches\":[\"F1\"]},{\"message\":\"b\"}]")))
                .containsExactly(new Message("a ?", "", "", Set.of("F1")), new Message("b", "", "", Set.of()));
    }

    @Test
    void whatIsNoListOfMessagesIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> RefusalEvaluation.read(json("{}"))).hasMessageContaining("list");
        assertThatThrownBy(() -> RefusalEvaluation.read(json("[{\"message\":\"a\"},{}]")))
                .hasMessageContaining("element 2");
        assertThatThrownBy(() -> RefusalEvaluation.read(json("[{"))).hasMessageContaining("not JSON");
    }
}
