package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Use;

/**
 * What a person needs before a use is theirs to work with, told as a bean by the feature that knows it. Asked inside the transaction
 * where proposals of the use are shown to the person or decided by them, and where they have it run; for their tokens too.
 */
public interface AccessRule {
    /**
     * @param by in the role in which they look, decide or have it run
     * @throws NotAllowed if it is not for this person, now
     */
    void require(Use use, Person by);
}
