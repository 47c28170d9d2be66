package fr.beffroi.server.strategy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.OpeningRule;
import org.springframework.stereotype.Component;

/**
 * A use that crosses a red line of the adopted strategy is not opened; nor is one that does not say what a line asks, for saying
 * nothing would be the way round.
 */
@Component
class RedLineRule implements OpeningRule {
    private final Strategies strategies;
    private final Conformity conformity;

    RedLineRule(Strategies strategies, Conformity conformity) {
        this.strategies = strategies;
        this.conformity = conformity;
    }

    @Override
    public void require(Use use) {
        strategies.findAdopted().ifPresent(adopted -> {
            Conformity.Held<Use> held = conformity.hold(use, adopted.lines());
            if (!held.crossed().isEmpty()) {
                String line = held.crossed().getFirst().text();
                throw new NotAllowed("strategy.crossed", use.key() + " " + line, line);
            }
            if (!held.unknown().isEmpty()) {
                String line = held.unknown().getFirst().text();
                throw new NotAllowed("strategy.unknown", use.key() + " " + line, line);
            }
        });
    }
}
