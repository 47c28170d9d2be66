package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.register.DutyQuestion.Answer;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people answered on each use's duties, and the duties that follow. Inside {@code Tenancy.in}. */
@Component
class Examinations {
    private final Editions editions;
    private final UseSheets sheets;
    private final LegalTexts laws;

    Examinations(Editions editions, UseSheets sheets, LegalTexts laws) {
        this.editions = editions;
        this.sheets = sheets;
        this.laws = laws;
    }

    /** @param edition who answered, when and why; null where nobody did yet: then all is to be examined */
    record Examined(@Nullable Edition edition, Map<DutyQuestion, Answer> answers, List<Duty> duties) {}

    Examined of(String use) {
        return examined(
                use,
                editions.latest(use, Kind.DUTIES).orElse(null),
                editions.latest(use, Kind.FIELDS).orElse(null));
    }

    /** Of every use that is asked for, by its key. */
    Map<String, Examined> of(List<String> uses) {
        Map<String, Edition> duties = latest(Kind.DUTIES);
        Map<String, Edition> fields = latest(Kind.FIELDS);
        return uses.stream()
                .collect(Collectors.toMap(Function.identity(), use -> examined(use, duties.get(use), fields.get(use))));
    }

    private Map<String, Edition> latest(Kind kind) {
        return editions.latest(kind).stream().collect(Collectors.toMap(Edition::use, Function.identity()));
    }

    private Examined examined(String use, @Nullable Edition duties, @Nullable Edition fields) {
        Map<DutyQuestion, Answer> answers = duties == null ? Map.of() : read(duties.content());
        boolean rulesSaid = sheets.saysRules(use, fields == null ? Map.of() : fields.content());
        return new Examined(duties, answers, Duties.of(answers, rulesSaid, laws, LocalDate.now(LegalTime.FRANCE)));
    }

    /**
     * @param form answers by the question's name, and {@code motive}; whatever else is left aside
     * @return whether anything changed
     * @throws Refused if an answer is none of the three, or the motive lacks
     */
    boolean write(String use, Map<String, String> form, Person by) {
        Map<String, String> content = new HashMap<>();
        for (DutyQuestion question : DutyQuestion.values()) {
            String answer = form.getOrDefault(question.name(), "");
            if (!answer.isEmpty()) {
                content.put(question.name(), parse(answer).name());
            }
        }
        return editions.write(use, Kind.DUTIES, content, form.getOrDefault("motive", ""), by);
    }

    private static Answer parse(String answer) {
        try {
            return Answer.valueOf(answer);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("register.answer.unknown");
        }
    }

    private static Map<DutyQuestion, Answer> read(Map<String, String> content) {
        Map<DutyQuestion, Answer> answers = new EnumMap<>(DutyQuestion.class);
        for (DutyQuestion question : DutyQuestion.values()) {
            String answer = content.get(question.name());
            if (answer != null) {
                answers.put(question, Answer.valueOf(answer));
            }
        }
        return answers;
    }
}
