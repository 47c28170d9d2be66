package fr.beffroi.oversight.use;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One AI use that a collectivity opened, for one purpose, with a legal basis.
 *
 * @param key stable name, unique in the collectivity, e.g. {@code answers}
 * @param service the module that serves it, e.g. {@code answers}
 * @param purpose what it is for, in plain French
 * @param legalBasis the text it rests on, e.g. "mission d'intérêt public, RGPD art. 6.1.e"
 * @param responsible who answers for it: a function, e.g. "Direction de l'accueil"
 * @param secondReadingRate share of decisions that a second person reads again, 0 to 1
 */
public record Use(
        UUID id,
        String key,
        String service,
        String purpose,
        String legalBasis,
        String responsible,
        RiskClass risk,
        UseState state,
        double secondReadingRate) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** @throws IllegalArgumentException if the use does not say of itself what a resident has a right to read */
    public Use {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("use.key");
        }
        said(service, "use.service");
        said(purpose, "use.purpose");
        said(legalBasis, "use.legal_basis");
        said(responsible, "use.responsible");
        if (!(secondReadingRate >= 0 && secondReadingRate <= 1)) {
            throw new IllegalArgumentException("use.second_reading_rate");
        }
    }

    /**
     * The change to another state by this person, if the law of transitions allows it: an élu opens, resumes and closes;
     * an élu, or provisionally the DPO or an administrator, suspends. An élu confirms a provisional suspension by
     * suspending again. A use may be closed from any state, so that the off-switch never asks for a detour; a closed use
     * stays closed: another is proposed in its place. A use of prohibited risk is never opened.
     *
     * @throws NotAllowed if the role or the present state forbids it
     */
    public UseChange change(UseState to, Person by, Motive motive, Instant at) {
        if (state == UseState.CLOSED) {
            throw new NotAllowed("use.closed", key);
        }
        boolean elected = by.role() == Role.ELU;
        boolean confirms = state == UseState.SUSPENDED && to == UseState.SUSPENDED && elected;
        if (to == UseState.PROPOSED || (to == state && !confirms)) {
            throw new NotAllowed("use.no_such_change", state + " -> " + to);
        }
        if (to == UseState.SUSPENDED) {
            if (state == UseState.PROPOSED) {
                throw new NotAllowed("use.no_such_change", state + " -> " + to);
            }
            if (!elected && by.role() != Role.DPO && by.role() != Role.ADMINISTRATOR) {
                throw new NotAllowed("use.may_not_suspend", by.role().name());
            }
            return new UseChange(state, to, by, motive, at, !elected);
        }
        if (!elected) {
            throw new NotAllowed("use.needs_elu", by.role().name());
        }
        if (to == UseState.OPEN && risk == RiskClass.PROHIBITED) {
            throw new NotAllowed("use.prohibited", key);
        }
        return new UseChange(state, to, by, motive, at, false);
    }

    /**
     * The provisional suspension that an élu asked for in advance: their budget for this use is spent. As any provisional
     * suspension, it stands until an élu confirms or resumes.
     *
     * @param setBy who set the budget, as an élu
     * @param motive what was allowed and what was spent
     * @throws NotAllowed unless the use is open and an élu set the budget
     */
    public UseChange overspent(Person setBy, Motive motive, Instant at) {
        if (setBy.role() != Role.ELU) {
            throw new NotAllowed("use.needs_elu", setBy.role().name());
        }
        requireOpen();
        return new UseChange(state, UseState.SUSPENDED, setBy, motive, at, true, true);
    }

    /** @throws NotAllowed unless the use is open: nothing of it runs, appears or is decided */
    public void requireOpen() {
        if (state != UseState.OPEN) {
            throw new NotAllowed("use.not_open", key + " " + state);
        }
    }

    public Use after(UseChange change) {
        return new Use(id, key, service, purpose, legalBasis, responsible, risk, change.to(), secondReadingRate);
    }

    private static void said(String text, String key) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(key);
        }
    }
}
