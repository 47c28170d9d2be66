package fr.beffroi.server.people;

import fr.beffroi.server.people.AccountChanged.Kind;
import fr.beffroi.server.people.SignInAttempts.Attempt;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** E-mail and password. The same work and the same answer whether the e-mail is known, unknown or disabled. */
@Component
class SignIn implements AuthenticationProvider {
    /** Longer than any real one; what is hashed must stay bounded. */
    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;
    private final String nobodysPassword;
    /** Each check takes 19 MiB: a flood of sign-ins waits in line. */
    private final Semaphore checks =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    SignIn(
            JdbcClient jdbc,
            Tenancy tenancy,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
        this.nobodysPassword = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String email = request.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(request.getCredentials());
        String address = request.getDetails() instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "";
        Identity identity = check(email, password, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                identity, null, List.of(new SimpleGrantedAuthority("SESSION")));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** @throws LockedException after too many failures; @throws BadCredentialsException if it is not the password */
    Identity check(String email, String password, String address) {
        Attempt attempt = attempts.begin(email, address);
        if (!attempt.open()) {
            throw new LockedException("too many failures");
        }
        Optional<Known> known = jdbc.sql("SELECT id, collectivity, password, epoch FROM account_by_email(?)")
                .param(email)
                .query(Known.class)
                .optional();
        if (password.length() > LONGEST
                || !matches(password, known.map(Known::password).orElse(nobodysPassword))
                || known.isEmpty()) {
            known.ifPresent(account -> tell(account, attempt, address));
            throw new BadCredentialsException("wrong e-mail or password");
        }
        attempts.succeeded(email, address);
        Known account = known.get();
        return new Identity(account.id(), account.collectivity(), account.epoch(), null);
    }

    private boolean matches(String password, String hash) {
        checks.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    private void tell(Known account, Attempt attempt, String address) {
        Kind kind = attempt.locks() ? Kind.LOCKED : Kind.SIGN_IN_FAILED;
        tenancy.run(
                account.collectivity(),
                () -> events.publishEvent(
                        new AccountChanged(account.id(), kind, null, Map.of(), Map.of("address", address))));
    }

    record Known(UUID id, UUID collectivity, @Nullable String password, int epoch) {}
}
