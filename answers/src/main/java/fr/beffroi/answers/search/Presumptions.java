package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Audience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fiches about someone of whom a message must speak for them to be meant: {@code presumed.txt}. */
final class Presumptions {
    private final List<Presumption> presumptions = new ArrayList<>();

    private record Presumption(BitSet fiches, Set<String> liftedBy) {}

    Presumptions(FrenchWords french, Ranking ranking, int fiches) throws IOException {
        for (String line : WordLists.lines("presumed.txt")) {
            String[] sides = line.split(":");
            BitSet about = sides[0].startsWith("@")
                    ? ranking.writtenFor(Audience.valueOf(sides[0].substring(1)))
                    : titled(sides[0], french, ranking, fiches);
            presumptions.add(new Presumption(about, new HashSet<>(french.of(sides[1]))));
        }
    }

    private static BitSet titled(String words, FrenchWords french, Ranking ranking, int fiches) throws IOException {
        BitSet about = new BitSet(fiches);
        about.set(0, fiches);
        for (String word : french.of(words)) {
            about.and(ranking.titled(word));
        }
        return about;
    }

    /** The fiches that speak of someone the message does not. */
    BitSet against(Message message) {
        Set<String> said = new HashSet<>();
        message.ideas().forEach(idea -> said.add(idea.word()));
        BitSet against = new BitSet();
        for (Presumption presumption : presumptions) {
            if (presumption.liftedBy.stream().noneMatch(said::contains)) {
                against.or(presumption.fiches);
            }
        }
        return against;
    }
}
