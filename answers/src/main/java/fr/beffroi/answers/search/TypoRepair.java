package fr.beffroi.answers.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * What a mistyped word may have meant. Only a word that no fiche holds is ever repaired, into one that several fiches
 * hold, with the same first letter and one letter added, dropped, changed or swapped (two in a long word). A repair is a
 * guess: it is searched beside the word, never instead of it. Courtesy never gets here ("bonjours" is no "concours").
 */
final class TypoRepair {
    /** Short words have too many neighbours. */
    private static final int SHORTEST = 6;

    private static final int LONG = 9;

    /** A word rarer than this may itself be a slip of a fiche. */
    private static final int FEWEST_FICHES = 3;

    private final IndexReader reader;
    private final Ranking ranking;
    private final DirectSpellChecker one = neighbours(1);
    private final DirectSpellChecker two = neighbours(2);

    TypoRepair(IndexReader reader, Ranking ranking) {
        this.reader = reader;
        this.ranking = ranking;
    }

    private static DirectSpellChecker neighbours(int edits) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(FEWEST_FICHES);
        checker.setMaxQueryFrequency(0);
        checker.setAccuracy(0);
        return checker;
    }

    /** @param word as analysed */
    Optional<String> of(String word) {
        try {
            if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter) || ranking.known(word)) {
                return Optional.empty();
            }
            Optional<String> near = nearest(one, word);
            return near.isPresent() || word.length() < LONG ? near : nearest(two, word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> nearest(DirectSpellChecker checker, String word) throws IOException {
        SuggestWord[] found = checker.suggestSimilar(
                new Term(Field.BODY.key(), word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
    }
}
