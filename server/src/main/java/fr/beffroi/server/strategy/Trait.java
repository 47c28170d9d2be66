package fr.beffroi.server.strategy;

import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a red line may ask of a use; each has its text {@code strategy.trait.NAME}. */
enum Trait {
    /** The collectivité's own assessment, which the use itself holds. */
    RISK(Arrays.stream(RiskClass.values()).map(Enum::name).toList()),
    /** The nine fields of the study, as in the inventory. */
    FIELD(Arrays.stream(Domain.values()).map(Enum::name).toList()),
    PERSONAL_DATA(Values.YES_NO),
    SENSITIVE_DATA(Values.YES_NO),
    BIOMETRICS(Values.YES_NO),
    RATES_PEOPLE(Values.YES_NO),
    RATES_STAFF(Values.YES_NO),
    REACHES_PUBLIC(Values.YES_NO),
    GROUNDS_DECISIONS(Values.YES_NO),
    WITHOUT_HUMAN(Values.YES_NO),
    OUTSIDE(Values.YES_NO),
    TRAINS_ON_OUR_DATA(Values.YES_NO);

    private final List<String> values;

    Trait(List<String> values) {
        this.values = values;
    }

    /** What may be answered. */
    public List<String> offered() {
        return values;
    }

    /** Whether a person answers it, rather than the use itself. */
    public boolean isAsked() {
        return this != RISK;
    }

    /** The same of a declared use: of that, nobody else assessed the risk, and its field is in its declaration. */
    public boolean isAskedOfDeclared() {
        return this != FIELD;
    }

    /** What a form's fields answer, of the traits that it asks. */
    static Map<Trait, String> typed(Map<String, String> fields, Predicate<Trait> asked) {
        Map<Trait, String> answers = new EnumMap<>(Trait.class);
        Arrays.stream(values()).filter(asked).forEach(trait -> {
            String value = fields.getOrDefault(trait.name(), "");
            if (!value.isBlank()) {
                answers.put(trait, value);
            }
        });
        return answers;
    }

    /** What is new among these answers, by name. @throws Refused if an answer is none of those offered */
    static Map<String, Object> news(Map<Trait, String> answers, Map<Trait, String> before, Predicate<Trait> asked) {
        Map<String, Object> news = new TreeMap<>();
        answers.forEach((trait, answer) -> {
            if (!asked.test(trait) || !trait.offered().contains(answer)) {
                throw new Refused("strategy.traits.wrong");
            }
            if (!answer.equals(before.get(trait))) {
                news.put(trait.name(), answer);
            }
        });
        return news;
    }

    /** Key of the text of an answer. */
    public String said(String value) {
        return switch (this) {
            case RISK -> "uses.risk." + value;
            case FIELD -> "inventory.field." + value;
            default -> "strategy.answer." + value;
        };
    }

    private static final class Values {
        static final List<String> YES_NO = List.of("YES", "NO");
    }
}
