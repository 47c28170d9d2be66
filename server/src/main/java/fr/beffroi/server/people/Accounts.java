package fr.beffroi.server.people;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.platform.ServerSettings.NewCollectivity;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the collectivity at hand. All but {@link #createCollectivity} run inside its transaction. */
@Component
public class Accounts {
    private static final String SELECT = "SELECT id, collectivity, name, email, service, roles FROM account";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Accounts(
            JdbcClient jdbc,
            Tenancy tenancy,
            PasswordEncoder passwords,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.messages = messages;
        this.events = events;
    }

    /** @param slug short name in addresses, e.g. {@code saint-exemple}; @param siren 9 digits */
    public UUID createCollectivity(String slug, String name, String siren, int inhabitants) {
        return createCollectivity(slug, name, siren, inhabitants, false);
    }

    /** @param demonstration its pages say that nothing in it is real */
    public UUID createCollectivity(String slug, String name, String siren, int inhabitants, boolean demonstration) {
        UUID id = UUID.randomUUID();
        tenancy.run(
                id,
                () -> insertCollectivity(id, new NewCollectivity(slug, name, siren, inhabitants, ""), demonstration));
        return id;
    }

    void insertCollectivity(UUID id, NewCollectivity wanted, boolean demonstration) {
        jdbc.sql("INSERT INTO collectivity (id, slug, name, siren, inhabitants, demonstration)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, wanted.slug(), wanted.name(), wanted.siren(), wanted.inhabitants(), demonstration)
                .update();
        events.publishEvent(new CollectivityCreated(id));
    }

    /** @return the new account's id */
    public UUID create(String name, String email, String password, String service, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO account (collectivity, id, name, email, password, service, roles)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenancy.current(),
                        id,
                        name.strip(),
                        email.strip().toLowerCase(Locale.ROOT),
                        passwords.encode(password),
                        service.strip(),
                        names(roles))
                .update();
        return id;
    }

    /** All that are neither disabled nor erased, by name. */
    public List<Account> all() {
        return jdbc.sql(SELECT + " WHERE disabled_at IS NULL ORDER BY name, id")
                .query(this::account)
                .list();
    }

    /** Whether each of these roles is somebody's. */
    public boolean hold(Role... roles) {
        List<Account> all = all();
        return Arrays.stream(roles).allMatch(role -> all.stream().anyMatch(one -> one.is(role)));
    }

    /** The first by name who may act in this role. @throws NoSuchElementException if nobody may */
    public Account getFirst(Role role) {
        return all().stream().filter(account -> account.is(role)).findFirst().orElseThrow();
    }

    /** An account that may act. */
    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ? AND disabled_at IS NULL")
                .param(id)
                .query(this::account)
                .optional();
    }

    /** Whether the collectivity has, or had, this account: disabled and erased ones count. */
    public boolean knows(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether this account was made after that moment. */
    public boolean createdAfter(UUID id, Instant moment) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE id = ? AND created_at > ?)")
                .params(id, Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    /** Names to show beside ids; an erased person is "compte effacé". */
    public Map<UUID, String> names() {
        String erased = messages.getMessage("people.erased", null, LocaleContextHolder.getLocale());
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM account").query(row -> {
            String name = row.getString("name");
            names.put(row.getObject("id", UUID.class), name == null ? erased : name);
        });
        return names;
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Set<Role> roles(Array array) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : (String[]) array.getArray()) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }

    private Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("collectivity", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("service"),
                roles(row.getArray("roles")));
    }
}
