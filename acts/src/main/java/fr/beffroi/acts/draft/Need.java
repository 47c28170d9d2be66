package fr.beffroi.acts.draft;

import java.util.Collection;
import java.util.List;

/** What somebody wants an act for, in their own sentence. */
public final class Need {
    private Need() {}

    /**
     * A family that may answer a need.
     *
     * @param score above 0; only its order means something
     * @param words of the need that speak for the family, as the need has them
     * @param facts that the need itself seems to give; each is to be confirmed by whoever wrote it
     */
    public record Match(Family family, double score, List<String> words, List<ReadFact> facts) {
        public Match {
            words = List.copyOf(words);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact read in a need.
     *
     * @param fact key of the family's fact that it is proposed for
     * @param start of its first character in the need, from 0
     * @param end after the last
     */
    public record ReadFact(String fact, Value value, int start, int end) {}

    /** Best first. Empty means "je ne sais pas": no word of the need speaks for any family. */
    public static List<Match> rank(String need, Collection<Family> families) {
        return new NeedRanking(families).rank(need);
    }
}
