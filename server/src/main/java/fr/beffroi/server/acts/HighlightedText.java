package fr.beffroi.server.acts;

import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Place;
import fr.beffroi.server.acts.CheckedAct.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The text of an act page by page, cut where a finding begins or ends. Findings may overlap. */
record HighlightedText(List<Page> pages) {

    /** @param number from 1 */
    record Page(int number, List<Piece> pieces) {}

    /**
     * @param findings numbers (from 1) of those that stand here
     * @param begins those whose first piece this is: their links lead here
     * @param ends those whose last piece this is: their numbers are written after it
     */
    record Piece(String text, List<Integer> findings, List<Integer> begins, List<Integer> ends) {}

    static HighlightedText of(CheckedAct checked) {
        ActText text = checked.act().text();
        List<Page> pages = new ArrayList<>();
        Set<Integer> begun = new HashSet<>();
        for (int i = 0; i < text.pageStarts().size(); i++) {
            int from = text.pageStarts().get(i);
            int to = i + 1 < text.pageStarts().size()
                    ? text.pageStarts().get(i + 1)
                    : text.text().length();
            pages.add(new Page(i + 1, pieces(text.text(), from, to, checked.findings(), begun)));
        }
        return new HighlightedText(pages);
    }

    private static List<Piece> pieces(String text, int from, int to, List<Held> findings, Set<Integer> begun) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (Held finding : findings) {
            if (finding.where() != null) {
                cuts.add(Math.clamp(finding.where().start(), from, to));
                cuts.add(Math.clamp(finding.where().end(), from, to));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            int here = start;
            List<Integer> standing = numbers(findings, place -> place.start() < end && place.end() > here);
            List<Integer> begins = standing.stream().filter(begun::add).toList();
            List<Integer> ends = numbers(findings, place -> place.end() == end && place.start() < end);
            pieces.add(new Piece(text.substring(start, end), standing, begins, ends));
            start = end;
        }
        return pieces;
    }

    private static List<Integer> numbers(List<Held> findings, java.util.function.Predicate<Place> stands) {
        return IntStream.range(0, findings.size())
                .filter(i -> {
                    Place where = findings.get(i).where();
                    return where != null && stands.test(where);
                })
                .map(i -> i + 1)
                .boxed()
                .toList();
    }
}
