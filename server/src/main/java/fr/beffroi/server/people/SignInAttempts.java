package fr.beffroi.server.people;

import fr.beffroi.server.platform.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins in the database, for all servers together: 5 failures lock an account for 15 minutes, 60 a network
 * address. An e-mail without account locks just the same, so that a lock tells nothing.
 */
@Component
class SignInAttempts {
    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the attempt before the password is looked at: many at once gain nothing. */
    Attempt begin(String email, String address) {
        if (!count(addressKey(address), PER_ADDRESS).open()) {
            return Attempt.CLOSED;
        }
        return count(accountKey(email), PER_ACCOUNT);
    }

    void succeeded(String email, String address) {
        jdbc.sql("SELECT sign_in_succeeded(?, ?)")
                .params(accountKey(email), addressKey(address))
                .query((row, number) -> true)
                .single();
    }

    private Attempt count(String key, int allowed) {
        return jdbc.sql("SELECT open, locks FROM begin_sign_in(?, ?, ?::interval, ?::interval)")
                .params(key, allowed, WINDOW.toString(), WINDOW.toString())
                .query(Attempt.class)
                .single();
    }

    private static String accountKey(String email) {
        return "account:" + Sha256.of(email.getBytes(StandardCharsets.UTF_8));
    }

    /** One home or office is given 2^64 IPv6 addresses: they count as one. */
    private static String addressKey(String address) {
        if (!address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return "address:" + address;
        }
        try {
            // A literal is never looked up in the DNS.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return "address:" + HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (UnknownHostException e) {
            return "address:" + address;
        }
    }

    /** @param open whether the password may be looked at; @param locks whether a failure of this one locks */
    record Attempt(boolean open, boolean locks) {
        static final Attempt CLOSED = new Attempt(false, false);
    }
}
