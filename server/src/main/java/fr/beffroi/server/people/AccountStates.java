package fr.beffroi.server.people;

import fr.beffroi.server.platform.Tenancy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what opened a session or a token still holds. */
@Component
class AccountStates {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AccountStates(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Empty if the account was disabled, or its password changed, since this identity was established. */
    Optional<AccountState> find(Identity identity) {
        return tenancy.in(
                identity.collectivity(),
                () -> find(identity.account())
                        .filter(state -> identity.token() != null || state.epoch() == identity.epoch()));
    }

    private Optional<AccountState> find(UUID id) {
        return jdbc.sql("SELECT id, collectivity, name, email, service, roles, epoch, must_change FROM account"
                        + " WHERE id = ? AND disabled_at IS NULL")
                .param(id)
                .query((row, number) -> new AccountState(
                        new Account(
                                row.getObject("id", UUID.class),
                                row.getObject("collectivity", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("service"),
                                Accounts.roles(row.getArray("roles"))),
                        row.getInt("epoch"),
                        row.getBoolean("must_change")))
                .optional();
    }

    /** @param mustChange a one-time password opened it: nothing else may be done before a new one is chosen */
    record AccountState(Account account, int epoch, boolean mustChange) {}
}
