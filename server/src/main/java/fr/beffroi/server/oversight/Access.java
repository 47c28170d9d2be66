package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks every {@link AccessRule}. Where a store is asked without a person, the one behind the request under way counts, a session or a
 * token: so no page and no call that a feature adds later can go round the rules. A job, and a supplier's program, has nobody behind
 * it. All methods run inside {@link Tenancy#in}.
 */
@Component
class Access {
    /** What a person who holds several roles does is work first; control is what remains. */
    private static final Role[] TO_WORK = {Role.AGENT, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR, Role.ELU, Role.DPO};

    /** Who may look in order to control, looks so. */
    private static final Role[] TO_LOOK = {Role.ELU, Role.DPO, Role.AGENT, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR};

    /** Asked for late: rules themselves read uses. */
    private final ObjectProvider<AccessRule> rules;

    private final SignedIn signedIn;
    private final Tenancy tenancy;

    Access(ObjectProvider<AccessRule> rules, SignedIn signedIn, Tenancy tenancy) {
        this.rules = rules;
        this.signedIn = signedIn;
        this.tenancy = tenancy;
    }

    /** @throws NotAllowed if a rule keeps the use from this person */
    void require(Use use, Person by) {
        rules.orderedStream().forEach(rule -> rule.require(use, by));
    }

    /** As {@link #require}, of whoever is behind the request, who has the use run or feeds it. */
    void requireToWork(Use use) {
        behind().ifPresent(account -> require(use, account.as(TO_WORK)));
    }

    /** As {@link #require}, of whoever is behind the request and only looks. */
    void requireToLook(Use use) {
        behind().ifPresent(account -> require(use, account.as(TO_LOOK)));
    }

    /** What keeps the use from the eyes of whoever is behind the request; empty if nothing does. */
    Optional<NotAllowed> findBarrier(Use use) {
        try {
            requireToLook(use);
            return Optional.empty();
        } catch (NotAllowed barrier) {
            return Optional.of(barrier);
        }
    }

    /** Nobody of another collectivity, whose public pages anyone may read. */
    private Optional<Account> behind() {
        return signedIn.find().filter(account -> account.collectivity().equals(tenancy.current()));
    }
}
