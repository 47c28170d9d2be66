package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.use.Use;

/** What a use must satisfy before an élu opens or resumes it, told as a bean. Asked inside the transaction that would open it. */
public interface OpeningRule {
    /** @throws NotAllowed if it cannot be opened as it is */
    void require(Use use);
}
