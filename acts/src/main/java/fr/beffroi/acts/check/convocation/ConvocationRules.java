package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Rule;
import java.util.List;

public final class ConvocationRules {
    private ConvocationRules() {}

    public static List<Rule> all() {
        return List.of(
                new ConvocationDate(),
                new NormalTime(),
                new Emergency(),
                new FirstSession(),
                new ElectionMention(),
                new AgendaItem(),
                new OtherBusiness(),
                new AddedItem(),
                new ExplanatoryNote());
    }
}
