package fr.beffroi.server.strategy;

import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.register.Domain;
import java.util.Arrays;
import java.util.List;

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
