package fr.beffroi.server.people;

import fr.beffroi.server.people.AccountChanged.Kind;
import fr.beffroi.server.platform.Tenancy;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets a person change their password; every other session of the account ends. */
@Component
class OwnPassword {
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    OwnPassword(
            SignIn signIn,
            JdbcClient jdbc,
            Tenancy tenancy,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.events = events;
    }

    /** @return the key of what is wrong, or empty once it is changed */
    Optional<String> change(Account account, String present, String wanted, String again, String address) {
        if (!wanted.equals(again)) {
            return Optional.of("people.password.differ");
        }
        Optional<String> fault = PasswordRules.fault(wanted, account);
        if (fault.isPresent()) {
            return fault;
        }
        if (wanted.equals(present)) {
            return Optional.of("people.password.same");
        }
        try {
            signIn.check(account.email(), present, address);
        } catch (LockedException e) {
            return Optional.of("people.sign-in.locked");
        } catch (BadCredentialsException e) {
            return Optional.of("people.password.wrong");
        }
        String hash = passwords.encode(wanted);
        tenancy.run(account.collectivity(), () -> {
            jdbc.sql("UPDATE account SET password = ?, must_change = false, one_time_until = NULL, epoch = epoch + 1"
                            + " WHERE id = ?")
                    .params(hash, account.id())
                    .update();
            events.publishEvent(AccountChanged.of(account.id(), Kind.PASSWORD_CHANGED, account.id()));
        });
        return Optional.empty();
    }
}
