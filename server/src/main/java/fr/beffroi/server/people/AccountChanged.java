package fr.beffroi.server.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account. Published inside the transaction of its collectivity, so that the journal writes it
 * there.
 *
 * @param by who did it; null if nobody was signed in
 * @param facts what changed, in the clear: roles, scopes, an expiry; never a name, an e-mail or a secret
 * @param personal what belongs to a person, e.g. the network address of a failed sign-in
 */
public record AccountChanged(
        UUID account, Kind kind, @Nullable UUID by, Map<String, String> facts, Map<String, String> personal) {

    public AccountChanged {
        facts = Map.copyOf(facts);
        personal = Map.copyOf(personal);
    }

    static AccountChanged of(UUID account, Kind kind, @Nullable UUID by) {
        return new AccountChanged(account, kind, by, Map.of(), Map.of());
    }

    /** What happened. */
    public enum Kind {
        CREATED,
        CHANGED,
        DISABLED,
        ENABLED,
        /** Its name and e-mail are gone; the listener destroys what it holds of the person. */
        ERASED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        TOKEN_CREATED,
        TOKEN_REVOKED,
        SIGN_IN_FAILED,
        LOCKED
    }
}
