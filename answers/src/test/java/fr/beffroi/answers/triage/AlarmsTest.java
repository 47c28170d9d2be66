package fr.beffroi.answers.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final Alarms alarms = new Alarms();

    @Test
    void everyAlarmingWordingRaisesItsAlarm() {
        List<String> missed = new ArrayList<>();
        for (String line : RuleFile.lines("alarming.txt")) {
            String[] parts = line.split(" ", 2);
            boolean raised = alarms.in(parts[1]).stream()
                    .anyMatch(alarm -> alarm.danger().name().equals(parts[0]));
            if (!raised) {
                missed.add(line + " -> " + alarms.in(parts[1]));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void noHarmlessWordingRaisesAnAlarm() {
        List<String> raised = new ArrayList<>();
        for (String message : RuleFile.lines("harmless.txt")) {
            alarms.in(message).forEach(alarm -> raised.add(message + " -> " + alarm));
        }
        assertThat(raised).isEmpty();
    }

    @Test
    void anAlarmIsRaisedInCapitalsAndWithAnyPunctuationAlike() {
        for (String line : RuleFile.lines("alarming.txt")) {
            String message = line.split(" ", 2)[1];
            assertThat(alarms.in(message.toUpperCase(Locale.FRENCH)))
                    .as(message)
                    .isEqualTo(alarms.in(message));
            assertThat(alarms.in("!! " + message + " ...")).as(message).isEqualTo(alarms.in(message));
        }
    }

    @Test
    void anAlarmIsNotLostInALongLifeStory() {
        String story = "Bonjour, je vous écris au sujet de mon dossier de logement. ".repeat(20);
        assertThat(alarms.in(story + "Mon mari me frappe. " + story))
                .extracting(Alarm::danger)
                .containsExactly(Danger.PARTNER_VIOLENCE);
    }

    @Test
    void everyDangerHasNumbersToCall() {
        for (Danger danger : Danger.values()) {
            assertThat(danger.numbers()).isNotEmpty().allMatch(number -> number.matches("\\d{2,4}"));
        }
    }

    @Property(tries = 200)
    void noTextMakesTheRulesFail(@ForAll @StringLength(max = 3_000) String text) {
        assertThat(alarms.in(text)).isNotNull();
    }
}
