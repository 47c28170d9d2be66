package fr.beffroi.server.observatory;

import fr.beffroi.server.register.Domain;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null or "" where anything will do.
 *
 * @param words each of which must stand somewhere in the use's words, whatever its accents
 * @param state key of a text
 */
record Wanted(
        String words,
        @Nullable Domain domain,
        String state,
        String supplier,
        @Nullable Boolean isPublic) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    boolean isAll() {
        return words.isBlank() && domain == null && state.isEmpty() && supplier.isEmpty() && isPublic == null;
    }

    Predicate<Line> test() {
        List<String> needed = SPACES.splitAsStream(Plain.of(words))
                .filter(word -> !word.isEmpty())
                .toList();
        return line -> (domain == null || line.domain() == domain)
                && (state.isEmpty() || line.state().equals(state))
                && (supplier.isEmpty() || line.supplier().equals(supplier))
                && (isPublic == null || line.isPublic() == isPublic)
                && (needed.isEmpty() || holds(line, needed));
    }

    private static boolean holds(Line line, List<String> needed) {
        String all = Plain.of(line.title() + " " + line.purpose() + " " + line.supplier() + " " + line.product());
        return needed.stream().allMatch(all::contains);
    }
}
