package fr.beffroi.server.people;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The account behind the request under way: a session or a token. */
@Component
public class SignedIn {
    private static final String ACCOUNT = SignedIn.class.getName();

    private final AccountStates states;

    SignedIn(AccountStates states) {
        this.states = states;
    }

    /** @throws org.springframework.security.access.AccessDeniedException if nobody is signed in */
    public Account account() {
        Identity identity = identity();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ACCOUNT, RequestAttributes.SCOPE_REQUEST) instanceof Account account
                && account.id().equals(identity.account())) {
            return account;
        }
        Account account = states.find(identity)
                .orElseThrow(() -> new AccessDeniedException("the account is closed"))
                .account();
        remember(account);
        return account;
    }

    /** As {@link #account}; empty if nobody is signed in, as in a job. */
    public Optional<Account> find() {
        return isSomebody() ? Optional.of(account()) : Optional.empty();
    }

    /** Keeps what the gate read of the account, for the rest of the request. */
    static void remember(Account account) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ACCOUNT, account, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static boolean isSomebody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Identity;
    }

    static Identity identity() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Identity identity) {
            return identity;
        }
        throw new AccessDeniedException("nobody is signed in");
    }
}
