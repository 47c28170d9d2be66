package fr.beffroi.server.training;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.AccessRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * No valid training, no access to a use for which an élu requires it. Élus and the DPO look at a use in order to control it: nobody
 * can be kept from that by a training that they would have to pass first.
 */
@Component
class TrainingRule implements AccessRule {
    /** In which roles a person works with a use. */
    static final Set<Role> WORKING = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR);

    private final Rulings rulings;
    private final Trainings trainings;

    TrainingRule(Rulings rulings, Trainings trainings) {
        this.rulings = rulings;
        this.trainings = trainings;
    }

    @Override
    public void require(Use use, Person by) {
        if (!WORKING.contains(by.role())) {
            return;
        }
        rulings.find(use.key())
                .filter(ruling -> ruling.isEnforced(TrainingFeature.today()))
                .map(ruling -> trainings.lacking(by.id(), ruling.modules()))
                .filter(lacking -> !lacking.isEmpty())
                .ifPresent(lacking -> refuse(use, lacking));
    }

    private static void refuse(Use use, List<Module> lacking) {
        throw new Untrained(use, lacking);
    }
}
