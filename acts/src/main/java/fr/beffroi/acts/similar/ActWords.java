package fr.beffroi.acts.similar;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** French words of acts: elisions cut, words without content dropped, lightly stemmed, accents folded. */
final class ActWords extends Analyzer {
    private static final CharArraySet ARTICLES =
            new CharArraySet(List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "lorsqu", "puisqu"), true);
    private static final CharArraySet EMPTY = FrenchAnalyzer.getDefaultStopSet();
    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    private static NormalizeCharMap apostrophes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("\u2019", "'");
        map.add("\u02BC", "'");
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
        words = new StopFilter(words, EMPTY);
        words = new FrenchLightStemFilter(words);
        words = new ASCIIFoldingFilter(words);
        return new TokenStreamComponents(tokens, words);
    }

    /** Each distinct stem of a text, with the word that it was first seen as. */
    Map<String, String> stems(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        try (TokenStream stream = tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.putIfAbsent(term.toString(), text.substring(place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return stems;
    }
}
