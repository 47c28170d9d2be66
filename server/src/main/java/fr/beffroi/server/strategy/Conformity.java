package fr.beffroi.server.strategy;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds uses against red lines. Inside {@link Tenancy#in}. */
@Component
class Conformity {
    private final UseTraits traits;

    Conformity(UseTraits traits) {
        this.traits = traits;
    }

    /**
     * @param crossed lines that the use crosses
     * @param unknown lines that cannot be judged yet
     * @param asks what the use must say for that
     */
    record Held(Use use, List<RedLine> crossed, List<RedLine> unknown, List<Trait> asks) {
        public boolean isClear() {
            return crossed.isEmpty() && unknown.isEmpty();
        }
    }

    Held hold(Use use, List<RedLine> lines) {
        return hold(use, traits.of(use), lines);
    }

    /** In their order. */
    List<Held> hold(List<Use> uses, List<RedLine> lines) {
        Map<String, Map<Trait, String>> said = traits.of(uses);
        return uses.stream()
                .map(use -> hold(use, said.getOrDefault(use.key(), Map.of()), lines))
                .toList();
    }

    private static Held hold(Use use, Map<Trait, String> said, List<RedLine> lines) {
        List<RedLine> unknown = of(lines, said, RedLine.Verdict.UNKNOWN);
        return new Held(
                use,
                of(lines, said, RedLine.Verdict.CROSSED),
                unknown,
                unknown.stream()
                        .flatMap(line -> line.asks(said).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<RedLine> of(List<RedLine> lines, Map<Trait, String> said, RedLine.Verdict verdict) {
        return lines.stream().filter(line -> line.of(said) == verdict).toList();
    }
}
