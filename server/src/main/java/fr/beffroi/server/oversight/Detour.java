package fr.beffroi.server.oversight;

import fr.beffroi.server.people.Account;
import java.util.Optional;

/** Where a person goes before a proposal is shown to them, told as a bean by the feature that has a reason. Inside {@code Tenancy.in}. */
public interface Detour {
    /** Path within this site; empty: the proposal is shown. */
    Optional<String> before(Proposals.Stored stored, Account account);
}
