package fr.beffroi.server.strategy;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door by which the inventory holds a use of others against the red lines of the adopted strategy. Inside {@link Tenancy#in}. */
@Component
public class RedLines {
    private final Strategies strategies;
    private final DeclaredTraits traits;

    RedLines(Strategies strategies, DeclaredTraits traits) {
        this.strategies = strategies;
        this.traits = traits;
    }

    /**
     * How a use stands.
     *
     * @param crossed sentences of the lines that it crosses
     * @param unknown sentences of those that cannot be judged yet
     * @param asks keys of the texts of what it must say for that
     */
    public record Standing(List<String> crossed, List<String> unknown, List<String> asks) {
        public boolean isClear() {
            return crossed.isEmpty() && unknown.isEmpty();
        }
    }

    /** @return empty where no strategy is adopted */
    public Optional<Standing> find(UUID declared, Domain field) {
        return strategies.findAdopted().map(adopted -> standing(declared, field, adopted.lines()));
    }

    private Standing standing(UUID declared, Domain field, List<RedLine> lines) {
        Conformity.Held<UUID> held = Conformity.hold(declared, traits.of(declared, field), lines);
        return new Standing(
                held.crossed().stream().map(RedLine::text).toList(),
                held.unknown().stream().map(RedLine::text).toList(),
                held.asks().stream().map(trait -> "strategy.trait." + trait).toList());
    }

    /**
     * Before a declared use is admitted or goes on under control.
     *
     * @throws Refused if it crosses a line, or does not say what a line asks: saying nothing would be the way round
     */
    public void require(UUID declared, Domain field) {
        find(declared, field).ifPresent(standing -> {
            if (!standing.crossed().isEmpty()) {
                throw new Refused(
                        "strategy.declared.crossed", standing.crossed().getFirst());
            }
            if (!standing.unknown().isEmpty()) {
                throw new Refused(
                        "strategy.declared.unknown", standing.unknown().getFirst());
            }
        });
    }
}
