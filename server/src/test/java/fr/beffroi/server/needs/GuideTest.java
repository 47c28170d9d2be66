package fr.beffroi.server.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static Guide guide(Guide.Verdict... verdicts) {
        Map<Step, Guide.Answer> answers = new EnumMap<>(Step.class);
        for (int i = 0; i < verdicts.length; i++) {
            Step step = Step.values()[i];
            answers.put(step, new Guide.Answer(step, verdicts[i], "essai", UUID.randomUUID(), Instant.EPOCH));
        }
        return new Guide(answers);
    }

    @Test
    void a_rule_a_form_and_a_search_come_before_ai() {
        assertThat(Step.values()).containsExactly(Step.RULE, Step.FORM, Step.SEARCH, Step.AI);
    }

    @Test
    void ai_is_called_for_only_if_nothing_simpler_is_enough_and_it_is_worth_it() {
        Guide.Verdict no = Guide.Verdict.NOT_ENOUGH;
        Guide.Verdict yes = Guide.Verdict.ENOUGH;
        assertThat(guide(no, no, no, yes).callsForAi()).isTrue();
        assertThat(guide(no, no, no, no).callsForAi()).isFalse();
        assertThat(guide(no, no, no).callsForAi()).isFalse();
        assertThat(guide(no, Guide.Verdict.UNKNOWN, no, yes).callsForAi()).isFalse();
        assertThat(guide(no, yes, no, yes).callsForAi()).isFalse();
        assertThat(guide(no, yes, no, yes).suffices()).contains(Step.FORM);
        assertThat(guide(no, Guide.Verdict.UNKNOWN).open()).containsExactly(Step.FORM, Step.SEARCH, Step.AI);
    }
}
