package fr.beffroi.acts.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one draft that count: those that are asked for. An answer to a question that fell away is not used. */
final class Facts {
    private final Setting setting;
    private final List<Fact> asked = new ArrayList<>();
    private final Given given;

    Facts(Family family, Given given, Setting setting) {
        this.setting = setting;
        Map<String, Value> counted = new LinkedHashMap<>();
        if (setting.session() != null) {
            counted.put(SettingWords.SESSION_DATE, new Value.Day(setting.session()));
        }
        for (Fact fact : family.facts()) {
            Given soFar = new Given(counted);
            if (fact.when() == null || fact.when().holds(soFar, setting)) {
                asked.add(fact);
                given.find(fact.key()).ifPresent(value -> counted.put(fact.key(), value));
            }
        }
        this.given = new Given(counted);
    }

    List<Fact> asked() {
        return asked;
    }

    /** With the day of the session among them, where it is known. */
    Given given() {
        return given;
    }

    boolean hold(@Nullable Condition when) {
        return when == null || when.holds(given, setting);
    }

    List<Fact> missing() {
        return asked.stream()
                .filter(fact -> fact.required() && given.find(fact.key()).isEmpty())
                .toList();
    }
}
