package fr.beffroi.acts.reading;

import java.util.regex.Pattern;

/** Patterns of several words: where one space is written, any white stands in the text, a line's end too. */
final class Phrases {
    private Phrases() {}

    static Pattern of(String words) {
        return Pattern.compile(words.replace(" ", "\\s+"));
    }
}
