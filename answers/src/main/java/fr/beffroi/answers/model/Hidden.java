package fr.beffroi.answers.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose personal data is replaced by tags, and what each tag stands for. Never to be logged whole.
 *
 * @param text what may leave
 * @param originals tag to value, in the order of first appearance
 */
public record Hidden(String text, Map<String, String> originals) {
    private static final Pattern TAG = Pattern.compile("\\[[A-Z]+_\\d+]");

    public Hidden {
        originals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(originals));
    }

    /** Puts the values back in a text that uses the tags; a tag that stands for nothing is left as it is. */
    public String restore(String tagged) {
        return TAG.matcher(tagged)
                .replaceAll(tag -> Matcher.quoteReplacement(originals.getOrDefault(tag.group(), tag.group())));
    }

    /** Names the tags only: a record would print the values. */
    @Override
    public String toString() {
        return "Hidden" + originals.keySet();
    }
}
