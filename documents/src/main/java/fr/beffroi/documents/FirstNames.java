package fr.beffroi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** First names in common use in France. Many families' are not among them: their absence proves nothing. */
public final class FirstNames {
    private static final Set<String> IN_COMMON_USE = read();

    private FirstNames() {}

    /** In small letters, without accents. */
    public static Set<String> inCommonUse() {
        return IN_COMMON_USE;
    }

    private static Set<String> read() {
        try (InputStream names = Objects.requireNonNull(FirstNames.class.getResourceAsStream("first-names.txt"))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .toLowerCase(Locale.FRENCH))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
