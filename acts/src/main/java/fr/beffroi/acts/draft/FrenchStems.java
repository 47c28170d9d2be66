package fr.beffroi.acts.draft;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The words of a French text that carry meaning, by what their forms have in common. */
final class FrenchStems {
    private static final CharArraySet ELIDED = new CharArraySet(
            List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "lorsqu", "puisqu", "quelqu"), true);

    /** Words of any need and of any act: they tell nothing of what it is about. */
    private static final CharArraySet EMPTY = new CharArraySet(
            List.of(
                    "faut",
                    "faire",
                    "fait",
                    "veux",
                    "veut",
                    "voudrait",
                    "voudrais",
                    "souhaite",
                    "souhaitons",
                    "voulons",
                    "besoin",
                    "doit",
                    "doivent",
                    "devons",
                    "peut",
                    "pouvoir",
                    "deliberation",
                    "délibération",
                    "delibere",
                    "acte",
                    "commune",
                    "communal",
                    "communale",
                    "conseil",
                    "municipal",
                    "municipale",
                    "maire",
                    "mairie",
                    "ville",
                    "village",
                    "collectivite",
                    "collectivité",
                    "bonjour",
                    "merci",
                    "svp",
                    "comment",
                    "euro",
                    "euros",
                    "an",
                    "ans",
                    "annee",
                    "année",
                    "prochain",
                    "prochaine",
                    "prochaines",
                    "nouveau",
                    "nouvelle",
                    "nouveaux",
                    "nouvelles",
                    "tout",
                    "tous",
                    "toute",
                    "toutes",
                    "chez",
                    "entre",
                    "depuis",
                    "avant",
                    "après",
                    "apres",
                    "afin",
                    "sans",
                    "sous",
                    "lors",
                    "ainsi",
                    "aussi",
                    "très",
                    "plus",
                    "moins",
                    "deux",
                    "trois",
                    "est",
                    "son",
                    "sa",
                    "ses",
                    "fixer",
                    "voter",
                    "approuver",
                    "autoriser",
                    "adopter",
                    "décider",
                    "decider",
                    "permettre",
                    "signer",
                    "signature",
                    "quel",
                    "quelle",
                    "mettre",
                    "prendre",
                    "donner",
                    "titre",
                    "cadre"),
            true);

    private FrenchStems() {}

    /** @param start of the word in the text @param end after it */
    record Stem(String stem, int start, int end) {}

    static List<Stem> of(String text) {
        // One apostrophe for all, in place: offsets hold.
        StandardTokenizer tokens = new StandardTokenizer();
        tokens.setReader(new StringReader(text.replace('’', '\'').replace('ʼ', '\'')));
        TokenStream words = new LowerCaseFilter(tokens);
        words = new ElisionFilter(words, ELIDED);
        words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
        words = new StopFilter(words, EMPTY);
        words = new FrenchLightStemFilter(words);
        words = new ASCIIFoldingFilter(words);
        List<Stem> stems = new ArrayList<>();
        try (TokenStream stream = words) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean figures = term.length() > 0 && Character.isDigit(term.charAt(0));
                if (!figures && term.length() > 1) {
                    stems.add(new Stem(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return stems;
    }
}
