package fr.beffroi.answers.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * French words as they are indexed and searched: elisions cut ("l'acte", and "l acte" of hurried messages), words
 * without content dropped, lightly stemmed, accents folded, dots of acronyms removed.
 */
final class FrenchWords extends Analyzer {
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"), true);
    private static final CharArraySet EMPTY_WORDS = CharArraySet.unmodifiableSet(WordLists.emptyWords());
    private static final StemmerOverrideFilter.StemmerOverrideMap STEMS = stems();
    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    private static StemmerOverrideFilter.StemmerOverrideMap stems() {
        StemmerOverrideFilter.Builder map = new StemmerOverrideFilter.Builder(true);
        for (String line : WordLists.lines("stems.txt")) {
            String[] sides = line.split("=>");
            for (String word : sides[0].strip().split(" +")) {
                map.add(word, sides[1].strip());
            }
        }
        try {
            return map.build();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }

    private static NormalizeCharMap apostrophes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String mark : List.of("\u2019", "\u02BC", "\u00B4", "`")) {
            map.add(mark, "'");
        }
        return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(tokens);
        words = new ElisionFilter(words, ARTICLES);
        words = new StopFilter(words, EMPTY_WORDS);
        words = new StemmerOverrideFilter(words, STEMS);
        words = new FrenchLightStemFilter(words);
        words = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(tokens, words);
    }

    List<String> of(String text) {
        return of(text, this);
    }

    static List<String> of(String text, Analyzer analyzer) {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return found;
    }

    static Analyzer baseline() {
        return new FrenchAnalyzer();
    }
}
