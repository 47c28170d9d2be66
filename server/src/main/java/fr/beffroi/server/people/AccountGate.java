package fr.beffroi.server.people;

import fr.beffroi.server.people.AccountStates.AccountState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account anew at each request, so that a disabled account or a changed role takes effect at once; and lets who
 * came with a one-time password do nothing but choose a new one.
 */
final class AccountGate extends OncePerRequestFilter {
    private static final Set<String> WITH_A_ONE_TIME_PASSWORD = Set.of("/mot-de-passe", "/deconnexion");

    private final AccountStates states;

    AccountGate(AccountStates states) {
        this.states = states;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Identity identity)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccountState> state = states.find(identity);
        if (state.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            chain.doFilter(request, response);
            return;
        }
        if (state.get().mustChange() && !WITH_A_ONE_TIME_PASSWORD.contains(request.getRequestURI())) {
            Browser.lead(request, response, "/mot-de-passe");
            return;
        }
        SignedIn.remember(state.get().account());
        chain.doFilter(request, response);
    }
}
