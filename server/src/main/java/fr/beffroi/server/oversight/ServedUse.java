package fr.beffroi.server.oversight;

import fr.beffroi.oversight.use.RiskClass;

/**
 * A use that a running module serves. A feature declares one as a bean; the register and each collectivity's list of
 * uses are made from these beans, so that nothing runs undeclared and nothing declared does not run.
 *
 * @param key stable name, e.g. {@code answers}
 * @param service the module that serves it
 * @param purpose key of a message: what it is for
 * @param legalBasis key of a message: the text it rests on
 * @param responsible key of a message: the function that answers for it
 * @param secondReadingRate share of decisions read again by a second person at first, 0 to 1
 */
public record ServedUse(
        String key,
        String service,
        String purpose,
        String legalBasis,
        String responsible,
        RiskClass risk,
        double secondReadingRate) {}
