package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.TakenOver.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The words of a paragraph, cut where a mark begins or ends. Marks may overlap. */
final class Pieces {
    private Pieces() {}

    /** @param marked whether a mark stands here @param ends numbers, from 1, of the marks that end here */
    record Piece(String text, boolean marked, List<Integer> ends) {}

    static List<Piece> of(String text, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> {
            cuts.add(mark.start());
            cuts.add(mark.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int end : cuts.tailSet(0, false)) {
            int start = from;
            pieces.add(new Piece(
                    text.substring(start, end),
                    marks.stream().anyMatch(mark -> mark.start() < end && mark.end() > start),
                    IntStream.range(0, marks.size())
                            .filter(i -> marks.get(i).end() == end)
                            .map(i -> i + 1)
                            .boxed()
                            .toList()));
            from = end;
        }
        return pieces;
    }
}
