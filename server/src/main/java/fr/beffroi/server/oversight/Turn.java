package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import java.util.List;

/** Whether it is for this person to choose now, piece by piece, what a proposal is made of. */
public enum Turn {
    NONE,
    FIRST,
    SECOND,
    /** It is decided; a new decision would reverse the one in effect. */
    REVERSAL;

    public static Turn of(Stored stored, List<Decision> history, Account account) {
        if (!account.is(Role.AGENT, Role.HEAD_OF_SERVICE)) {
            return NONE;
        }
        if (stored.status() == Status.PENDING || stored.status() == Status.DEFERRED) {
            return FIRST;
        }
        if (stored.status() == Status.AWAITING_SECOND_READING) {
            boolean first = Decisions.firstReading(stored, history)
                    .filter(one -> one.by().id().equals(account.id()))
                    .isPresent();
            return first ? NONE : SECOND;
        }
        return stored.status().isFinal() ? REVERSAL : NONE;
    }

    public boolean isChoosing() {
        return this == FIRST || this == SECOND;
    }
}
