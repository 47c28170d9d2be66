package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.check.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The items of an agenda, and which of them an act is about. Words are compared by their beginnings. */
final class Items {
    private static final Pattern MISCELLANEOUS = Pattern.compile(
            "\\b(?:questions?|affaires?|points?|informations?|sujets?) divers(?:es?)?\\b|^\\W*divers\\W*$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "dans",
            "pour",
            "avec",
            "entre",
            "leur",
            "cette",
            "sur",
            "les",
            "des",
            "une",
            "aux",
            "par",
            "commune",
            "ville",
            "municipal",
            "municipale",
            "conseil",
            "annee",
            "objet");
    private static final int BEGINNING = 5;
    private static final int SHORTEST = 3;
    private static final double ENOUGH = 0.5;

    private Items() {}

    static boolean miscellaneous(String text) {
        return MISCELLANEOUS.matcher(Wording.fold(text)).find();
    }

    /** Whether an item other than the miscellaneous ones announces this title. */
    static boolean announce(List<String> agenda, String title) {
        Set<String> wanted = words(title);
        return agenda.stream().filter(item -> !miscellaneous(item)).anyMatch(item -> near(words(item), wanted));
    }

    private static boolean near(Set<String> item, Set<String> title) {
        if (item.isEmpty() || title.isEmpty()) {
            return false;
        }
        long common = item.stream().filter(title::contains).count();
        return common >= ENOUGH * Math.min(item.size(), title.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NO_WORD.split(Wording.fold(text)))
                .filter(word -> word.length() >= SHORTEST && !EMPTY_WORDS.contains(word))
                .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
                .collect(Collectors.toSet());
    }
}
