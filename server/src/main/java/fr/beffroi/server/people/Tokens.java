package fr.beffroi.server.people;

import fr.beffroi.server.people.AccountChanged.Kind;
import fr.beffroi.server.platform.Secret;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens for the API: a secret shown once, of which only the hash is kept. */
@Component
public class Tokens {
    private static final String PREFIX = "beffroi_";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;

    Tokens(JdbcClient jdbc, Tenancy tenancy, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.events = events;
    }

    /** Inside {@code Tenancy.in}. @return the secret, which nothing can show again */
    public String create(UUID account, String label, Set<Scope> scopes, Instant expires) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("people.token.no-scope");
        }
        String secret = PREFIX + Secret.draw();
        jdbc.sql("INSERT INTO api_token (collectivity, id, account, label, hash, scopes, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenancy.current(),
                        UUID.randomUUID(),
                        account,
                        label.strip(),
                        Secret.hash(secret),
                        scopes.stream().map(Scope::name).sorted().toArray(String[]::new),
                        Timestamp.from(expires))
                .update();
        String named = scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
        events.publishEvent(new AccountChanged(
                account,
                Kind.TOKEN_CREATED,
                account,
                Map.of("scopes", named, "expires", expires.toString()),
                Map.of()));
        return secret;
    }

    /** Inside {@code Tenancy.in}: the account's tokens that are not revoked, newest first. */
    public List<Token> of(UUID account) {
        return jdbc.sql("SELECT id, label, scopes, created_at, expires_at, last_used_at FROM api_token"
                        + " WHERE account = ? AND revoked_at IS NULL ORDER BY created_at DESC")
                .param(account)
                .query((row, number) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        scopes(row),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** Inside {@code Tenancy.in}. @throws NoSuchElementException if the account has no such token */
    public void revoke(UUID account, UUID token, UUID by) {
        int revoked = jdbc.sql("UPDATE api_token SET revoked_at = now()"
                        + " WHERE id = ? AND account = ? AND revoked_at IS NULL")
                .params(token, account)
                .update();
        if (revoked == 0) {
            throw new NoSuchElementException("token " + token);
        }
        events.publishEvent(AccountChanged.of(account, Kind.TOKEN_REVOKED, by));
    }

    Optional<Presented> find(String secret) {
        Optional<Presented> found = jdbc.sql("SELECT id, collectivity, account, scopes FROM token_by_hash(?)")
                .param(Secret.hash(secret))
                .query((row, number) -> new Presented(
                        new Identity(
                                row.getObject("account", UUID.class),
                                row.getObject("collectivity", UUID.class),
                                0,
                                row.getObject("id", UUID.class)),
                        scopes(row)))
                .optional();
        found.ifPresent(token -> tenancy.run(
                token.identity().collectivity(),
                () -> jdbc.sql("UPDATE api_token SET last_used_at = now()"
                                + " WHERE id = ? AND coalesce(last_used_at, '-infinity') < now() - interval '1 minute'")
                        .param(token.identity().token())
                        .update()));
        return found;
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : (String[]) row.getArray("scopes").getArray()) {
            scopes.add(Scope.valueOf(name));
        }
        return scopes;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A token as its owner sees it afterwards. */
    public record Token(
            UUID id,
            String label,
            Set<Scope> scopes,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    record Presented(Identity identity, Set<Scope> scopes) {}
}
