package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import java.util.EnumSet;
import java.util.Set;

/** Who may read what, pages and API alike: written once. Each refusal is a {@link fr.beffroi.oversight.NotAllowed}. */
public enum Readers {
    /** Proposals hold what residents wrote: administrators, who only run the machine, do not read them. */
    OF_PROPOSALS(EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO)),
    /** The journal names who decided what: not for colleagues. */
    OF_JOURNAL(EnumSet.of(Role.ELU, Role.DPO, Role.ADMINISTRATOR, Role.HEAD_OF_SERVICE));

    private final Set<Role> roles;

    Readers(Set<Role> roles) {
        this.roles = roles;
    }

    Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    public boolean include(Account account) {
        return account.roles().stream().anyMatch(roles::contains);
    }

    public void check(Account account) {
        account.as(roles.toArray(Role[]::new));
    }
}
