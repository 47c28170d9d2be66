package fr.beffroi.server.training;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.people.AccountChanged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person learned goes with the person; that a session was held stays. */
@Component("trainingForgetting")
class Forgetting {
    private final Trainings trainings;
    private final Attempts attempts;

    Forgetting(Trainings trainings, Attempts attempts) {
        this.trainings = trainings;
        this.attempts = attempts;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PERSON) {
            erased.subjects().forEach(this::forget);
        }
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.kind() == AccountChanged.Kind.ERASED) {
            forget(change.account());
        }
    }

    private void forget(UUID account) {
        trainings.forget(account);
        attempts.forget(account);
    }
}
