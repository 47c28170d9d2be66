package fr.beffroi.server.strategy;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses.Declared;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds uses against red lines. Inside {@link Tenancy#in}. */
@Component
class Conformity {
    private final UseTraits traits;
    private final DeclaredTraits declaredTraits;

    Conformity(UseTraits traits, DeclaredTraits declaredTraits) {
        this.traits = traits;
        this.declaredTraits = declaredTraits;
    }

    /**
     * @param <U> {@link Use}, or {@link Declared} for one that does not run here
     * @param crossed lines that the use crosses
     * @param unknown lines that cannot be judged yet
     * @param asks what the use must say for that
     */
    record Held<U>(U use, List<RedLine> crossed, List<RedLine> unknown, List<Trait> asks) {
        public boolean isClear() {
            return crossed.isEmpty() && unknown.isEmpty();
        }
    }

    Held<Use> hold(Use use, List<RedLine> lines) {
        return hold(use, traits.of(use), lines);
    }

    /** In their order. */
    List<Held<Use>> hold(List<Use> uses, List<RedLine> lines) {
        Map<String, Map<Trait, String>> said = traits.of(uses);
        return uses.stream()
                .map(use -> hold(use, said.getOrDefault(use.key(), Map.of()), lines))
                .toList();
    }

    /** The same of declared uses, in the order of their titles. */
    List<Held<Declared>> holdDeclared(List<Declared> uses, List<RedLine> lines) {
        Map<UUID, Map<Trait, String>> said = declaredTraits.all();
        return uses.stream()
                .sorted(Comparator.comparing(Declared::title).thenComparing(Declared::id))
                .map(use -> hold(use, DeclaredTraits.with(use.domain(), said.getOrDefault(use.id(), Map.of())), lines))
                .toList();
    }

    static <U> Held<U> hold(U use, Map<Trait, String> said, List<RedLine> lines) {
        List<RedLine> unknown = of(lines, said, RedLine.Verdict.UNKNOWN);
        return new Held<>(
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
