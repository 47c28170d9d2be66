package fr.beffroi.answers.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** The word lists that lie beside this class. Lines that begin with {@code #} are comments. */
final class WordLists {
    private WordLists() {}

    static CharArraySet emptyWords() {
        CharArraySet words = new CharArraySet(300, true);
        lines("empty-words.txt").forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return words;
    }

    static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
