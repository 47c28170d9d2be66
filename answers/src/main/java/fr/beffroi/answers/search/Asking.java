package fr.beffroi.answers.search;

import fr.beffroi.answers.triage.Folded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases that ask for papers or steps, whatever the matter ({@code asking.txt}). */
final class Asking {
    private final FrenchWords french;
    private final List<Pattern> phrases =
            WordLists.lines("asking.txt").stream().map(Pattern::compile).toList();

    Asking(FrenchWords french) {
        this.french = french;
    }

    /** The words that stand in such phrases and nowhere else in the message. */
    Set<String> onlyIn(String message) {
        String rest = Folded.of(message).text();
        Set<String> words = new HashSet<>();
        for (Pattern phrase : phrases) {
            Matcher found = phrase.matcher(rest);
            StringBuilder without = new StringBuilder();
            while (found.find()) {
                words.addAll(french.of(found.group()));
                found.appendReplacement(without, " ");
            }
            rest = found.appendTail(without).toString();
        }
        if (!words.isEmpty()) {
            french.of(rest).forEach(words::remove);
        }
        return words;
    }
}
