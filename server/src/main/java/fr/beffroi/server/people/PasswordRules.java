package fr.beffroi.server.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be: long rather than contorted (CNIL, délibération 2022-100: 80 bits of entropy without lock-out,
 * 50 with; ours locks), and nothing that can be read off the account.
 */
final class PasswordRules {
    static final int SHORTEST = 14;
    private static final int LEAST_DIFFERENT = 6;

    private PasswordRules() {}

    /** The key of what is wrong with it. */
    static Optional<String> fault(String password, Account account) {
        if (password.length() < SHORTEST) {
            return Optional.of("people.password.short");
        }
        if (password.length() > SignIn.LONGEST) {
            return Optional.of("people.password.long");
        }
        if (password.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("people.password.monotonous");
        }
        String small = password.toLowerCase(Locale.ROOT);
        boolean told = Stream.of(account.email().split("@", 2)[0], account.email(), account.name())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() >= 4 && small.contains(word));
        return told ? Optional.of("people.password.told") : Optional.empty();
    }
}
