package fr.beffroi.server.people;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.AccountChanged.Kind;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What an administrator does with accounts, each act told to the journal. Opens the collectivity's transaction. */
@Component
class AccountKeeping {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    AccountKeeping(JdbcClient jdbc, Tenancy tenancy, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.events = events;
    }

    /** All accounts, those that are closed last. */
    List<Line> all(Account administrator) {
        return as(
                administrator,
                () -> jdbc.sql(SELECT + " ORDER BY disabled_at IS NOT NULL, name, id")
                        .query(AccountKeeping::line)
                        .list());
    }

    /** @throws NoSuchElementException if the collectivity has no such account */
    Line get(Account administrator, UUID id) {
        return as(administrator, () -> line(id));
    }

    /**
     * @return the one-time password, which nothing can show again
     * @throws NotAllowed if the e-mail is taken, here or in another collectivity
     */
    String create(Account administrator, String name, String email, String service, Set<Role> roles) {
        return as(administrator, () -> create(administrator.id(), name, email, service, roles, true));
    }

    /** The first administrator of a collectivity, whom nobody creates; inside its transaction. */
    String createFirst(String name, String email) {
        return create(null, name, email, "", Set.of(ADMINISTRATOR), false);
    }

    void change(Account administrator, UUID id, String name, String service, Set<Role> roles) {
        as(administrator, () -> {
            Line before = line(id);
            refuseErased(before);
            jdbc.sql("UPDATE account SET name = ?, service = ?, roles = ? WHERE id = ?")
                    .params(name.strip(), service.strip(), Accounts.names(roles), id)
                    .update();
            refuseWithoutAdministrator();
            tell(id, Kind.CHANGED, administrator, Map.of("before", spoken(before.roles()), "roles", spoken(roles)));
            return true;
        });
    }

    void disable(Account administrator, UUID id) {
        as(administrator, () -> {
            line(id);
            jdbc.sql("UPDATE account SET disabled_at = coalesce(disabled_at, now()), epoch = epoch + 1 WHERE id = ?")
                    .param(id)
                    .update();
            revokeTokens(id);
            refuseWithoutAdministrator();
            tell(id, Kind.DISABLED, administrator, Map.of());
            return true;
        });
    }

    void enable(Account administrator, UUID id) {
        as(administrator, () -> {
            refuseErased(line(id));
            jdbc.sql("UPDATE account SET disabled_at = NULL WHERE id = ?")
                    .param(id)
                    .update();
            tell(id, Kind.ENABLED, administrator, Map.of());
            return true;
        });
    }

    /**
     * Ends the person's sessions and tokens too: whoever else knew the password may have made one.
     *
     * @return the one-time password, which nothing can show again
     */
    String resetPassword(Account administrator, UUID id) {
        String password = OneTimePassword.draw();
        String hash = passwords.encode(password);
        return as(administrator, () -> {
            refuseErased(line(id));
            jdbc.sql(
                            "UPDATE account SET password = ?, must_change = true, one_time_until = ?::timestamptz, epoch = epoch + 1"
                                    + " WHERE id = ?")
                    .params(hash, expiry(), id)
                    .update();
            revokeTokens(id);
            tell(id, Kind.PASSWORD_RESET, administrator, Map.of());
            return password;
        });
    }

    /** Takes away who the person was; what they did stays, under the account's number. */
    void erase(Account administrator, UUID id) {
        as(administrator, () -> {
            line(id);
            jdbc.sql("UPDATE account SET name = NULL, email = NULL, password = NULL, service = '', epoch = epoch + 1,"
                            + " disabled_at = coalesce(disabled_at, now()), erased_at = coalesce(erased_at, now())"
                            + " WHERE id = ?")
                    .param(id)
                    .update();
            revokeTokens(id);
            refuseWithoutAdministrator();
            tell(id, Kind.ERASED, administrator, Map.of());
            return true;
        });
    }

    private String create(
            @Nullable UUID by, String name, String email, String service, Set<Role> roles, boolean expires) {
        UUID id = UUID.randomUUID();
        String password = OneTimePassword.draw();
        try {
            jdbc.sql(
                            "INSERT INTO account (collectivity, id, name, email, password, must_change, one_time_until, service,"
                                    + " roles) VALUES (?, ?, ?, ?, ?, true, ?::timestamptz, ?, ?)")
                    .params(
                            tenancy.current(),
                            id,
                            name.strip(),
                            email.strip().toLowerCase(Locale.ROOT),
                            passwords.encode(password),
                            expires ? expiry() : "infinity",
                            service.strip(),
                            Accounts.names(roles))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new NotAllowed("people.account.email-taken", "an account has this e-mail");
        }
        events.publishEvent(new AccountChanged(id, Kind.CREATED, by, Map.of("roles", spoken(roles)), Map.of()));
        return password;
    }

    private <T> T as(Account administrator, java.util.function.Supplier<T> work) {
        administrator.as(ADMINISTRATOR);
        return tenancy.in(administrator.collectivity(), work);
    }

    /** Locks the administrators' rows, so that two who dismiss each other at once cannot both succeed. */
    private void refuseWithoutAdministrator() {
        long left = jdbc.sql("SELECT id FROM account WHERE disabled_at IS NULL AND 'ADMINISTRATOR' = ANY (roles)"
                        + " ORDER BY id FOR UPDATE")
                .query(UUID.class)
                .list()
                .size();
        if (left == 0) {
            throw new NotAllowed("people.account.last-administrator", "nobody could administer any more");
        }
    }

    private static void refuseErased(Line account) {
        if (account.erased()) {
            throw new NotAllowed("people.account.is-erased", "an erased account stays closed");
        }
    }

    private void revokeTokens(UUID account) {
        jdbc.sql("UPDATE api_token SET revoked_at = now() WHERE account = ? AND revoked_at IS NULL")
                .param(account)
                .update();
    }

    private void tell(UUID account, Kind kind, Account by, Map<String, String> facts) {
        events.publishEvent(new AccountChanged(account, kind, by.id(), facts, Map.of()));
    }

    private Line line(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(AccountKeeping::line)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("account " + id));
    }

    private static String expiry() {
        return Instant.now().plus(OneTimePassword.LIFE).toString();
    }

    private static String spoken(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    private static final String SELECT = "SELECT id, coalesce(name, '') AS name, coalesce(email, '') AS email, service,"
            + " roles, disabled_at IS NOT NULL AS disabled, erased_at IS NOT NULL AS erased, must_change FROM account";

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("service"),
                Accounts.roles(row.getArray("roles")),
                row.getBoolean("disabled"),
                row.getBoolean("erased"),
                row.getBoolean("must_change"));
    }

    /** An account as an administrator sees it. @param waiting its one-time password is not used yet */
    record Line(
            UUID id,
            String name,
            String email,
            String service,
            Set<Role> roles,
            boolean disabled,
            boolean erased,
            boolean waiting) {
        Line {
            roles = Set.copyOf(roles);
        }
    }
}
