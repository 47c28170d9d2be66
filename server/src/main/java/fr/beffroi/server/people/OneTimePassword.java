package fr.beffroi.server.people;

import java.security.SecureRandom;
import java.time.Duration;

/** A password to be read from one place and typed in another, once: 80 random bits, no letters that look alike. */
final class OneTimePassword {
    static final Duration LIFE = Duration.ofDays(7);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String draw() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            if (i > 0 && i % 4 == 0 && i < 16) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
