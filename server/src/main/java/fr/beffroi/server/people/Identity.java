package fr.beffroi.server.people;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session or a token remembers of its account: never rights, which are read anew for each request.
 *
 * @param epoch the account's at sign-in; a password change or a disabling ends what was opened before
 * @param token the token that speaks, or null for a session
 */
record Identity(
        UUID account,
        UUID collectivity,
        int epoch,
        @Nullable UUID token) implements AuthenticatedPrincipal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return account.toString();
    }
}
